"""Reads under whose lead others do a channel: "le courrier part chez l'imprimeur sous la houlette de Léa"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duty_channels import channel_name
from assistant.dialogue.guided.reading.elements import CHANNELS, channel_id
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece

_UNDER = re.compile(
    r"\s*,?\s(?:sous (?:la |le |l')?(?:houlette|responsabilite|direction|supervision|pilotage|conduite|egide|controle|"
    r"coordination) d(?:e |')|under (?:the )?(?:supervision|lead|leadership|direction|guidance|responsibility|watch|"
    r"eye) of |(?:supervise|chapeaute|encadre)e?s? par |(?:supervised|overseen|steered) by |under (?=[a-z'-]+'s? "
    r"(?:supervision|lead|leadership|direction|guidance|responsibility|watch|eye)))(?P<who>[a-z][a-z'-]*)(?<!')"
    r"(?:'s? (?:supervision|lead|leadership|direction|guidance|responsibility|watch|eye))?(?=\s*(?:[,.;)]|$|et |and ))"
)
_OPENS = re.compile(
    r"(?:[,;.]\s*(?:(?:et|and|puis|then)\s+)?|\s(?:et|and)\s+)(?=(?:le|la|les|l'|nos|notre|the|our)[ ']?\w)"
)


def without_supervised(piece: Piece, context: Context) -> tuple[Piece, bool]:
    """Record who leads what others do, and return the sentence with blanks for the clauses that say so.

    Args:
        piece: A sentence.
        context: Where facts go.
    """
    read = False
    for match in list(_UNDER.finditer(piece.flat)):
        opens = [found.end() for found in _OPENS.finditer(piece.flat, 0, match.start())]
        clause = piece.cut(opens[-1] if opens else 0, match.end())
        found = terms(clause.cut(0, match.start() - (clause.start - piece.start)), "channel")
        person = _named(piece.cut(*match.span("who")), context)
        if not found or person is None:
            continue
        name = channel_name(clause, found[0], found)
        words = clause.trimmed().words(context)
        id_ = member_id(person, piece.cut(*match.span("who")).words(context), context)
        path = f"{CHANNELS}[{channel_id(name, found[0], context)}].manager"
        if id_ is None or context.draft.get(path) not in (None, id_):
            continue
        context.draft.set(path, id_, words)
        at = clause.start - piece.start
        piece = Piece(piece.text[:at] + " " * len(clause.text) + piece.text[at + len(clause.text) :], piece.start)
        read = True
    return piece, read


def _named(who: Piece, context: Context) -> Person | None:
    people = find_people(who, context, expected=True) if who.text[:1].isupper() else []
    return people[0] if len(people) == 1 and people[0].kind == "name" else None
