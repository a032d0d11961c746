"""A report as text, as annotations of a code host, as JUnit: pure functions, one file each."""
