"""Timings as ratios within one run, and the made-up diary they use."""
