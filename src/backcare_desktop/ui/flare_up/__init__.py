"""Flare-up help: one calm page with four steps, laid over the page that is open."""
