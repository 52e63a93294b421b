"""Live values: one writer each, a signal when they change."""
