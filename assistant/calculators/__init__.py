"""Calculators: pure functions that give figures, what they mean, and edits that only a person's yes applies."""
