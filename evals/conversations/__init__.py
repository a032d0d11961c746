"""Conversations with the assistant, scripted and simulated, and what they score."""
