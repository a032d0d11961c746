"""Reads in which base known steps keep what they collect: "page and stand: in Brevo", "mets Brevo pour la page"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS, SEPARATOR
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace

_STEPS, _BASES = "integrate.steps", "rally.data"
_WHAT = (
    r"(?:(?:les |the |all |tous les )?(?:e-?mails?|mails?|adresses|addresses|contacts?|details|coordonnees|donnees|"
    r"data|inscrits|sign-?ups|leads)\s+(?:de |of |from |du |des |d')(?:the |la |le |l'|les )?)?"
)
_GO = (
    r"(?:\s*:\s*|,?\s+(?:(?:ca |it |they |c'est |all )?(?:vont|va|vas|arrivent|arrive|partent|part|sont|est|rangee?s?|"
    r"stockee?s?|goes|go|are|is|land|lands|stored|kept|saved)\s+)+)"
)
_IN = r"(?:dans|in|into|chez|to|a)\s+(?:la base |le fichier |the base |the |notre |our |la |le |l')?"
_PATTERNS = (
    re.compile(rf"{OPENS}{_WHAT}(?P<steps>[^:;.!?\n]+?){_GO}(?:c'est |ca va |it's )?{_IN}(?P<base>[^,;:.!?\n]+)[ .!]*"),
    re.compile(
        rf"{OPENS}(?:mets|mettez|mettre|put|use|utilise[rz]?|range[rz]?|store|prends)\s+(?P<base>[^,;:.!?\n]+?)\s+"
        r"(?:pour|for|a|at|on)\s+(?P<steps>[^:;.!?\n]+)[ .!]*"
    ),
)
_FOR = re.compile(r"^(?:pour|for|a|at|la|le|les|l'|the)\s+")


def read_stored(talk: Talk, start: int, end: int) -> None:
    """Record the base of steps that are known, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get(_STEPS) or not talk.context.draft.get(_BASES):
        return
    text = talk.folded(start, end).text.strip()
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        bases = found(match["base"], _BASES, talk.context) if match is not None else []
        if match is None or len(bases) != 1 or not bases[0].startswith(f"{_BASES}["):
            continue
        named = [found(_FOR.sub("", part.strip()), _STEPS, talk.context) for part in SEPARATOR.split(match["steps"])]
        if not named or not all(len(steps) == 1 and steps[0].startswith(f"{_STEPS}[") for steps in named):
            continue
        base = bases[0].partition("[")[2].rstrip("]")
        for steps in named:
            replace(talk.context.draft, f"{steps[0]}.stores_in", base, talk.context.words(start, end))
        talk.read(start, end)
        return
