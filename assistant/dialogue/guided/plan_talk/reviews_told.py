"""Reads when the figures are gone through while something else is asked: "…, bilan chaque lundi"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.registry import read_block

# Where words for people or what they do are asked, a check-up every month may be what is sold.
_NOT_ASKED = ("message_house.", "audience.", "orchestrate.measurement", "orchestrate.tasks")
_MEETING = (
    r"(?:bilans?|points?|reunions?|comite(?: de (?:suivi|pilotage))?|copil|debriefs?|"
    r"reviews?|check-?ins?|catch-?ups?|stand-?ups?|status meetings?|meetings?)"
    r"(?: (?:d'avancement|de suivi|d'equipe|d'etape|rapide|interne|marketing|campagne|hebdo|team|progress|campaign))?"
)
_OFTEN = r"(?:chaque|tous les|toutes les|every(?: other)?|each)"
_UNIT = (
    r"(?:(?:deux |15 |quinze |two |2 )?(?:lundi|mardi|mercredi|jeudi|vendredi|semaine|mois|trimestre|jour|matin|"
    r"monday|tuesday|wednesday|thursday|friday|week|month|quarter|day|morning|fortnight)s?)"
)
_TOLD = re.compile(
    rf"(?:^\s*|(?P<cut>[,;.]\s*|\s(?=(?:et|and|avec|with|plus)\s)))(?:(?:et|and|avec|with|plus|on fait|on fera|"
    rf"on se fait|we do|we have|il y a|there's|prevoir) )*(?P<told>(?:une? |le |la |the |a )?{_MEETING} {_OFTEN} "
    rf"{_UNIT}"
    r"(?:,? (?:avec|with|pour|for|a|entre|between|chez|at|le) [^,;.!?\n]{2,60}?)?)"
    r"(?P<rest>\s*(?:$|[,;.!]))"
)


def read_review_told(talk: Talk, start: int, end: int) -> None:
    """Read how often the figures are gone through, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    asked = talk.context.asked or ""
    folded = talk.folded(start, end)
    if asked.startswith(_NOT_ASKED) or (told := _TOLD.search(folded.text)) is None:
        return
    a, b = folded.span(told.start("told"), told.end("told"))
    if read_block(Block("reviews", (Line(talk.text[start + a : start + b], start + a),)), talk.context):
        first = folded.span(told.start("cut"), told.start("cut"))[0] if told["cut"] is not None else 0
        talk.read(start + first, start + b)
