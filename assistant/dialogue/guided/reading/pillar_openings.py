"""Reads of which argument a proof speaks where it opens with its name: "for the price, a quote within a day"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_names import named, pillar_titles, ranks
from assistant.dialogue.sentences import sentences

_NAME = r"(?P<name>[^:;,()|=\n–—]{2,50}?)"
# After "for" a comma ends the name; a name that stands alone takes a mark.
_ABOUT = re.compile(
    r"\s*(?:et |and |then |puis |ensuite )?(?:pour|for|sur|on|about|as for|as to|regarding|cote|quant a(?:ux?)?|"
    r"concernant|s'agissant d[eu]s?|en ce qui concerne|to prove|pour prouver)\s+(?:ce qui est d[eu]s?\s+)?"
    + _NAME
    + r"\s*(?:[:,=|–—]|\s-\s|,?\s*\b(?:on a|nous avons|il y a|we have|we've got|there is|there are)\b|"
    r",?\s*\b(?:on|nous|we|you|i|je) (?:(?:peut|pouvons|peux|can|could|will|would) )?"
    r"(?:dire|disons|say|show|tell them|montrer|citer|quote|mention|point to)(?: (?:that|que)(?= )| qu')?)"
    r"\s*(?P<rest>\S.*)"
)
_MARKED = re.compile(
    r"\s*(?:[-*•]\s+|\d[.)]\s+)?(?:et |and )?" + _NAME + r"\s*(?::|=|\||→|->|=>|–|—|\s-\s|"
    r",(?=\s(?:on a|nous avons|we have|we've|il y a|there are|there's)\s))\s*(?P<rest>\S.*)"
)
_BRACKETED = re.compile(r"\s*(?:et |and )?" + _NAME + r"\s*\((?P<rest>[^()]+)\)\s*(?:[.!]\s*)?")
# "For the second, 41 kitchens measured": by its rank.
_RANK = (
    r"(?:le |la |the |l')?(?:n°\s?|numero |number )?(?P<name>[1-5]|premiere?|1er|1ere|deuxieme|seconde?|2e|2eme|"
    r"troisieme|3e|3eme|quatrieme|4e|cinquieme|5e|first|1st|2nd|third|3rd|fourth|4th|fifth|5th)"
    r"(?: one| pilier| pillar| argument)?"
)
_RANKED = re.compile(
    r"\s*(?:et |and |then |puis )?(?:(?:pour|for|sur|on|as for|to prove)\s+"
    + _RANK
    + r"(?:\s*[:,=–—-]|\s+(?:on a|nous avons|il y a|c'est|we have|we've got|it's|there is))?|"
    + _RANK.replace("?P<name>", "?P<other>")
    + r"\s*[:=])\s+(?P<rest>\S.*)"
)
_MOST_WORDS = 6


def opening_pillar(item: Item, context: Context) -> tuple[str, Item] | None:
    """Return the path of the pillar that a text opens with and what it says of it, or None.

    A word that only one of the pillars holds is enough: "le prix" for "Prix transparent".
    """
    folded = flat(item.text)
    titles = pillar_titles(context)
    for pattern in (_RANKED, _ABOUT, _MARKED, _BRACKETED):
        match = pattern.fullmatch(folded)
        if match is None or len((name := _name(match)).split()) > _MOST_WORDS:
            continue
        places = ranks(name) if pattern is _RANKED else named(name, [title for _, title in titles])
        places = [place for place in places if place < len(titles)]
        start, end = match.span("rest")
        rest = trim(Item(item.text[start:end], item.start + start))
        if len(places) == 1 and rest is not None:
            return f"message_house.pillars[{titles[places[0]][0]}]", rest
    return None


def told_proof(item: Item, context: Context) -> tuple[str, Item] | None:
    """Return the path of the pillar of which a sentence tells a proof, and the proof; None where it tells none.

    "For the price we can say that a quote takes a day", "Pour l'accueil : 9 visiteurs sur 10 reviennent": what is to be
    done for it, what it costs and what is asked prove nothing.

    Args:
        item: A sentence of a brief.
        context: The plan.
    """
    folded = flat(item.text)
    told = _ABOUT.fullmatch(folded) or _RANKED.fullmatch(folded)
    if told is None or folded.rstrip().endswith("?") or _TO_DO.search(told["rest"]):
        return None
    between = folded[told.end("name") : told.start("rest")] if told.groupdict().get("name") else ""
    shown = _SHOWN.search(between) is not None or re.search(r"\d", told["rest"]) is not None
    return opening_pillar(item, context) if shown and not _ONLY_A_SUM.fullmatch(told["rest"]) else None


def proofs_apart(block: Block) -> list[Block]:
    """Return a block of pillars, sentences behind them that speak of one apart: "Pillars: price, care. For care, …".

    Args:
        block: Lines of a brief under one label.
    """
    if block.label != "pillars":
        return [block]
    for number, line in enumerate(block.lines):
        own = [] if line.bullet else sentences(line.text)
        for start, end in own[1:]:
            told = _OF_ONE.match(flat(line.text[start:end]))
            if told is not None and named(told["name"], [line.text[:start]]):
                kept = replace(line, text=line.text[:start].rstrip())
                after = Line(line.text[start:], line.start + start)
                rest = Block(None, (after, *block.lines[number + 1 :]), firm=False)
                return [replace(block, lines=(*block.lines[:number], kept)), rest]
    return [block]


# "For care we …": the words behind it, of which one is of the argument.
_OF_ONE = re.compile(
    r"\s*(?:et |and |then |puis |ensuite )?"
    r"(?:pour|for|sur|on|about|as for|as to|quant a(?:ux?)?|concernant|to prove|pour prouver)"
    r"\s+(?P<name>[^,:;.]+?(?: [^\s,:;.]+){0,3})(?![^\s,:;.])"
)
_SHOWN = re.compile(r"[a-z]{2}")
_TO_DO = re.compile(
    r"(?<![a-z])(?:faut|faudra|faudrait|doit|doivent|devra|devrait|need|needs|must|should|have to|has to|ought|tbc|tbd|"
    r"budget|a (?:faire|voir|trouver|ecrire|creer|confirmer)|to (?:do|find|write|make|create|confirm|be))(?![a-z])"
)
_ONLY_A_SUM = re.compile(r"\W*[£$€]?\s?\d[\d., ]*\s?(?:k|[£$€]|euros?|pounds?|dollars?)?\W*")
# "The late nights drew 400 in a pilot": what an argument did, with a figure.
_MEASURED = re.compile(
    r"(?:the |our |les? |la |l'|nos |notre )(?P<name>[a-z][\w' -]{2,30}?) "
    r"(?:is|are|was|were|has|have|had|drew|brought|won|got|saved|cut|reached|est|sont|a|ont|etait|etaient|avait|"
    r"attire|attirent|fait|font)(?![a-z])[^€£$%]*\d[^€£$]*"
)


def subject_pillar(text: str, context: Context) -> str | None:
    """Return the path of the pillar that a sentence with a figure is about by its subject, or None.

    Args:
        text: The sentence.
        context: The plan.
    """
    told = _MEASURED.fullmatch(flat(text).strip(" .!"))
    titles = pillar_titles(context)
    places = named(told["name"], [title for _, title in titles]) if told is not None else []
    return f"message_house.pillars[{titles[places[0]][0]}]" if len(places) == 1 else None


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("name") or groups.get("other") or ""
