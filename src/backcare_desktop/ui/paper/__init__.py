"""The parts of the dialog that puts a page on paper."""
