"""Finds who owns a task: a member of the team, or a name that stands where an owner stands."""

import re
from dataclasses import dataclass

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_names import find_members, is_name, is_word_of_trade, member_id
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.dates import find_dates

_NAME = r"@?[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?:[ \u00a0][^\W\d_]+(?:['’-][^\W\d_]+)*\.?){0,2}"
# Places where an owner stands: "Karim : …", "… (Karim, …)", "… par Karim", "Karim prépare …", "… - Karim - …", "@karim".
_LEADING = re.compile(rf"^(?P<name>{_NAME})\s*(?::|=|\s[–—-]\s|->|→)")
_IN_BRACKETS = re.compile(
    rf"\(\s*(?:par |by |resp(?:onsable)?\.? ?:? ?|owner ?:? ?)?(?P<name>{_NAME})\s*(?=[,;)/]|\s(?:pour|avant|d['’]ici|by|before|for|le|on|-|–))"
)
_MARKED = re.compile(
    rf"(?:^|\s|,|\()(?:responsable|resp\.?|owner|pilote|qui|who|assigné à|assigned to|porté par|owned by|confié à|géré par|c['’]est|ce sera|it['’]?s|will be|handled by|done by|fait par|écrit par|written by)\s*:?\s*(?P<name>{_NAME})",
    re.IGNORECASE,
)
_AFTER_COLON = re.compile(
    rf"\s*:\s*(?P<name>{_NAME})\s*(?=$|[,(]|\s[–—-]\s|\s(?:pour|avant|d['’]ici|by|before|for|le|on|fin|mi)[\s-])"
)
_BY = re.compile(r"(?:^|\s|,)(?:par|by|avec|with)\s+(?P<name>[^\W\d_a-z]\w*(?:['’-]\w+)*(?: [^\W\d_a-z]\w*)?)")
_BETWEEN = re.compile(rf"(?:\s[–—-]\s|->|→|/|,\s)\s*(?P<name>{_NAME})\s*(?=$|\s[–—-]\s|->|→|/|,\s|\()")
_VERB = re.compile(r"^(?P<name>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*)?)\s+(?P<next>\S+(?:\s\S+)?)")
_AT = re.compile(r"@(?P<name>[^\W\d_]+(?:[._-][^\W\d_]+)*)")
_BARE = re.compile(rf"^(?P<name>{_NAME})\s*(?:$|,|\s(?:pour|avant|d['’]ici|by|before|for|le|on)\s)", re.IGNORECASE)
_ONE_WORD = re.compile(
    r"^(?P<name>[^\W\d_]{2,}(?:-[^\W\d_]+)?)\s*(?=$|,|\s(?:pour|avant|d['’]ici|by|before|for|le|on)\s)"
)


@dataclass(frozen=True)
class Owner:
    """Somebody who owns a task, as named in a piece: offsets there, and the id if the team knows them."""

    name: str
    words: Words
    start: int
    end: int
    known: str | None

    def member(self, context: Context) -> str | None:
        """Return the id of the member, who joins the team here if nobody knew them."""
        return self.known or member_id(self.name, self.words, context)


def find_owner(piece: Piece, context: Context, *, bare: bool) -> Owner | None:
    """Return who owns what the piece says.

    Args:
        piece: A task, or an answer to who prepares something.
        context: What is known.
        bare: Whether a name may stand by itself, as it does in an answer ("karim, pour le 20 avril").
    """
    members = find_members(piece, context)
    if members:
        known, start, end = members[0]
        return Owner(piece.text[start:end], piece.at(start, end, context), start, end, known)
    dates = [(p.phrase_start, p.text_end) for p in find_dates(piece.text, context.language, context.today)]
    span = named_owner(piece, dates) or (_bare(piece, dates) if bare else None)
    if span is None:
        return None
    name = re.sub(
        r"^(?:l['’]|le |la |les |une? |notre |nos |the |our |an? |@)", "", piece.text[slice(*span)], flags=re.IGNORECASE
    )
    return Owner(name, piece.at(*span, context), *span, None)


def named_owner(piece: Piece, dates: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return where somebody is named whom nobody has to know already to see that they own a task.

    Args:
        piece: A task.
        dates: Where its dates stand, which are nobody's name.
    """
    for pattern in (_AT, _MARKED, _LEADING, _IN_BRACKETS, _AFTER_COLON, _BY, _BETWEEN):
        for match in pattern.finditer(piece.text):
            found = _owner(piece, match, dates)
            if found is not None:
                return found
    return _subject(piece, dates) or _group(piece)


def _owner(piece: Piece, match: re.Match[str], dates: list[tuple[int, int]]) -> tuple[int, int] | None:
    start, end = match.span("name")
    name = match["name"]
    if any(s < end and start < e for s, e in dates):
        return None
    if not is_name(name.rstrip(".")) and not (match.re is _AT and not is_word_of_trade(name)):
        return None
    return (match.start() if match.re is _AT else start), start + len(name.rstrip("."))


def _subject(piece: Piece, dates: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Read "Inès rédige le cas client": a name before a verb of making."""
    match = _VERB.match(piece.text)
    if match is None or not is_name(match["name"]):
        return None
    following = Piece(match["next"], 0)
    if not any(span is not None and span[0] == 0 for span in (following.span("prepares"), following.span("does"))):
        return None
    return _owner(piece, match, dates)


def _group(piece: Piece) -> tuple[int, int] | None:
    """Read "l'agence", "the sales team", where they stand at the start, in brackets or after "par"."""
    for start, end in piece.spans("group_name"):
        before = piece.text[:start].rstrip().casefold()
        if not before or before.endswith(("(", " par", " by", "-", "–", "→", ">", ":", ",")):
            return start, end
    return None


def _bare(piece: Piece, dates: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Read the name that an answer consists of, in capitals or not."""
    for pattern in (_BARE, _ONE_WORD):
        match = pattern.match(piece.text)
        if match is None:
            continue
        found = _owner(piece, match, dates)
        if found is not None:
            return found
        start, end = match.span("name")
        lower = " " not in match["name"] and not is_word_of_trade(match["name"])
        if (
            lower
            and not any(s < end and start < e for s, e in dates)
            and not Piece(match["name"], 0).has("me", "all_of_them")
        ):
            return start, end
    return None
