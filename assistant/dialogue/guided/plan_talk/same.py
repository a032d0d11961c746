"""Makes one of two elements that are the same: "Ana and Ana Diaz are one person", "« guide » c'est le guide PDF"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.elements import data_id
from assistant.dialogue.guided.reading.lexicon import term_data
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.vocabulary import find_terms
from assistant.plan.references import references_to

_SAME = (
    r"(?:the same(?: (?:person|thing|channel|content|step|base|one|guy|woman|man))?|"
    r"la meme (?:chose|personne|etape|base)|le meme(?: (?:canal|contenu|truc|fichier))?|pareil|"
    r"une seule (?:et meme )?(?:personne|etape|chose|base)|un seul (?:et meme )?(?:canal|contenu|fichier))"
)
_PATTERNS = (
    re.compile(
        rf"{OPENS}(?P<one>[^,;:.!?\n]+?)\s+(?:and|et|&)\s+(?P<two>[^,;:.!?\n]+?)\s*(?:,? c'est|are| sont|is)\s+"
        rf"{_SAME}(?P<rest>.*)"
    ),
    re.compile(
        rf"{OPENS}(?P<one>[^,;:.!?\n]+?)\s*(?:,? c'est|is| est)\s+{_SAME}\s+(?:que|as)\s+"
        r"(?P<two>[^,;:.!?\n]+)(?P<rest>.*)"
    ),
)
_REST = re.compile(
    r"\s*(?:,\s*)?(?:(?:donc |so |et |and )?"
    r"(?:enleve|supprime|remove|delete|merge|fusionne|garde|keep)[^.;!?\n]*)?[ .!]*"
)


def merge(talk: Talk, start: int, end: int) -> None:
    """Let what points at the shorter of two names point at the other, take it out, and blank the sentence.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    text = talk.folded(start, end).text.strip()
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if match is None or _REST.fullmatch(match["rest"]) is None:
            continue
        paths = [_one(match[name], talk) for name in ("one", "two")]
        if None in paths or paths[0] == paths[1]:
            continue
        one, two = (str(path) for path in paths)
        if one.partition("[")[0] != two.partition("[")[0]:
            continue
        # What is called more fully stays.
        gone, kept = (one, two) if len(match["two"]) >= len(match["one"]) else (two, one)
        _give_over(gone, kept, talk, (start, end))
        talk.blank(start, end)
        return


def _one(name: str, talk: Talk) -> str | None:
    bare = name.strip(" '")
    quoted = f'"{bare}"' if '"' not in name else name
    paths = found(quoted, None, talk.context) or found(name, None, talk.context)
    return paths[0] if len(paths) == 1 and paths[0].count("[") == 1 and paths[0].endswith("]") else None


def _give_over(gone: str, kept: str, talk: Talk, span: tuple[int, int]) -> None:
    draft, words = talk.context.draft, talk.context.words(*span)
    old, new = (path.partition("[")[2].rstrip("]") for path in (gone, kept))
    for reference in reversed(list(references_to(draft.plan, old))):
        if reference.startswith(gone):
            continue
        listed = reference.endswith("]")
        if listed:
            draft.remove(reference, words)
            if new not in (draft.get(reference.rpartition("[")[0]) or []):
                draft.add(reference.rpartition("[")[0], new, words)
        else:
            replace(draft, reference, new, words)
    draft.remove(gone, words)


# "Sellsy, notre CRM", "Zoho (our CRM)": what a tool is, said behind its name, is no second base.
_WHAT_IT_IS = re.compile(
    r"(?P<name>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?)(?P<what>,? \(?(?:notre|our|mon|my|le|the) "
    r"(?:CRM|crm|base(?: clients?)?|[a-z]+ (?:system|database|tool)|logiciel[a-z ]{0,20}|outil[a-z ]{0,20})\)?)"
    r"(?=\s*(?:[,.;!]|$| et | and ))"
)


def name_once(talk: Talk, start: int, end: int) -> None:
    """Record what a known tool is, said behind its name, and leave that out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    for match in _WHAT_IT_IS.finditer(talk.text[start:end]):
        said = find_terms(match["what"], "data")
        if find_terms(match["name"], "data"):
            a, b = (start + at for at in match.span("what"))
            base = data_id(Piece(match["name"], start + match.start("name")), talk.context)
            kind = term_data("data", said[0].id).get("kind", said[0].id) if said else None
            if kind is not None:
                replace(talk.context.draft, f"rally.data[{base}].kind", kind, talk.context.words(a, b))
            talk.told = True
            talk.text = talk.text[:a] + " " * (b - a) + talk.text[b:]
