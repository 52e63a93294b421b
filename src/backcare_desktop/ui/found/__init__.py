"""What was found amiss in the diary, in words and as cards."""
