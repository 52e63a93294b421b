"""The parts of the dialog that saves to a file."""
