"""Reads when the figures are gone through while something else is asked: "…, bilan chaque lundi"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
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

# "The board reads the figures every month, the reps every week": nobody promises or proves that.
_READ_BY = re.compile(
    r"\s*(?:(?:et|and|then|puis|alors|so)[ ,]+)*(?:the |our |la |le |les |l'|notre |nos )?"
    r"(?:board|management|directors?|executives?|sales(?: (?:reps?|team|people|force))?|reps|ceo|marketing(?: team)?|"
    r"campaign manager|channel managers?|direction(?: generale)?|bureau|comite(?: de direction)?|codir|commerciaux|"
    r"equipe commerciale|forces? de vente|responsables? (?:de (?:la )?campagne|des canaux|marketing)) "
    r"(?:(?:will |va |vont )?(?:reads?|looks? (?:at|over|through)|go(?:es)? (?:through|over)|checks?|sees?|gets?|"
    r"lit|lisent|lira|liront|lire|regarde(?:nt|ra|ront|r)?|consulte(?:nt|ra|ront|r)?|voit|voient|verra|verront|"
    r"recoi(?:t|vent)|recevra|recevront|suit|suivra)) "
    r"(?:the |our |its |their |a |les |le |la |nos |leurs? |un )?(?:campaign |weekly |monthly )?"
    r"(?:results?|numbers|figures|reports?|stats|kpis?|dashboard|resultats?|chiffres|rapports?|bilans?|reporting|"
    rf"tableau de bord|indicateurs) (?:de la campagne |of the campaign )?(?:{_OFTEN} {_UNIT}|"
    r"once a \w+|une fois par \w+|"
    r"weekly|monthly|quarterly|daily)(?![a-z]).*",
    re.DOTALL,
)
_ASKED = ("orchestrate.measurement", "orchestrate.tasks")
# "Reports go to sales weekly and to the executives monthly": several groups, each with its rhythm.
_GROUPS = ("executives", "channel_managers", "campaign_manager", "sales_readers")
_SHOWN = re.compile(
    r"(?<![a-z])(?:results?|numbers|figures|reports?|reporting|stats|kpis?|dashboard|reviews?|resultats?|chiffres|"
    r"rapports?|bilans?|tableau de bord|indicateurs|points?|suivi|updates?)(?![a-z])"
)
# Whatever is promised, sold or bought every week is none: "sales rise every month".
_ELSE = re.compile(
    r"[£$€%]|(?<![a-z])(?:we (?:promise|offer|sell)|on (?:promet|vend|offre)|subscri\w+|abonn\w+)(?![a-z])"
)
_MOST_WORDS, _FEWEST = 30, 2


def _reads_each(piece: Piece) -> bool:
    """Tell whether a sentence says how often several groups look at the figures, each with its own rhythm."""
    folded = piece.folded.text
    if len(folded.split()) > _MOST_WORDS or _SHOWN.search(folded) is None or _ELSE.search(folded) is not None:
        return False
    groups = sum(piece.has(group) for group in _GROUPS)
    return groups >= _FEWEST and len(list(piece.spans("cadence"))) >= _FEWEST


def read_review_told(talk: Talk, start: int, end: int) -> None:
    """Read how often the figures are gone through, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    asked = talk.context.asked or ""
    folded = talk.folded(start, end)
    each = _reads_each(Piece(talk.text[start:end], start))
    by = not asked.startswith(_ASKED) and _READ_BY.fullmatch(folded.text) is not None
    if (each or by) and "?" not in folded.text:
        if read_block(Block("reviews", (Line(talk.text[start:end], start),)), talk.context):
            talk.read(start, end)
        return
    if asked.startswith(_NOT_ASKED) or (told := _TOLD.search(folded.text)) is None:
        return
    a, b = folded.span(told.start("told"), told.end("told"))
    if read_block(Block("reviews", (Line(talk.text[start + a : start + b], start + a),)), talk.context):
        first = folded.span(told.start("cut"), told.start("cut"))[0] if told["cut"] is not None else 0
        talk.read(start + first, start + b)
