"""The dialogs that can be opened from anywhere: a new one is one line here."""

from __future__ import annotations

DIALOGS = (
    "open_emergency_list",
    "open_emergency_paper",
    "open_cautions",
    "open_thermal_sources",
    "open_thermal_about",
    "open_thermal_packs",
    "open_settings",
    "open_delete_everything",
    "open_about",
    "open_save_to_file",
    "open_trash",
    "open_copy_elsewhere",
    "open_found",
    "open_flare_up_plan",
    "open_plan_paper",
    "open_guide",
)
"""The ways of `Navigation` that open them."""
