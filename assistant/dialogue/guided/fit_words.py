"""Whether words that could be anybody's answer are of something else by their shape: an order, a list, a deed."""

import re

from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.vocabulary import find_terms

_RANK = (
    r"(?<![a-z])(?:the |le |la |l'|pillar |pilier |argument )?(?P<which>first|second|third|fourth|last|premiere?|"
    r"deuxieme|seconde?|troisieme|quatrieme|derniere?|[1-5](?:st|nd|rd|th|er|e|eme)?)(?: one| pillar| pilier)?[ :=]+"
)
# "First answers the queue, second …": several arguments, each with what it answers.
_ANSWERS = re.compile(
    rf"{_RANK}(?:answers?|address(?:es)?|goes|is for|covers?|repond\w*|va|c'est pour|pour|for|to|aux?|a)(?![a-z])"
)
# "Le premier la peur, le deuxième le temps": several things by their ranks.
_RANKED = re.compile(rf"{_RANK}(?:(?:c'est |is )?(?:the|les?|la)(?![a-z])|l')")
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
    """Tell whether a text says what each of several answers, by their ranks: "first answers the queue, second …"."""
    plain = flat(text).strip()
    return _ANSWERS.match(plain) is not None and _ranks(plain) >= _FEWEST


def ranks_several(text: str) -> bool:
    """Tell whether a text gives something to each of several by their ranks, as no promise does."""
    plain = flat(text).strip()
    return _RANKED.match(plain) is not None and _ranks(plain) >= _FEWEST


def _ranks(plain: str) -> int:
    return len({told["which"] for each in (_ANSWERS, _RANKED) for told in each.finditer(plain)})


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


def is_of_something_else(text: str) -> bool:
    """Tell whether a text gives something to each of several, or says what somebody does or is."""
    return answers_in_order(text) or somebody_does(text) or _is_somebody(text)


# "Gilda = campaign manager" says who somebody is.
_IS_SOMEBODY = re.compile(r"\W*[^\W\d_]+(?: [^\W\d_]+)? ?= ?[^\W\d_]")


def _is_somebody(text: str) -> bool:
    return _IS_SOMEBODY.match(text) is not None and bool(find_terms(text, "role"))


# "Les directrices font les visites", "the shop teams hand out the flyers": a group of the house, and what it does.
_GROUP_DOES = re.compile(
    r"(?:et |and |puis |then )?(?:les|nos|our|the) (?:[a-z'-]+ ){1,5}(?:font|gerent|s'occupent|assurent|animent|"
    r"tiennent|distribuent|accueillent|appellent|relancent|do|run|handle|look after|take care|host|hand out|call|"
    r"greet|follow up)\b"
)


def group_does(text: str) -> bool:
    """Tell whether a text says what a group of people does, which is a trouble only where nobody's work is told."""
    return _GROUP_DOES.match(flat(text).strip()) is not None
