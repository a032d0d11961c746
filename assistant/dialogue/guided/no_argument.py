"""Tells what is no argument though it stands like one, a name and a colon: how far a content is, who has a channel."""

import re

from assistant.dialogue.guided.reading.content_states import states
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.tables import is_column
from assistant.language.vocabulary import find_terms

# "No pillar answers the queue, and that's fine": which hardship stays without an answer.
_NO_ONE = re.compile(
    r"(?<![a-z])(?:aucun (?:des )?(?:piliers?|arguments?)|pas (?:un|d[e']) ?(?:pilier|argument)|"
    r"(?:no|none of (?:the|our)|not one) (?:pillars?|arguments?))"
    r" (?:n'?|ne |y |n'y |will |does |do )*(?:repond|traite|couvre|regle|concerne|parle|answers?|address|covers?|"
    r"tackles?|deals?|speaks?)"
)
_HEADED = re.compile(r"\s*(?P<name>[^:=;.\n]{2,60}?)\s*[:=]\s+(?P<told>[^\n]+)")
# "The flyer is ready": how far a content is.
_STANDS = re.compile(
    r"(?:the |our |le |la |les |l'|notre |nos )?[a-z][a-z' -]{2,40}? (?:is|are|est|sont)(?: already| not| deja| pas)? "
    r"(?:ready|done|finished|written|printed|prete?s?|faite?s?|finie?s?|ecrite?s?|imprimee?s?|"
    r"a (?:creer|faire|tourner))"
    r"[ .!]*(?:$|,)"
)
# "Starting point: the e-mail. End point: the order."
_WAY = re.compile(
    r"(?:the |our |le |notre )?(?:points? d'(?:entree|arrivee)|entry point|end ?point|starting point)\s?[:=]"
)
_AGENCY = re.compile(
    r"(?:(?:l'|an?|une?|the|notre|our) ?)?(?:agence|agency|cabinet|studio|prestataire|freelance|contractor|supplier)"
    r"(?![a-z])"
)
_HOLDS = re.compile(
    r"(?:(?:le|la|les|l'|notre|nos|mon|the|our|my)[ ]?)?(?P<base>[a-z][a-z' -]{2,40}?)(?:,[^,:]{2,24},)? "
    r"(?:contient|contiennent|regroupe|rassemble|stocke|comprend|contains?|holds?|includes?|stores?) (?P<held>.+)"
)
# "To write by Ana", "ready (Tom)"; "ready in 24 hours" is said of what is sold.
_BY_WHOM = re.compile(
    r"\s*(?:[,(–-]?\s*(?:(?:par|by|chez|with|avec)\s+)?(?:(?:l['’]|the |our |notre )?(?:agence|agency|studio)\s+)?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+)?\)?|"
    r"[,(]?\s*(?:l['’]|the |our |notre )?(?:agence|agency|studio)\s+\S+)?"
    r"(?:,?\s(?:avant|pour|d['’]ici|by|before|for)\s[^.]*\d[^.]*)?[\s.!)]*"
)
_MOST_NAME_WORDS, _NEAR = 8, 2


# Questions that are answered neither by how far a content is nor by who has a channel.
_ASKED = frozenset(["challenges", "promise", "pillars", "proofs", "answers", "team", "contact", "motivations"])


def no_argument(text: str, asked: str | None) -> str | None:
    """Return what a sentence is about that no question for arguments may take; None where it may be one.

    Args:
        text: The sentence.
        asked: Label of the pending question.
    """
    if asked not in _ASKED:
        return None
    plain = flat(text).strip()
    if _NO_ONE.search(plain) is not None:
        return "context"
    if _WAY.match(plain) is not None:
        return "journey"
    headed = _HEADED.fullmatch(text)
    if headed is not None and (told := _of_means(headed["name"], headed["told"])) is not None:
        return told
    if _STANDS.match(plain) is not None and find_terms(text, "format"):
        return "contents"
    held = _HOLDS.fullmatch(plain)
    if held is not None and find_terms(held["base"], "data") and find_terms(held["held"], "identifier"):
        return "data"
    return None


def has_enough(context: Context) -> bool:
    """Tell whether a plan has all the arguments that it may have: more come under their label only."""
    return len(context.draft.plan.message_house.pillars) >= _MOST_PILLARS


_MOST_PILLARS = 5


def lists_others(parts: list[str]) -> bool:
    """Tell whether parts are contents behind their label, or the rows of a table: "Pillar | Proof" heads its columns.

    Args:
        parts: What a message is made of.
    """
    heads = parts[0].strip(" |").split("|") if parts else []
    return (len(heads) > 1 and all(is_column(head) for head in heads)) or _lists_contents(parts)


def _lists_contents(parts: list[str]) -> bool:
    """Tell whether parts are contents behind their label: "Contents: guide ready (Tom), film to shoot (Ana)".

    A part with a colon of its own is no content of the first.
    """
    first = _HEADED.fullmatch(parts[0]) if parts else None
    if first is None or label_of(first["name"]) != "contents" or any(":" in part for part in parts[1:]):
        return False
    return bool(find_terms(first["told"], "format")) and any(states(Piece(part, 0)) for part in parts)


def _of_means(name: str, told: str) -> str | None:
    """Return what is told of a name before a colon where it is a content or a channel: "leaflet: ready"."""
    if len(name.split()) > _MOST_NAME_WORDS:
        return None
    state = next(iter(states(Piece(told, 0))), None)
    if state is not None and state[1] <= _NEAR and _BY_WHOM.fullmatch(told[state[2] :]) is not None:
        return "contents"
    return "team" if find_terms(name, "channel") and _AGENCY.match(flat(told).strip()) else None
