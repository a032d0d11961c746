"""The campaign-planning assistant: from a ten-word objective to a campaign that can be launched."""

__version__ = "0.1.0"
