"""What of a sentence stands before somebody's name and is theirs: "LinkedIn: Paul", "Facebook me"."""

import re

from assistant.dialogue.guided.reading.lexicon import Expression, at_start, pattern, terms, whole
from assistant.dialogue.guided.reading.pieces import Piece

_COPULA = Expression("claims.copula")
_BEFORE_NAME = Expression("claims.before_name")
# Nouns that are spelled like a verb: "Pilotage : Marie", "Lead: Tom".
_NOUN_FIRST = Expression("claims.noun_first")
_INTRODUCES = Expression("claims.introduces")
_SEPARATOR = Expression("claims.separator")


def topic_before(head: Piece) -> Piece | None:
    """Return what stands before a name and belongs to it, where the words right before the name say so.

    Args:
        head: What stands between the name before and this one.
    """
    match = _BEFORE_NAME.search(head.flat)
    if match is None:
        return None
    at = 0
    text = head.cut(0, match.start() + (1 if match.start() and not match.group()[0].isalpha() else 0))
    flat_text = head.flat[: match.start() + 1]
    listed = match.group().strip().startswith((":", "="))
    made = _MADE.search(match.group()) is not None
    for separator in [*_SEPARATOR.finditer(flat_text), *(_AND_MORE.finditer(flat_text) if made else ())]:
        # "Instagram and the site: Jade": both, where the colon says so.
        both = listed or (_ARE.search(match.group()) is not None and _is_thing(head.cut(at, separator.start())))
        both = both and separator.group().strip() in ("et", "and")
        if flat_text[separator.end() :].strip() and not both:
            at = separator.end()
    topic = text.cut(at).trimmed()
    copula = _COPULA.search(topic.flat)
    topic = topic.cut(0, copula.start()).trimmed() if copula is not None else topic
    verb = at_start("manage_verb", "lead_verb").match(topic.flat) is not None
    if not topic or whole("external").fullmatch(topic.flat) or (verb and not _NOUN_FIRST.match(topic.flat)):
        return None
    known = any(terms(topic, kind) for kind in ("channel", "duties", "format", "role", "role_titles", "data"))
    noun = pattern("lead_verb", "campaign_object", "rest", "everything").search(topic.flat) is not None
    if not known and _INTRODUCES.match(topic.flat):
        return None
    if known or noun or match.group().strip().startswith((":", "=", "|")):
        return topic
    return None


def thing_beside(head: Piece) -> Piece | None:
    """Return the channel that stands alone right before a name: "Ann does the e-mail, radio Tom and Facebook me".

    Args:
        head: What stands between the name before and this one.
    """
    cut = _LAST_PART.search(head.flat)
    part = head.cut(cut.end()).trimmed() if cut is not None else None
    several = _LAST_LIST.search(head.flat)
    listed = head.cut(several.start("list")).trimmed() if several is not None else None
    if listed is not None and several is not None and _is_thing(head.cut(*several.span("first"))):
        # "…, newsletter and listing me": both, where the first of them is a thing.
        return listed
    return part if part is not None and _is_thing(part) else None


def _is_thing(part: Piece) -> bool:
    """Tell whether words are the name of a channel or content and nothing else."""
    bare = part.cut(lead.end()) if (lead := _THE.match(part.flat)) is not None else part
    named = [term for kind in ("channel", "format") for term in terms(bare, kind)]
    return any(not bare.flat[: t.start].strip() and not bare.flat[t.end :].strip() for t in named)


# "Facebook et des flyers imprimés par Nova": what is made is the last of them.
_MADE = re.compile(r"(?:imprim|fait|made|print)\w*\s+(?:par|by)\s")
_AND_MORE = re.compile(r" (?:et|and) ")
# "E-mail and fairs are me": what is said of both.
_ARE = re.compile(r"(?<![a-z])(?:c'est|ce sont|ce sera|are)\s*$")
_THE = re.compile(r"\s*(?:the |our |l'|la |le |les |nos |notre )\s*")
_LAST_LIST = re.compile(
    r"[,;]\s*(?P<list>(?P<first>(?:the |our |l'|la |le |les |nos )?[a-z-]+(?: [a-z-]+)?)(?: and | et )"
    r"(?:the |our |l'|la |le |les |nos )?[a-z-]+(?: [a-z-]+)? )$"
)
# What a comma or an "and" sets apart, with an article before it or none.
_LAST_PART = re.compile(
    r".*(?:[,;]|(?<![a-z])(?:and|et)(?![a-z]))\s*(?:the |our |l'|la |le |les |nos )?(?=[^\s,;:]+(?: [^\s,;:]+){0,2} $)"
)


_GENERAL = Expression("team.general")
_APART = re.compile(r"[,;]\s*|\.\s")
_OTHER_THING = re.compile(
    r"\s*(?:and |et |then |puis )?(?:the |our |la |le |les |l'|nos )?(?P<thing>[a-z-]{3,}(?: [a-z-]{3,}){0,2}) $"
)
_LINKS = re.compile(
    r"(?<![a-z])(?:is|are|be|by|with|for|probably|maybe|think|guess|ask|say|then|also|est|sera|par|avec|pour|que|peut-etre|"
    r"plutot|disons|merci|thanks|will|should|would|could|let|can|non|yes|yeah|oui|well|still|always|toujours|encore)$"
)


def takes_another(named: Piece, text: Piece) -> bool:
    """Tell whether somebody is named behind a thing that nobody knows, in a list of who takes what: "tills Bev".

    Args:
        named: The words that name them.
        text: The answer that they stand in.
    """
    cuts = [text.start, *(text.start + m.end() for m in _APART.finditer(text.text))]
    if len(cuts) < _FEWEST:
        return False
    start = max(at for at in cuts if at <= named.start) if named.start >= text.start else named.start
    before = text.flat[start - text.start : named.start - text.start]
    thing = _OTHER_THING.fullmatch(before)
    known = any(terms(Piece(before, 0), kind) for kind in ("channel", "format"))
    return thing is not None and not (known or _GENERAL.search(thing["thing"]) or _LINKS.search(thing["thing"]))


_FEWEST = 2
