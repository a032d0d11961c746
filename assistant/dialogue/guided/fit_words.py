"""Whether words that could be anybody's answer are of something else by their shape: an order, a list, a deed."""

import re

from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.guided.reading.pieces import flat

# "First answers the queue, second the price", "le premier la peur, le deuxième le temps".
_ORDINAL = re.compile(
    r"(?<![a-z])(?:the |le |la |l'|pillar |pilier |argument )?(?P<which>first|second|third|fourth|last|premiere?|"
    r"deuxieme|seconde?|troisieme|quatrieme|derniere?|[1-5](?:st|nd|rd|th|er|e|eme)?)(?: one| pillar| pilier)?"
    r"(?:[ :=]+(?:answers?|address(?:es)?|goes|is|covers?|repond\w*|va|c'est|pour|for|to|aux?|a|the|les?|la)(?![a-z])|"
    r"[ :=]+l')"
)
# "1) small groups: four at most": several numbered names, each with what it says.
_NUMBERED = re.compile(r"(?:^|[\s;,])[1-5]\s?[).:/-]\s?(?P<name>[^:;\n\d]{2,40}):\s?\S")
_FEWEST = 2
_TO_PEOPLE = re.compile(r"(?<![a-z])(?:vous|votre|vos|toi|ton|ta|you|your|yours)(?![a-z])")
_KIN = (
    r"(?:my|our|ma|mon|notre) (?:sister|brother|wife|husband|partner|daughter|son|colleague|cousin|mother|father|"
    r"soeur|frere|femme|mari|associee?|fille|fils|collegue|cousine?|mere|pere|compagne|compagnon) "
)
_DOES = re.compile(
    rf"(?:{_KIN})?(?P<who>[a-z-]{{2,20}}) (?:(?:also|will|can|could|already|always|just|aussi|peut|va|s'|se|y) ?)*"
    r"(?:makes?|does|do|runs?|handles?|deals?|writes?|films?|teach(?:es)?|draws?|designs?|prints?|shoots?|answers?|"
    r"books?|looks? after|takes? care|helps?|posts?|sends?|updates?|fait|gere|s'occupe|occupe|ecrit|filme|dessine|"
    r"monte|imprime|repond|tient|prepare|redige|relit|poste|envoie|anime|aide)\b"
)


def answers_in_order(text: str) -> bool:
    """Tell whether a text gives something to each of several in their order: "first answers the queue, second …"."""
    plain = flat(text).strip()
    return len({told["which"] for told in _ORDINAL.finditer(plain)}) >= _FEWEST and _ORDINAL.match(plain) is not None


def lists_arguments(text: str) -> bool:
    """Tell whether a text is a numbered list of names with what each says, as arguments and their proofs are told."""
    return len(_NUMBERED.findall(text)) >= _FEWEST


def somebody_does(text: str) -> bool:
    """Tell whether a text opens with what somebody known by a first name does: "Owen teaches and can film"."""
    told = _DOES.match(flat(text).strip())
    if told is None or _TO_PEOPLE.search(flat(text)):
        # "Irma looks after it all, you do nothing" is said to people.
        return False
    at = text.lower().find(told["who"])
    named = told["who"] in first_names() and text[at : at + 1].isupper()
    return named or re.match(_KIN, told.group()) is not None
