"""Ice and heat on the screen: one file for each thing a session goes through."""
