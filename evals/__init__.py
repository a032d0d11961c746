"""Evaluations: datasets, metrics, runs and comparisons."""
