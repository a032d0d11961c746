"""Figures of a brief that were said first and are given up: "on avait dit 120, Ana préfère qu'on parte sur 90"."""

import re

from assistant.dialogue.guided.reading.pieces import flat

# "On avait dit 120 contrats, Ana préfère qu'on parte sur 90 contrats": what was said first is given up.
_SAID_FIRST = re.compile(
    r"(?P<old>(?:^|(?<=[.:;!?] )|(?<=[-*•] ))(?:(?:bon|so|well|alors)[ ,]+)?(?:(?:on|we|nous)(?:'d| had)? ?"
    r"(?:avait (?:dit|parle de|prevu)|(?:partait|tablait|comptait) sur|visait|"
    r"(?:were|was) (?:thinking of|planning on|aiming (?:for|at))|"
    r"avions (?:dit|parle de|prevu)|said|planned|agreed(?: on)?|talked (?:of|about))|"
    r"(?:au depart|au debut|a l'origine|at first|initially|originally)(?: (?:c'etait|it was|we (?:said|wanted)|"
    r"on (?:disait|voulait|visait)))?)[^.;:?!\n\d]{0,12}[£$€]?\d[\d .,]*k?[^.;:?!\n\d,]{0,40}),\s*"
    r"(?:(?:mais|but|et|and|so|donc|now|maintenant|finalement) )*(?=(?:[a-z'-]+ ){1,3}(?:now )?"
    r"(?:prefer\w*|veu(?:t|lent)|"
    r"wants?|vis(?:e|ons)|part(?:ons)?|aims?|goes? for|going for|would rather|tranche|a (?:tranche|decide)|decided|"
    r"say|says|said|gave us|gives us|allows|cut us(?: back| down)? to|a (?:dit|valide|accorde)|"
    r"accorde|donne|dit|disons|met|mettons)\b[^.;\n]{0,40}?(?P<new>\d|"
    r"\b(?:vingt|trente|quarante|cinquante|soixante|quatre-vingt|"
    r"cent|mille|deux cent|trois cent|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)))",
    re.MULTILINE,
)


def without_said_first(text: str) -> str:
    """Return a brief of the same length with blanks for what was said first, up to the figure that counts now."""
    for match in _SAID_FIRST.finditer(flat(text)):
        text = (
            text[: match.start()]
            + re.sub(r"[^\n]", " ", text[match.start() : match.start("new")])
            + text[match.start("new") :]
        )
    return text
