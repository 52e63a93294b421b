"""The body map: regions that can be marked on a figure or in a list, always in step."""
