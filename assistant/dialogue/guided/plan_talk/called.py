"""Reads what something is really called: "the first motivation is just “no waste”", "c'est « a », pas « b »"."""

import re

from assistant.dialogue.guided.plan_talk.elements import KINDS, found, is_pronoun, kind_of, pointed_at
from assistant.dialogue.guided.plan_talk.names import new_name, set_name
from assistant.dialogue.guided.plan_talk.patterns import OPENS, VERBS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.language.text import fold

_JUST = r"(?:just |simply |only |juste |simplement |plutot |really )*"
_INSTEAD = r"(?:and |et )?(?:not|pas|non|instead of|au lieu de|rather than|plutot que)"
# "The task is “call script”, not “s call script”": of two quoted names the one that is denied is known.
_NOT_OLD = re.compile(rf"[^\"\n]*\"(?P<new>[^\"\n]+)\"\s*,?\s*{_INSTEAD}\s+\"(?P<old>[^\"\n]+)\"[^\"\n]*")
# "C'est pas « a », c'est « b »"
_BUT = re.compile(
    r"[^\"\n]*(?:pas|not|isn't|n'est pas)\s+\"(?P<old>[^\"\n]+)\"\s*(?:,\s*)?"
    r"(?:(?:et|and|mais|but|ca s'appelle|it's called|c'est|it's|it is)\s+)+\"(?P<new>[^\"\n]+)\"[^\"\n]*"
)
_NAMED = re.compile(
    rf"{OPENS}(?P<old>[^;\n:]+?)\s*(?:\s(?:s'appelle|se nomme|is called|is named)|"
    rf"(?:\s(?:is|c'est|est|reads?|says?|should read|should say)|'s)(?=\s{_JUST}\"[^\"]+\"))\s+{_JUST}(?P<new>[^;\n]+)"
)
# "Remove “a” from the habits and put just b"
_FROM_LIST = rf"\s+(?:from|out of|off|de|des|du)\s*(?:the |their |our |la |le |les |leurs |nos )*(?P<kind>{KINDS})"
_SWAPPED = re.compile(
    rf"{OPENS}{VERBS}\s+(?P<old>[^;\n]+?)(?:{_FROM_LIST})?(?:\s*,)?\s+(?:and|et)\s+"
    rf"(?:put|write|use|mets|mettez|mettre|ecris|ecrivez)\s+{_JUST}(?:in )?"
    r"(?P<new>[^,;:.!?\n]+?)(?:\s+(?:instead|a la place|plutot))?[ .!]*$"
)
_OTHER = re.compile(
    rf"\s*(?:\"\s*)?(?:(?:tout court|alone|only|seulement)\s*)?(?:,\s*)?(?:{_INSTEAD}\s+(?P<old>[^,;.!?\n]+))?"
)
_ARTICLE = re.compile(r"^(?:the|our|my|la|le|notre|ma|mon) |^l'")
_MARKS = " \"'«»“”"
_TITLE = re.compile(
    r"(?:(?:the |le |la |l')?(?:title|name|titre|nom)s? (?:of |de |du |d')?(?:the |la |le |l'|that |ce )?)"
)


def name_anew(talk: Talk, start: int, end: int) -> None:
    """Give a thing of the plan the name that a sentence says it has, and leave that out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    text = folded.text.strip()
    lead = len(folded.text) - len(folded.text.lstrip())
    denied = _NOT_OLD.fullmatch(text) or _BUT.fullmatch(text)
    if denied is not None:
        paths = found(f'"{denied["old"]}"', None, talk.context)
        if len(paths) == 1:
            a, b = folded.span(lead + denied.start("new"), lead + denied.end("new"))
            set_name(talk, paths[0], talk.text[start + a : start + b].strip(), (start + a, start + b))
            talk.blank(start, end)
            return
    swapped = _SWAPPED.match(text)
    if swapped is not None:
        paths = found(swapped["old"], kind_of(swapped["kind"]) if swapped["kind"] else None, talk.context)
        a, b = folded.span(lead + swapped.start("new"), lead + swapped.end("new"))
        if len(paths) == 1 and not is_pronoun(swapped["new"]):
            set_name(talk, paths[0], talk.text[start + a : start + b].strip(_MARKS), (start + a, start + b))
            talk.blank(start, end)
            return
    match = _NAMED.match(text)
    if match is None:
        return
    a = start + folded.span(lead + match.start("new"), lead + match.start("new"))[0]
    new, length = new_name(talk.text[a:end])
    rest = talk.folded(a + length, end)
    other = _OTHER.match(rest.text)
    path = _known(match["old"], other["old"] if other is not None else None, new, talk)
    if path is None or not new:
        return
    set_name(talk, path, new, (a, a + length))
    stop = rest.span(other.end(), other.end())[0] if other is not None else 0
    talk.blank(start + folded.span(lead + match.start(), lead + match.start())[0], a + length + stop)


def _known(old: str, other: str | None, new: str, talk: Talk) -> str | None:
    """Return the one element that is spoken of, by what the sentence calls it or by the name that it denies."""
    title = _TITLE.match(old)
    name = old[title.end() :] if title is not None else old
    paths = found(name, None, talk.context)
    # "La base s'appelle juste Brevo"
    bare = _ARTICLE.sub("", name).strip()
    name = bare if kind_of(bare) is not None else name
    if not paths and kind_of(name) is not None:
        # "The title of the pillar is just “a”": of the one whose name has it, where one does.
        kind = kind_of(name)
        paths = found(f'"{fold(new)}"', kind, talk.context) or pointed_at(kind, talk.context)
        only = talk.context.draft.get(kind or "") or []
        if not paths and len(only) == 1 and isinstance(only[0], dict):
            paths = [f"{kind}[{only[0]['id']}]"]
    if len(paths) != 1 and other is not None:
        bare = other.strip(' "')
        paths = found(f'"{bare}"', None, talk.context)
    return paths[0] if len(paths) == 1 else None
