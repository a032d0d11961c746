"""Reads of which argument a proof speaks where it opens with its name: "for the price, a quote within a day"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_names import named, pillar_titles, ranks

_NAME = r"(?P<name>[^:;,()|=\n–—]{2,50}?)"
# After "for" a comma ends the name; a name that stands alone takes a mark.
_ABOUT = re.compile(
    r"\s*(?:et |and |then |puis |ensuite )?(?:pour|for|sur|on|about|as for|as to|regarding|cote|quant a(?:ux?)?|"
    r"concernant|s'agissant d[eu]s?|en ce qui concerne|to prove|pour prouver)\s+(?:ce qui est d[eu]s?\s+)?"
    + _NAME
    + r"\s*(?:[:,=|–—]|\s-\s|,?\s*\b(?:on a|nous avons|il y a|we have|we've got|we can show|there is|there are)\b)"
    r"\s*(?P<rest>\S.*)"
)
_MARKED = re.compile(
    r"\s*(?:[-*•]\s+|\d[.)]\s+)?(?:et |and )?" + _NAME + r"\s*(?::|=|\||→|->|=>|–|—|\s-\s|"
    r",(?=\s(?:on a|nous avons|we have|we've|il y a|there are|there's)\s))\s*(?P<rest>\S.*)"
)
_BRACKETED = re.compile(r"\s*(?:et |and )?" + _NAME + r"\s*\((?P<rest>[^()]+)\)\s*[.!]?\s*")
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
