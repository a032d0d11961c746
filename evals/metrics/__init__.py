"""Metrics: small pure functions that return a score with its reason."""
