"""Says of words that could not be recorded why not, and what would help; the sentences are data."""

from functools import cache
from pathlib import Path

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.echo import quoted
from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml

_SHOWN = 3


def told_notes(notes: tuple[tuple[str, Words], ...], language: Language, *, applied: bool) -> list[str]:
    """Return a sentence a reason, at most three, each with the words it is about.

    Args:
        notes: Reasons and words, in their order.
        language: Language of the reply.
        applied: Whether something else of the message was recorded, so that its background goes without saying.
    """
    grouped: dict[str, list[str]] = {}
    for reason, words in notes:
        key = reason if reason in _sentences() else "unread"
        grouped.setdefault(key, []).append(" ".join(words.text.split()).strip(" .;,"))
    if applied:
        grouped.pop("about_us", None)
    sentences = []
    for key, texts in list(grouped.items())[:_SHOWN]:
        shown = ", ".join(quoted(text, language) for text in list(dict.fromkeys(texts))[:_SHOWN])
        sentences.append(_sentences()[key].get(language).replace("{words}", shown))
    return sentences


@cache
def _sentences() -> dict[str, Text]:
    data: dict[str, dict[str, str]] = load_yaml(Path(__file__).with_name("data") / "notes.yaml")
    return {reason: Text(**texts) for reason, texts in data.items()}
