"""How the cases of each suite are played and scored: one module a suite, each with one function ``play``."""
