"""The diary as files for somebody else to read."""
