"""Prints what a screen reader finds in a running program; runs under the system's own Python."""
