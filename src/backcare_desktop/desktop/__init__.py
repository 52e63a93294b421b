"""This computer: clock, sound, notification, keeping awake, single instance."""
