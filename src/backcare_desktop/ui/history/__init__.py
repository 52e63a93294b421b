"""The list of entries: what stands in it, how it is drawn, how it is moved along."""
