"""Whom to call, and the signs that need help at once: the same wherever they are shown."""
