"""Briefs as people send them, and what they say."""
