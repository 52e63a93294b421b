"""The emergency list that stands in for a content file that cannot be read."""

from __future__ import annotations

from backcare_desktop.content.emergency import EmergencyGuide, Fallback
from backcare_desktop.content.reading import Statement

BUILT_IN = EmergencyGuide(
    content_version=1,
    reviewed_on=None,
    reviewed_by=None,
    lead=Statement(
        id="em_lead",
        text=(
            "Get help now if your back pain comes with any of these, new or getting "
            "worse. One is enough."
        ),
        sources=("nhs_back", "ces_card", "girft_ces", "team_consensus"),
    ),
    signs=(
        Statement(
            id="ev_pee_poo",
            text=("You cannot pee, you leak pee or poo, or you cannot feel it when you go."),
            sources=("nhs_back", "ces_card"),
        ),
        Statement(
            id="ev_saddle",
            text=("Numbness or tingling between the legs, around the genitals or the buttocks."),
            sources=("nhs_back", "ces_card"),
        ),
        Statement(
            id="ev_both_legs",
            text="Pain, numbness, tingling or weakness in both legs.",
            sources=("nhs_back", "girft_ces"),
        ),
        Statement(
            id="ev_weak",
            text="A leg or foot that is suddenly weak, or getting weaker.",
            sources=("aafp_2012", "girft_ces"),
        ),
        Statement(
            id="ev_accident", text="It began after a serious accident.", sources=("nhs_back",)
        ),
        Statement(
            id="ev_chest",
            text="Chest pain, a collapse, or sudden terrible pain in the tummy or back.",
            sources=("nhs_back", "nidirect_aaa"),
        ),
        Statement(
            id="ev_ill", text="A fever, and you feel very ill.", sources=("redflagsymptoms_uk",)
        ),
    ),
    actions=(
        Statement(
            id="do_call",
            text=(
                "Call the emergency number, or go to the nearest emergency department. "
                "Do not wait to see whether it passes."
            ),
            sources=("nhs_back", "ces_card", "girft_ces"),
        ),
        Statement(
            id="do_not_drive",
            text="Do not drive yourself: your legs may let you down.",
            sources=("nhs_back", "ces_card", "girft_ces"),
        ),
        Statement(
            id="do_say",
            text=(
                "Say that you have back pain, which of these signs you have, and when "
                "it began. Take a list of your medicines with you."
            ),
            sources=("nhs_back", "ces_card", "girft_ces"),
        ),
    ),
    cannot=(
        "This list cannot find every problem, and the program cannot tell what "
        "is wrong. If you are worried, ask for help."
    ),
    fallback=Fallback(
        number="112",
        also=("911",),
        text=(
            "Call your local emergency number. In most countries 112 or 911 gets "
            "through from a mobile phone."
        ),
        sources=("eu_112", "aosp_ecc"),
    ),
)
