"""Passages as sources of a reply: by reference from the built-in texts, or found for a question."""

from assistant.dialogue.protocols import Source
from assistant.dialogue.sentences import sentences
from assistant.language.text import Language
from knowledge.document import section


def source_of(ref: str, language: Language, field: str | None = None) -> Source:
    """Return a section of the built-in texts as a source.

    Args:
        ref: ``document#id``.
        language: Language of the text.
        field: Path of the field that the citation is about.
    """
    found = section(ref, language)
    return Source(
        document=ref.partition("#")[0],
        section=found.path,
        quote=first_sentences(found.text, 1),
        line=found.source.line(language),
        field=field,
    )


def first_sentences(text: str, count: int) -> str:
    """Return the first sentences of a text, exactly as they stand there."""
    spans = sentences(text)[:count]
    return text[spans[0][0] : spans[-1][1]] if spans else text
