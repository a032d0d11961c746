"""What a person says goes to the endpoint of the settings and nowhere else: no tracing, no words in the log."""

import logging
import os

# Each can be switched on from outside for another program; ours would send every turn along.
_TRACING = ("LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING", "LANGCHAIN_TRACING")
# At their lower levels these write whole requests.
_TALKATIVE = ("openai", "httpx2", "httpcore2", "langchain_core", "langchain_openai", "langsmith")


def keep_to_ourselves() -> None:
    """Switch off tracing and the talkative logs of the libraries; called before their first use."""
    for name in _TRACING:
        os.environ[name] = "false"
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
