"""The diary as JSON on disk: nothing lost, no one let in."""
