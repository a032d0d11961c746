"""Prompts: data only, one folder a task, one file a version. A released version is never edited."""
