"""Texts and medical numbers from `resources/content/`, checked on the way in."""
