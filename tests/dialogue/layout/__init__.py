"""Tests of how texts are laid out."""
