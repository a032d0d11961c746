"""Reads facts from what people write: one file a section, all of them fill the same draft."""
