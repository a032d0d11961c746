"""Tells apart what people use and what they do not, in a list of channels: "e-mail, hardly ever Facebook"."""

import re

from assistant.dialogue.guided.reading.items import Item, line_items, trim, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.vocabulary import find_terms

_JOINS = r"(?:(?:et|and|mais|but|so|donc|sinon|par contre|though)[ ,]+)*"
_NEARLY = (
    r"(?:(?:presque|quasi|quasiment|vraiment|absolument|almost|nearly|practically|really|definitely|certainly|"
    r"surtout|"
    r"only|tres|trop|assez|very|so)[ ])*"
)
_FORGET = (
    r"(?:(?:you|we|one|i|on|vous|tu|nous|il)[ ]?)?"
    r"(?:(?:can|could|should|may|might|must|'d|better|would|peut|peux|pouvez|pouvons|doit|faut|vaut mieux)[ ])*"
    r"(?:forget(?: about)?|oublie[rsz]?|oublions|laisse[rsz]? (?:tomber|de cote)|laissons tomber|zappe[rsz]?|zappons|"
    r"skip|drop|ditch|rule out|leave out|scrap|avoid|evite[rsz]?|evitons|ecarte[rsz]?|exclure|raye[rsz]?|exclude|"
    r"cross out|ignore[rsz]?|don't bother with|inutile|"
    r"pas la peine)(?![a-z-])"
)
FORGOTTEN = re.compile(
    rf"(?:[,;]|[ ](?=(?:et|and|mais|but)[ ]))\s*{_JOINS}{_FORGET}[ ]+(?:the |la |le |les |l')?"
    r"(?P<what>[^,;:.!?\n]{2,40})"
)
"""A clause behind another one that names what is to be forgotten."""
# What an item begins with that people do not use.
_UNUSED = re.compile(
    # "The flyers, those they read": which of them was said before.
    r"(?:et |and )?(?:ca|ceux-la|celle-la|celui-la|that|those),? (?:ils|elles|they|on)(?![a-z])|"
    rf"{_JOINS}(?:{_NEARLY}(?:pas(?! mal(?![a-z]))|ni|not|no|non|never|jamais|nor|neither|aucune?|zero|ne|don't|do not|"
    rf"doesn't|hardly|barely|scarcely|rarely|seldom|rarement|guere|peu|a peine|sauf|hormis|excepte|except(?: for)?|"
    rf"apart from|without|sans|rather than|plutot que|instead of|au lieu d[eu'])(?![a-z-])|n'|{_FORGET}|"
    r"(?:they|ils|elles|most(?: of them)?|la plupart)(?: [a-z]+){0,2}? ?"
    r"(?:don't|do not|hate|avoid|ignore|detestent|fuient|never|hardly|barely|rarely|no longer|can't|won't|aren't|ne|"
    r"n'\w+|jamais|\w+ (?:pas|plus|jamais))(?![a-z])|"
    r"(?:nobody|no one|none of them|hardly any\w*|personne)(?![a-z])|(?:which|that|but|so|ce qu'|qu') ?"
    r"(?:they|ils|elles|no) ?(?:haven't|don't|can't|never|n'|ne)?)"
)
# "Email, never", "Facebook pas du tout": what is said behind it.
_NEVER = re.compile(
    rf"(?:^|[ ]){_NEARLY}(?:jamais|never|hardly ever|pas du tout|not at all|not really|not (?:so )?much|"
    r"pas (?:vraiment|trop|tellement|beaucoup|souvent)|(?:tres|bien|trop|assez|vraiment|si) peu|very little|hardly|"
    r"barely|a peine|plus du tout|not any ?more|guere|rarely|rarement|seldom)$"
)
# "Never Facebook but Instagram": what stands behind is used.
_TURNS = re.compile(r"[ ](?:mais|but|sinon|plutot|rather|instead)[ ]+(?!(?:not|pas|never|jamais)(?![a-z]))(?=[a-z])")
# "Email rather than Facebook": what stands before it is used.
_LESS = re.compile(
    r"[ ](?:rather than|instead of|except(?: for)?|plutot que|au lieu d[eu']|sauf|hormis|excepte)(?![a-z])"
)
_CARRIES = re.compile(r"\s*(?:or|ou|nor|ni|and|et|&)\s*")
_OFTEN = (
    r"(?:(?:mostly|mainly|often|usually|also|all|really|mainly|surtout|souvent|beaucoup|principalement|aussi|"
    r"essentiellement|plut[oô]t|tous|toutes)\s+)*"
)
# "These residents use …", "nos adhérents lisent surtout …": who uses it is no part of it.
_GROUP = re.compile(
    r"(?:(?:et|and)\s+)?(?:the|these|those|our|most|many|all|les|ces|nos|mes|tous les|toutes les|la plupart des|"
    r"beaucoup de)"
    r"\s+(?:(?!(?:they|ils|elles|qui|que|who|that|which|on|we|nous)\b)[\w'’-]+\s+){1,5}?"
    rf"{_OFTEN}(?:use|read|watch|listen to|browse|visit|prefer|hang out (?:on|in|at)|are (?:on|in)|utilisent|lisent|"
    r"regardent|[ée]coutent|consultent|pr[ée]f[èe]rent|fr[ée]quentent|suivent|sont sur|vont sur|passent par)\s+"
    rf"{_OFTEN}(?=\S)",
    re.IGNORECASE,
)
_THEY_ARE = re.compile(
    r"(?:(?:et|and|mais|but|aussi|also)\s+)?(?:(?:these|those|that) (?:are|would be|is)|ce sont|"
    r"ce serait|they(?:['’]re| are)|ils sont|elles sont|"
    r"they (?:(?:also|do|all|still|mostly|really|actually) )*"
    r"(?:read|use|watch|follow|check|go to|listen to|open|look at|pick up)(?: (?:our|the|their))?|"
    r"(?:ils|elles) (?:lisent|regardent|suivent|utilisent|[ée]coutent|vont|ouvrent|consultent)(?: nos| les)?)\s+"
    r"(?:also |aussi |surtout |mostly )?",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:(?:un (?:petit )?peu|beaucoup|pas mal|[ée]norm[ée]ment|plein) d['’]|(?:sur|dans|par|via|à|a|au|aux|en|on|"
    r"in|at|through|le|la|les|l['’]|des|the|nos|notre|our own|our|my|"
    r"your|mon|ma|mes|votre|vos|(?:un (?:petit )?peu|beaucoup|pas mal|plein|"
    r"[ée]norm[ée]ment)(?: de(?: la)?(?= ))?|surtout|mostly|also|aussi|leurs?|their|(?:a )?(?:little|bit|lots?|tons?)"
    r"(?: of)?|mainly|of course|obviously|naturally|bien s[uû]r|[ée]videmment|sinon|sometimes|often|parfois|souvent|"
    r"principalement|de temps en temps|now and then)[\s]+|l['’])+",
    re.IGNORECASE,
)


# "Facebook for the parents", "the students rather TikTok": which of them use it is no part of its name.
_FOR_WHOM = re.compile(
    r"\s+(?:pour|for|chez|among)\s+(?:les?\s|la\s|l['’]|the\s|nos\s|our\s|those\s|ceux\s|celles\s)[^,;:()]{2,40}$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"(?:(?:et|and|mais|but)\s+)?(?:(?:les|the|nos|our|ces)\s+)?(?:[^\W\d][\w'’-]*\s+){1,4}?"
    r"(?:(?:c['’]est|are|is|sont|it['’]s)\s+)?(?:plut[oô]t|surtout|rather|more|mostly|mainly|davantage)\s+"
    r"(?:(?:sur|on|via|par)\s+)?(?=\S)",
    re.IGNORECASE,
)


def _without_users(name: Item) -> Item:
    """Return the name of a channel without which of the people use it."""
    whom = _OF_WHOM.match(name.text)
    if whom is not None and not find_terms(whom.group(), "channel"):
        terms = find_terms(name.text, "channel")
        if any(term.start == whom.end() for term in terms):
            name = Item(name.text[whom.end() :], name.start + whom.end())
    behind = _FOR_WHOM.search(name.text)
    known = find_terms(name.text[: behind.start()], "channel") if behind is not None else []
    bare = behind is not None and any(term.start == 0 and term.end == behind.start() for term in known)
    return Item(name.text[: behind.start()], name.start) if behind is not None and bare else name


def tells_users(text: str) -> bool:
    """Tell whether a text names channels, each with which of the people use it: "LinkedIn for the owners, …".

    Args:
        text: What is said where the habits of an audience are asked.
    """
    pieces = line_items(Item(text.strip(" .!"), 0))
    return len(pieces) > 1 and all(_without_users(piece) != piece for piece in pieces)


def used_channels(line: Line) -> list[Item]:
    """Return what a line says that people use, item by item, without what it says that they do not.

    Args:
        line: A line on the habits of an audience.
    """
    whole = trim(Item(line.text, line.start))
    if whole is None:
        return []
    found: list[Item] = []
    denied, end = False, whole.start
    for piece in _each(line_items(without_lead(without_lead(whole, _GROUP), lead("habits")), last=True)):
        carried = denied and _CARRIES.fullmatch(line.text[end - line.start : piece.start - line.start]) is not None
        name = without_lead(without_lead(without_lead(piece, _THEY_ARE), lead("habits")), _PREPOSITION)
        end = piece.end
        told = flat(piece.text).strip()
        opens = _UNUSED.match(told) or _UNUSED.match(flat(name.text).strip())
        if _NEVER.fullmatch(told) is not None:
            # "Facebook, never": said of what stands before the comma.
            found = found[:-1]
            continue
        denied = carried or opens is not None or _NEVER.search(told) is not None
        turned = _TURNS.search(flat(piece.text)) if denied else None
        if turned is not None:
            name = without_lead(Item(piece.text[turned.end() :], piece.start + turned.end()), _PREPOSITION)
            denied = False
        less = _LESS.search(flat(name.text))
        if not denied:
            found.append(_without_users(Item(name.text[: less.start()], name.start) if less is not None else name))
    return found


def _each(pieces: list[Item]) -> list[Item]:
    """Split at every "et" and "and": "Instagram et par les salons, par SMS" are three."""
    return [inner for piece in pieces for inner in line_items(piece, commas=True, last=True)]
