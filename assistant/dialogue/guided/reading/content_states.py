"""Tells from words how far a content is: what has to be written, what is filmed, what has to be filmed again."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.lexicon import status_terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.yaml_data import load_yaml


@cache
def content_words() -> dict[str, str]:
    """Return the verbs that are done to contents, and the words around them, as alternatives of expressions."""
    data: dict[str, str] = load_yaml(Path(__file__).with_name("data") / "content_verbs.yaml")
    return {
        name: "".join(f"{line.strip()} " for line in text.splitlines()).replace("| ", "|").strip()
        for name, text in data.items()
    }


@cache
def _state() -> re.Pattern[str]:
    words = content_words()
    return re.compile(
        rf"(?<![\w'])(?:(?P<open>{words['open']})\s+)?(?:(?:be|etre|mieux|better)\s+)?"
        rf"(?:(?P<create>{words['create']})|(?P<adapt>{words['adapt']}))(?![\w'])"
    )


@cache
def joining() -> re.Pattern[str]:
    """Return what finds the words that only join a content to its state, its owner and its day."""
    return re.compile(rf"(?<![\w])(?:{content_words()['joining']})(?![\w])")


@cache
def strong_verbs() -> re.Pattern[str]:
    """Return what finds verbs that are done to contents only."""
    return re.compile(rf"(?<![\w])(?:{content_words()['strong']})(?![\w])")


@cache
def content_nouns() -> re.Pattern[str]:
    """Return what finds things that a campaign shows or hands out."""
    return re.compile(rf"(?<![\w])(?:{content_words()['nouns']})(?![\w])")


def states(piece: Piece) -> list[tuple[str, int, int]]:
    """Return what a piece says of the state of a content: (status, start, end), in order."""
    found = [(term.id, term.start, term.end) for term in status_terms(piece)]
    for match in _state().finditer(piece.flat):
        opened = match.group("open") is not None
        status = "to_adapt" if match.group("adapt") else "to_create"
        done = not opened and _PARTICIPLE.search(piece.text[match.start() : match.end()].lower()) is not None
        if not opened and not done:
            continue
        span = (match.start(), match.end())
        wider = [f for f in found if f[1] <= span[0] and span[1] <= f[2]]
        if wider:
            continue
        found = [f for f in found if not (f[1] < span[1] and span[0] < f[2])]
        found.append(("ready" if done else status, *span))
    return sorted(found, key=lambda f: f[1])


# With their accents: "imprime" is no participle, and "produit" is a noun unless something is.
_PARTICIPLE = re.compile(
    r"(?:é|ée|és|ées|(?<!prod)(?:uit|uits)|uites?|[ir]ts?|[ir]tes?|ues?|us|ten|ed|made|shot|built|drawn|done|cut|mis|mise|mises)$"
)
