"""Everything that is done to the program rather than by it."""
