"""An assistant for evaluations: real graph, store, rules and search, a data folder of its own and a fixed day."""

import datetime
from pathlib import Path

from assistant.app import Assistant
from assistant.settings import Settings

# The day on which every conversation of the evaluations takes place.
TODAY = datetime.date(2026, 11, 22)


def assistant_in(home: Path) -> Assistant:
    """Return a guided assistant that keeps its data in a folder, warmed up."""
    assistant = Assistant(Settings(home=home, mode="guided"), today=lambda: TODAY)
    assistant.warm()
    return assistant
