"""Flare-up help that fills the screen: read from the floor, used with one hand."""
