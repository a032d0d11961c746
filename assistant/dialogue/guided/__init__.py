"""Guided mode: reading and wording without a model, a key or a network."""
