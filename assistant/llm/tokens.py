"""How many tokens a text takes, where nobody can say: an estimate that needs no download."""

import json
import math
from collections.abc import Sequence

from assistant.llm.protocol import Message, Request

# A small tokenizer that learned from English takes one token for 2.6 characters of French; a large one, for about 4.
CHARACTERS_PER_TOKEN = 2.5
_PER_MESSAGE = 4


def estimate_tokens(text: str) -> int:
    """Return about how many tokens a text takes, rather too many than too few."""
    return math.ceil(len(text) / CHARACTERS_PER_TOKEN)


def estimate_messages(messages: Sequence[Message]) -> int:
    """Return about how many tokens messages take, their roles included."""
    return sum(_PER_MESSAGE + estimate_tokens(message.content) for message in messages)


def estimate_request(request: Request) -> int:
    """Return about how many tokens a request takes, its schema included."""
    schema = json.dumps(dict(request.schema), ensure_ascii=False) if request.schema else ""
    return estimate_messages(request.messages) + estimate_tokens(schema)
