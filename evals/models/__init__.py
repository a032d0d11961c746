"""Models that evaluations are run with: any endpoint, the scripted one, and cassettes of either."""
