"""Tells from words how far a content is: what has to be written, what is filmed, what has to be filmed again."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.lexicon import Expression, status_terms, terms
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
        rf"(?<![\w'])(?:(?P<open>{words['open']})\s+(?:l'|(?:la|le|les)\s+)?)?(?:(?:be|etre|mieux|better)\s+)?"
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


def may_be_base(title: Piece, *, owned: bool) -> bool:
    """Tell whether a title may be that of a base: "HubSpot", "customer list", and not "the packing list, by Ann".

    Args:
        title: What would be a content.
        owned: Whether somebody has it.
    """
    if terms(title, "format") or content_nouns().search(title.flat) is not None:
        return False
    found = terms(title, "data")
    of_people = bool(terms(title, "people")) or _OF_CONTACTS.search(title.flat) is not None
    return bool(found) and not (owned and all(term.id == "list" for term in found) and not of_people)


_OF_CONTACTS = Expression("content_rows.of_contacts")


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


def state_alone(piece: Piece) -> tuple[str, int, int] | None:
    """Return what a bare verb between commas says of the state of a content: "(adapt, Ines)".

    Args:
        piece: What stands in brackets behind the content.
    """
    for part in re.finditer(r"[^,;/–-]+", piece.flat):
        told = _alone().fullmatch(part.group().strip())
        if told is not None:
            status = "to_adapt" if told["adapt"] else "to_create"
            start = part.start() + len(part.group()) - len(part.group().lstrip())
            return status, start, start + len(told.group())
    return None


@cache
def _alone() -> re.Pattern[str]:
    words = content_words()
    return re.compile(rf"(?P<create>{words['alone_create']})|(?P<adapt>{words['alone_adapt']})")


# With their accents: "imprime" is no participle, and "produit" is a noun unless something is.
_PARTICIPLE = re.compile(
    r"(?:é|ée|és|ées|(?<!prod)(?:uit|uits)|uites?|(?<!produ)[ir]ts?|[ir]tes?|ues?|us|ten|ed|made|shot|built|drawn|done|cut|mis|mise|mises)$"
)


_LISTED = re.compile(r"\s*[,;]\s*(?:et |and |plus )?|\s+(?:et|and|plus)\s+")
_HAVING = re.compile(
    r"\s*(?:(?:so|alors|donc|sinon|and|et|bon|well|ok) )?"
    r"(?:on a|nous avons|j'ai|il y a|we have|we've(?: got)?|i have|i've(?: got)?|there is|there's|there are)"
    r"(?: deja| already)?(?![a-z])"
)
_MOST_TITLE_WORDS = 9


def lists_contents(text: str, *, several: bool) -> bool:
    """Tell whether a sentence lists contents and how far they are: "a guide that's ready, a film to do".

    Args:
        text: The sentence.
        several: Whether two of them are told with their state where nobody says to have them.
    """
    whole = Piece(text, 0)
    parts = [part for part in _LISTED.split(whole.flat) if part.strip()]
    told = named = 0
    for part in parts:
        piece = Piece(part, 0)
        # "Renewal letter (adapt, Ines)": what opens brackets is told of what stands before them.
        state = bool(states(piece)) or _alone().fullmatch(part.rpartition("(")[2].strip(" )")) is not None
        shown = bool(terms(piece, "format")) or content_nouns().search(part) is not None
        if len(part.split()) > _MOST_TITLE_WORDS + _MOST_STATE_WORDS:
            return False
        told += (state and shown) or (told > 0 and _MADE_IT.fullmatch(part) is not None)
        named += state or shown
    if told < len(parts) - told and named < len(parts):
        return False
    return told > 1 or (told == 1 and (_HAVING.match(whole.flat) is not None and not several))


def opens_with_state(text: str) -> bool:
    """Tell whether a sentence opens with a content and says how far it is: "video to shoot (Sacha, 10 January)".

    Args:
        text: The sentence.
    """
    whole = Piece(text, 0)
    first = next(iter(sorted(terms(whole, "format"), key=lambda term: term.start)), None)
    told = states(whole)
    opens = first is not None and len(whole.flat[: first.start].split()) <= _OPENING_WORDS
    return opens and first is not None and any(first.end <= start <= first.end + _NEAR for _, start, _ in told)


_OPENING_WORDS, _NEAR = 2, 24
_MOST_STATE_WORDS = 4
_MADE_IT = re.compile(
    r"\s*(?:c'est |it was )?[a-z'-]+ (?:qui |who )?(?:(?:l'a|les a|l'avait) [a-z]+(?:e|es|s|t|is)?|"
    r"(?:has |had |already )?(?:made|wrote|written|did|done|drew|designed|shot|filmed|built|recorded|printed) "
    r"(?:it|them|that))\s*[.!]*"
)
