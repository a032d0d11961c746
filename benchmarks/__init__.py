"""Measurements of the search: quality, speed, memory."""
