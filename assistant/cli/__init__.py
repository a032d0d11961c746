"""One small file per command: it parses, calls, prints."""
