"""A plan written for somebody: pure functions of plan, findings, date and language, one module a format."""

from assistant.exports.formats import FORMATS, Format, export, find_format

__all__ = ["FORMATS", "Format", "export", "find_format"]
