"""Language models: the one door to any OpenAI-compatible endpoint, and the fakes that stand in for it."""
