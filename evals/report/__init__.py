"""Renderers of a run: pure functions from the report to a text, one a format."""
