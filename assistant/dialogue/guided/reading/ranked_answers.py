"""Reads answers that put ranks beside the names of pillars: "1, and 2 for the savings one", "le 2 pour les deux"."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.pillar_names import named, ranks
from assistant.language.text import fold

_RANK = (
    r"(?:(?:the |le |la |l'|number |numero |n[°o] ?)?"
    r"(?:\d|first|second|third|fourth|1st|2nd|3rd|4th|premiere?|deuxieme|seconde?|troisieme|quatrieme)"
    r"(?: one| challenge| enjeu| difficulte)?)"
)
_ALL = r"(?:both|all)(?: of (?:them|those))?|all (?:three|four)|tous|toutes|(?:tous |toutes )?les (?:deux|trois|quatre)"
_TO = (
    r"(?:\s(?:to|for|with|goes (?:to|with)|is for|belongs to|pour|a|au|aux|va (?:a|au|avec)|avec|chez)|"
    r"\s*(?::|=|->|→|=>)|\s-)\s"
)
_IS = r"(?:answers?|is|gets?|takes?|repond(?:ent)? (?:a|au|aux)|c'est|prend|:|=|-|->|→)"
_RANK_FIRST = re.compile(rf"(?P<ranks>{_RANK}|{_ALL}){_TO}\s*(?P<pillar>(?!\d)\S.*?)")
_PILLAR_FIRST = re.compile(rf"(?:pour |for )?(?P<pillar>(?!\d)\S.*?)(?:\s*:| {_IS})? (?P<ranks>{_RANK}|{_ALL})")
_BARE = re.compile(_RANK)
_EVERY = re.compile(_ALL)
_SEPARATOR = re.compile(r"\s*[,;.]\s+(?:(?:and|et|then|puis) )?|\s+(?:and|et)\s+")
_FILLER = re.compile(
    r"(?<![a-z])(?:the|le|la|les|l'|one|ones|pillars?|piliers?|arguments?|celui|celle|du|de|sur)(?![a-z])"
)


@dataclass(frozen=True)
class _Piece:
    """What a part of an answer says: which challenges, of which pillars, and how many ranks were counted up."""

    ranks: tuple[int, ...]
    pillars: tuple[int, ...] | None
    rank_first: bool = True
    counted: int = 1


def ranked(text: str, titles: list[str], asked: list[int], challenges: int) -> list[tuple[int, int]] | None:
    """Return the place of each pillar with the place of a challenge that it answers, where names stand beside ranks.

    Args:
        text: The whole answer.
        titles: What the pillars are called.
        asked: Places of the pillars that are asked, in order.
        challenges: How many challenges were listed.

    Returns:
        The pairs; none where a rank may belong to several pillars; None where the answer is told in another way.
    """
    pieces = _pieces(fold(text).strip(" .!"), titles, asked, challenges)
    if pieces is None or not any(piece.pillars for piece in pieces):
        return None
    told = [place for piece in pieces for place in piece.pillars or ()]
    left = [place for place in asked if place not in told]
    bare = [piece for piece in pieces if piece.pillars is None]
    if len(bare) != len(left) and bare:
        return []
    if left and not bare and any(piece.counted > 1 for piece in pieces):
        # "1 and 2 for the savings one" may tell of both pillars, or of one.
        return []
    for_left = iter(left)
    return [
        (place, rank)
        for piece in pieces
        for place in (piece.pillars if piece.pillars is not None else (next(for_left),))
        for rank in piece.ranks
    ]


def _pieces(text: str, titles: list[str], asked: list[int], challenges: int) -> list[_Piece] | None:
    found: list[_Piece] = []
    carried: tuple[int, ...] = ()
    at = 0
    for separator in [*_SEPARATOR.finditer(text), None]:
        said = text[at : separator.start() if separator is not None else len(text)].strip()
        at = separator.end() if separator is not None else at
        piece = _piece(said, titles, asked, challenges)
        if piece is None or any(rank >= challenges for rank in piece.ranks):
            return None
        if carried and not piece.rank_first:
            found.append(_Piece(carried, None))
            carried = ()
        if piece.pillars is None and separator is not None and separator.group().strip() in ("and", "et"):
            carried = (*carried, *piece.ranks)
            continue
        found.append(_Piece((*carried, *piece.ranks), piece.pillars, counted=len(carried) + 1))
        carried = ()
    return found


def _piece(said: str, titles: list[str], asked: list[int], challenges: int) -> _Piece | None:
    if _BARE.fullmatch(said):
        return _Piece(tuple(ranks(said)[:1]), None)
    first = _RANK_FIRST.fullmatch(said)
    match = first or _PILLAR_FIRST.fullmatch(said)
    if match is None:
        return None
    name = _FILLER.sub(" ", match["pillar"]).strip()
    every = _EVERY.fullmatch(match["pillar"].strip()) is not None
    places = asked if every else named(name, titles)
    told = tuple(range(challenges)) if _EVERY.fullmatch(match["ranks"]) else tuple(ranks(match["ranks"])[:1])
    if not told or (len(places) != 1 and not every):
        return None
    return _Piece(told, tuple(places), rank_first=first is not None)
