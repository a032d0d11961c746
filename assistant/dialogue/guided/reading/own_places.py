"""Posters and flyers in one's own rooms are no bought media: "posters in both our shops", "affiches dans nos gares"."""

import re

from assistant.dialogue.draft import Draft, provenance_of
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences

CHANNELS = "rally.channels"
_ROOMS = (
    r"(?:shops?|stores?|showrooms?|windows?|branch(?:es)?|offices?|surger(?:y|ies)|clinics?|practices?|waiting rooms?|"
    r"reception|halls?|studios?|workshops?|garages?|cafes?|restaurants?|librar(?:y|ies)|premises|site|sites|depots?|"
    r"nurser(?:y|ies)|schools?|gyms?|club(?:house)?s?|museums?|theatres?|foyer|lobby|counter|till|vans?|boutiques?|"
    r"magasins?|vitrines?|agences?|ateliers?|cabinets?|accueils?|salles?|locaux|bureaux|murs|gares?|caisses?|comptoirs?|"
    r"halls?|restaurants?|bibliotheques?|mediatheques?|ecoles?|creches?|musees?|theatres?|pharmacies?|salons?|camions?|"
    r"cafeterias?|piscines?|gymnases?|sites?|points de vente|stands?|dechetteries?)"
)
_OWN_PLACE = re.compile(
    rf"(?<![a-z])(?:in|at|inside|on|outside|behind)(?: (?:both|all|each|every one|one|two|three)(?: of)?)?"
    rf" (?:of )?(?:our|my)"
    rf"(?: (?:own|two|three|four|five|\d+|\w+))? {_ROOMS}(?![a-z])|"
    r"(?<![a-z])(?:dans|sur|a|au|aux|devant|derriere)(?: (?:chacun[e]? de|tou(?:s|tes)|les \w+))? ?(?:nos|notre)"
    rf"(?: (?:propres?|deux|trois|quatre|cinq|\d+|\w+))? {_ROOMS}(?![a-z])|"
    r"(?<![a-z])(?:chez nous|dans nos murs|in-house|on our own premises)(?![a-z])"
)
# Which are put up or handed out, so that the place decides who is paid.
_PUT_UP = re.compile(
    r"(?<![a-z])(?:posters?|affiches?|affichettes?|affichage|flyers?|leaflets?|tracts?|depliants?|prospectus|brochures?|"
    r"banners?|bannieres?|kakemonos?|signs?|panneaux?|stickers?|autocollants?)(?![a-z])"
)
_CLAUSE = re.compile(r"\s*[;,]\s*(?![^()]*\))|\s(?:et|and|puis|then|but|mais)\s")


def settle_places(draft: Draft, text: str) -> None:
    """Take channels that hang or lie in one's own rooms for one's own media, where nobody said that they are bought.

    Args:
        draft: What is read of a brief.
        text: The brief.
    """
    clauses = [
        (start + at, clause)
        for start, end in sentences(text)
        for at, clause in _parts(text[start:end])
        if _OWN_PLACE.search(flat(clause)) is not None
    ]
    for channel in draft.get(CHANNELS) or []:
        path = f"{CHANNELS}[{channel['id']}].media"
        mark = provenance_of(draft.plan, path)
        put_up = _PUT_UP.search(flat(str(channel.get("name") or "")))
        if channel.get("media") != "paid" or put_up is None or mark is None or mark.origin != "assumed":
            continue
        named = [(at, clause) for at, clause in clauses if re.search(rf"(?<![a-z]){put_up.group()[:6]}", flat(clause))]
        if named and not _is_bought(text, put_up.group(), named):
            at, clause = named[0]
            draft.clear(path, draft.words(at, at + len(clause)))
            draft.set(path, "owned", draft.words(at, at + len(clause)), assumed=True)


def _parts(sentence: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for match in _CLAUSE.finditer(sentence):
        found.append((at, sentence[at : match.start()]))
        at = match.end()
    return [*found, (at, sentence[at:])]


def _is_bought(text: str, word: str, named: list[tuple[int, str]]) -> bool:
    """Tell whether space for such things is bought elsewhere: "posters in our shops and posters at bus stops"."""
    plain = flat(text)
    others = [
        match.end()
        for match in re.finditer(rf"(?<![a-z]){re.escape(word[:6])}[a-z]*", plain)
        if not any(at <= match.start() < at + len(clause) for at, clause in named)
    ]
    return any(_BOUGHT.match(plain, end) for end in others)


_BOUGHT = re.compile(
    r"\s(?:in|at|on|along|inside|dans|sur|au|aux|a|chez) (?:the |le |la |les |l'|des )?(?!our|nos|notre)[a-z]"
)
