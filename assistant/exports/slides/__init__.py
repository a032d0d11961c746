"""The plan as slides: the core slide first, then what it leaves out."""
