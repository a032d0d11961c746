"""Reads a base told in a sentence that opens with what it is: "our data is a Mailchimp list, we built it ourselves"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.elements import DATA, data_id
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.pieces import Piece, split

_HEAD = Expression("bases_in_sentences.head")
_SIDE = Expression("bases_in_sentences.side")
_NAME = Expression("bases_in_sentences.name")
_BASE = Expression("bases_in_sentences.base")
# "My booking app": a base where more is told of it.
_TOOL = Expression("bases_in_sentences.tool")
_PARTS = Expression("bases_in_sentences.parts")
_LONGEST_NAME = 5


def read_base_in_sentence(talk: Talk, start: int, end: int) -> None:
    """Record a base with what a sentence says of it, and leave the sentence out of the message.

    Nothing is read here where any part of the sentence says anything else.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    sentence = Piece(talk.text[start:end], start)
    head = _HEAD.match(sentence.flat) or _SIDE.match(sentence.flat)
    named = _NAME.match(sentence.flat, head.end()) if head is not None else None
    if head is None or named is None:
        return
    names = [_without_article(name) for name in split(sentence.cut(*named.span("name")), _AND) if name.trimmed()]
    rest = sentence.cut(named.end())
    told = [(part, read_details(part, talk.context, people=False)) for part in split(rest, _PARTS) if part.trimmed()]
    several = len(names) > 1
    if not all(_tells(details) for _, details in told) or (several and told):
        return
    if any(_BASE.search(more.flat) for more in split(rest, _AND)[1:]):
        # "…, and a file of donors": another one, of which more may be told.
        return
    if not names or not all(_is_base(name, detailed=bool(told)) for name in names):
        return
    path = ""
    for name in names:
        before, path = path, f"{DATA}[{data_id(name, talk.context)}]"
        if path == before:
            # "The loyalty file and the newsletter list" are two, however alike they are.
            path = talk.context.draft.add(DATA, {"name": name.text}, name.words(talk.context)) or path
    for part, details in told:
        details.record(path, "data", part, talk.context)
    talk.read(start, end)


def _without_article(name: Piece) -> Piece:
    article = _ARTICLE.match(name.flat)
    return name.cut(article.end() if article is not None else 0).trimmed()


_AND = re.compile(r"[ ](?:and|et|plus)[ ]")
_ARTICLE = re.compile(r"\s*(?:(?:the|an?|our|my|le|la|les|une?|notre|nos|mon)[ ]|l')")


def _tells(details: Details) -> bool:
    return bool(details.holds or details.acquired or details.origin)


def _is_base(name: Piece, *, detailed: bool) -> bool:
    """Tell whether words name a base: by a word for one, or by the name of a product of which more is told."""
    if len(name.text.split()) > _LONGEST_NAME or not name.text:
        return False
    if terms(name, "data") or _BASE.search(name.flat) is not None:
        return True
    named = (name.text[0].isupper() and not is_first_name(name.text)) or _TOOL.search(name.flat) is not None
    return detailed and named and not terms(name, "hosting")
