"""Assisted mode: a model proposes readings, wordings and suggestions; code drops what does not hold."""
