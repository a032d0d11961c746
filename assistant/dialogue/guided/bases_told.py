"""Reads what is told beside bases where bases are asked: where they are hosted, what goes into them, what is asked.

"Brevo, servers in the EU" names one base, "plus 300 contacts in Mailchimp" another one, "saves into Provet" where a
step keeps what it collects, and "we also ask for their phone" what else it collects.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.folding import fold_with_offsets

_BASES, _STORES = "rally.data", ".stores_in"
_HOSTED = re.compile(
    r"(?P<cut>(?:\s*[,;(]|\s[–—-](?=\s)|\.(?=\s))\s*)(?P<told>(?:(?:et|and|le tout|tout|all|it's|c'est|ils sont|"
    r"elle est|"
    r"il est|(?:the |les |nos |our )?(?:data|donnees|servers|serveurs)(?:'s| is| are| sont)?)\s+)*"
    r"(?:heberge\w*|hosted|stockee?s?|stored|serveurs?|servers?|hebergement|hosting|datacenters?|data cent(?:er|re)s?)"
    r"(?![a-z])[^;\n]*?)(?=\)|[.!]*\s*$|[.;]\s)"
)
_PEOPLE = (
    r"(?:contacts?|noms|personnes|clients?|prospects?|inscrits?|abonnes|fiches|adherents|membres|names|people|"
    r"customers|"
    r"subscribers|members|records|leads|sign-?ups)"
)
_COUNTED = re.compile(
    rf"(?:[,;+&]|\s(?:et|and|plus))\s*(?:(?:et|and|plus)\s+)?(?P<count>(?:environ |about |around |some |our |nos )?"
    rf"\d[\d .,]*k?\s+{_PEOPLE}\s+(?:dans|in|on|chez|sur)\s+(?:l'|le |la |les |notre |the |our |un |une |"
    rf"an? )?)(?=[a-z])"
)
_WHOM = (
    r"(?:tou(?:te|s)? |l'ensemble de |all |all of |the whole )?(?:notre |nos |la |l'|the |our )?"
    r"(?:whole |entire )?(?:cible|audience|target(?: audience)?)"
)
# "…; elle couvre toute la cible", "… Our target isn't in it": said of the base before it.
_REACH = re.compile(
    rf"(?P<told>[;,.]\s*(?:(?:et|and|mais|but)\s+)?(?:(?:elle|il|ca|celle-ci|it|that|this)\s+(?:ne |n'|does not |"
    rf"doesn't )?(?:couvre|contient|touche|regroupe|covers?|contains?|holds?|reach(?:es)?)\s+(?:pas |deja |"
    rf"already )?{_WHOM}|"
    rf"{_WHOM} (?:y est|n'y est pas|est dedans|n'est pas dedans|is in (?:it|there)|"
    r"(?:isn't|is not)(?: in (?:it|there))?)))(?=\s*(?:$|[;,.!\n]))"
)
_NOT = re.compile(r"n'|\bne\b|\bnot\b|n't\b|\bpas\b")
_GOES = re.compile(
    r"\s*(?:(?:ca|it|they|everything|all of it|all|tout|le tout|that|those|les (?:contacts|infos|donnees|reponses)|"
    r"the (?:contacts|details|data|answers))\s+)?(?:(?:is|are|all|gets?|get|est|sont|tout|directly|straight|"
    r"directement)\s+)*"
    r"(?:goes|go|lands?|saves?|saved|stored|kept|ends up|falls|drops|flows?|syncs?|fed|pushed|sent|arrives?|"
    r"vont|va|atterri\w+|tomben?t?|arriven?t?|parten?t?|finissen?t|alimenten?t|remonten?t|se rangent|rangee?s?|"
    r"enregistree?s?|stockee?s?)\s+(?:(?:straight|directly|directement|droit|tout|automatically|automatiquement)\s+)?"
    r"(?P<to>into|in|to|onto|dans|vers|sur|chez|au)\s+(?:the |our |my |le |la |les |l'|notre |nos |mon |un |une |an? )?"
    r"(?=[a-z0-9][^,;.]*[ .!]*$)"
)
_ALSO_ASKS = re.compile(
    r"(?:^|(?<=[,;.]))\s*(?:(?:et|and)\s+)?(?:on|nous|we|i|il|elle|it|le formulaire|la page|the form|the page)\s+"
    r"(?:(?:also|aussi|leur|y|just|will)\s+)*(?:demand\w+|recuper\w+|prend|prenons|asks?(?: them)? for|"
    r"asks? (?=for)|takes?|"
    r"collects?|gets?)\s+(?P<what>[^;.]{3,60})"
)


def read_bases_told(talk: Talk) -> None:
    """Read what is told beside the bases that are asked for, and leave it out of the message.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    if asked.startswith(_BASES):
        _hosting(talk)
        _second_base(talk)
        _reach(talk)
    elif asked.endswith(_STORES):
        _hosting(talk)
        _asks_for(talk)
        _goes_into(talk)


def _hosting(talk: Talk) -> None:
    """Read where a base is hosted, told behind its name."""
    folded = fold_with_offsets(talk.text)
    match = _HOSTED.search(folded.text)
    if match is None or not folded.text[: match.start()].strip():
        return
    start, end = folded.span(*match.span("told"))
    if (talk.context.asked or "").endswith(_STORES) and terms(Piece(talk.text[start:end], start), "data"):
        # "…, stored in HubSpot" says which base it is, where that is asked.
        return
    if read_block(Block("hosting", (Line(talk.text[start:end], start),)), talk.context):
        talk.read(folded.span(*match.span("cut"))[0], end)


def _second_base(talk: Talk) -> None:
    """Leave out how many people are in one more base, whose name is what counts."""
    folded = fold_with_offsets(talk.text)
    for match in _COUNTED.finditer(folded.text):
        start, end = folded.span(*match.span("count"))
        talk.text = talk.text[:start] + " " * (end - start) + talk.text[end:]


def _reach(talk: Talk) -> None:
    """Put in brackets behind a base that the audience is in it, or is not, as it is told in a clause of its own."""
    folded = fold_with_offsets(talk.text)
    for match in _REACH.finditer(folded.text):
        if not folded.text[: match.start()].strip():
            continue
        start, end = folded.span(*match.span("told"))
        said = "(la cible n'y est pas)" if _NOT.search(match["told"]) is not None else "(la cible y est)"
        if end - start >= len(said):
            talk.text = talk.text[:start] + said.ljust(end - start) + talk.text[end:]


def _goes_into(talk: Talk) -> None:
    """Leave out how details get into the base that is asked for: only its name is left."""
    folded = fold_with_offsets(talk.text)
    match = _GOES.match(folded.text)
    if match is not None:
        end = folded.span(match.end(), match.end())[0]
        talk.text = " " * end + talk.text[end:]


def _asks_for(talk: Talk) -> None:
    """Record what else the one step collects whose base is asked: "we also ask for their phone number"."""
    steps = asked_elements(talk.context)
    folded = fold_with_offsets(talk.text)
    match = _ALSO_ASKS.search(folded.text) if len(steps) == 1 else None
    if match is None:
        return
    start, end = folded.span(*match.span("what"))
    piece = Piece(talk.text[start:end], start)
    held = list(dict.fromkeys(term.id for term in terms(piece, "identifier")))
    if not held:
        return
    path = f"{steps[0]}.captures"
    before = talk.context.draft.get(path) or []
    new = [*before, *(each for each in held if each not in before)]
    if new != before:
        talk.context.draft.set(path, new, piece.words(talk.context), refines=True)
    talk.read(folded.span(match.start(), match.start())[0], end)
