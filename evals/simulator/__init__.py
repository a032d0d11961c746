"""Simulated marketers: what they know, how they talk, and the conversations that they have with the assistant."""
