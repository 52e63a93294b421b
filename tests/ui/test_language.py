"""Dates in the person's own way of writing, and never to be misread."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from backcare_desktop.ui.language import day_and_month, full_date, month_and_year
from backcare_desktop.ui.widgets.date_field import DateField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Running

DAY = date(2026, 3, 4)
WRITTEN = {
    "C": ("4 Mar 2026", "4 Mar", "March 2026"),
    "en_GB": ("4 Mar 2026", "4 Mar", "March 2026"),
    "en_US": ("Mar 4, 2026", "Mar 4", "March 2026"),
    "de_DE": ("4. März 2026", "4. März", "März 2026"),
    "es_ES": ("4 de mar de 2026", "4 de mar", "marzo de 2026"),
    "hu_HU": ("2026. márc. 4.", "márc. 4.", "2026. március"),
    "lt_LT": ("2026 m. kov. 4 d.", "kov. 4 d.", "2026 m. kovo"),
    "ja_JP": ("2026年3月4日", "3月4日", "2026年3月"),
    "ar_EG": ("٤ مارس ٢٠٢٦", "٤ مارس", "مارس ٢٠٢٦"),
}
ALL = QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
)
EVERY_WAY = list({locale.dateFormat(): locale for locale in ALL}.values())


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", WRITTEN)
def test_dates_are_written_as_one_does_there(name: str) -> None:
    QLocale.setDefault(QLocale(name))
    assert (full_date(DAY), day_and_month(DAY), month_and_year("2026-03")) == WRITTEN[name]


def test_no_date_leaves_open_which_number_is_the_month() -> None:
    for locale in EVERY_WAY:
        QLocale.setDefault(locale)
        if "MMM" in locale.dateFormat():
            months = {locale.monthName(3, QLocale.FormatType(kind)).casefold() for kind in (0, 1)}
            assert any(month in full_date(DAY).casefold() for month in months), locale.name()
            assert any(month in day_and_month(DAY).casefold() for month in months), locale.name()


def test_no_part_of_a_date_is_lost_or_left_over() -> None:
    for locale in EVERY_WAY:
        QLocale.setDefault(locale)
        year = locale.toString(2026).replace(locale.groupSeparator(), "")
        weekday = locale.dayName(3)
        assert year in full_date(DAY), locale.name()
        assert weekday not in full_date(DAY), locale.name()
        assert year not in day_and_month(DAY), locale.name()
        assert full_date(DAY) != full_date(date(2026, 3, 5)), locale.name()
        assert month_and_year("2026-03") not in {"", month_and_year("2026-04")}, locale.name()


@pytest.mark.parametrize("name", ["de_DE", "fi_FI", "ar_EG", "ja_JP", "en_US"])
def test_a_date_field_keeps_the_day_it_shows_in_words(running: Running, name: str) -> None:
    QLocale.setDefault(QLocale(name))
    field = DateField(running.program.look, "Date")
    running.qtbot.addWidget(field)
    for day in (DAY, date(1999, 12, 31), date(2026, 11, 24)):
        field.show_day(day)
        field.interpretText()
        assert field.day == day
        assert field.text() == full_date(day)


@pytest.mark.parametrize("name", ["de_DE", "fi_FI", "ar_EG", "ja_JP"])
def test_pages_fit_in_other_ways_of_writing(running: Running, name: str) -> None:
    QLocale.setDefault(QLocale(name))
    window = running.program.window
    window.resize(900, 640)
    window.wear(running.program.look)
    for tab in ("today", "thermal", "history"):
        window.tabs.go_to(tab)
        running.settle()
        inside = window.tabs.page.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= window.tabs.page.viewport().width()
