"""What a text says of one argument: its title, what is said of it, what proves it, the challenges that it answers."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.items import Item, trim, unquoted
from assistant.dialogue.guided.reading.message_proofs import is_open
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import TITLE
from assistant.dialogue.guided.reading.pillar_items import BRACKET

# "…, et pour le prouver on a 14 créneaux", "…, and what proves it is …"
_SHOWN = (
    r"\s*(?:[,;–—-]\s*)?(?:\b(?:et|and)\s+)?"
    r"\b(?:(?:pour (?:le |la |les |l['’])(?:prouver|d[eé]montrer|montrer|appuyer|[eé]tayer)|"
    r"to (?:prove|show|back|support) (?:it|this|that)(?: up)?)\s*(?:,\s*)?(?:on a|on peut (?:citer|montrer)|nous avons|"
    r"j['’]ai|il y a|c['’]est|we have|we['’]ve(?: got)?|i have|i['’]ve got|there(?:['’]s| is| are)|it['’]s|:)|"
    r"(?:ce qui (?:le|la|les) prouve|what (?:proves|shows) (?:it|this|that)),?\s*(?:c['’]est|ce sont|is|are|:))\s*"
)
_TELLS_PROOF = re.compile(_SHOWN, re.IGNORECASE)
# "Ease, supported by 40 places": behind a mark alone, as "families supported by nurses" is one argument.
_BACKED = (
    r"(?:(?:et|and|which is|that is|qui est|il est|elle est|it is|it['’]s)\s+)?"
    r"(?:(?:appuy[eé]e?s?|[eé]tay[eé]e?s?|confirm[eé]e?s?|attest[eé]e?s?) par|"
    r"(?:backed up|underpinned|borne out|confirmed|evidenced) by|"
    # "Close to home, supported by neighbours" may be two arguments.
    r"(?:soutenue?s? par|supported by)(?=\s+(?:\d|l['’]|(?:les?|la|une?|nos|notre|the|an?|our)\s)))"
    r"(?![a-zà-ÿ])\s*(?::\s*)?"
)
_OPENS_BACKED = re.compile(_BACKED, re.IGNORECASE)
_PROOF = re.compile(
    rf"{_SHOWN}|"
    r"\s*(?:(?:[,;/–—→]|->?|=>)\s*)?(?:\b(?:with|avec|et|and|dont|comme|pour|as)\s+)*"
    r"(?:\b(?:la|les?|une?|the|an?|its|their|whose|sa|ses|leurs?|pour|comme|as)\s+)*"
    r"\b(?:preuves?|prouv[eé]e?s?(?![a-zà-ÿ])(?: par)?|d[eé]montr[eé]e?s? par|"
    r"proofs?(?! (?:in|of|from|on|that)\b)|prove[nd]? by|backed by|evidence(?!\s*(?:[.,;(]|$))|shown by|"
    r"exemple|example)\s*(?:[:,=]|(?:est|sont|is|are)\b|c['’]est\b)?\s*|"
    rf"\s*(?:[,;–—]|\s-\s)\s*{_BACKED}|"
    r"\s*,\s+(?:car|parce qu(?:e\s+|['’])|(?:avec|with)\s+(?=\d|nos\s|notre\s|our\s)|"
    r"puisqu(?:e\s+|['’])|because|since|thanks to|gr[aâ]ce (?:[aà]u?x?\s+))\s*",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?<!\bwho)(?<!\bthat)(?<!\bqui)\s*(?:[,;–—-]\s*)?"
    r"\b(?:r[eé]pond(?:ent)? (?:[aà](?: l['’]enjeu)?|aux?)|answers?|addresses)\b"
    r"(?!\s+(?:in|on|at|from|by|before|after|when|and|or|within|under|the phone|your|every|all)\b)\s*(?::\s*)?",
    re.IGNORECASE,
)
# "Price: a third less (proof: monthly survey)" says itself what proves it.
NAMED_PROOF = re.compile(r"\b(?:preuve|proof)s?\s?:", re.IGNORECASE)
_TITLE_WORDS = 8


def tells_proof(text: str) -> bool:
    """Tell whether a sentence goes on to what proves an argument: "…, and to prove it we have a film".

    Args:
        text: The sentence.
    """
    return _TELLS_PROOF.search(text) is not None


def proof_line(line: Line | Item) -> Item | None:
    """Return what a line says to be the proof of what stands before it: "Preuve : 240 avis"."""
    match = _PROOF.match(line.text)
    return trim(Item(line.text[match.end() :], line.start + match.end())) if match and match.end() else None


def backing(item: Item, message: str) -> Item | None:
    """Return what backs up the argument that stands before a comma: "Ease, supported by 40 places".

    Args:
        item: What stands behind the comma.
        message: The message, of which the item is a part.
    """
    match = _OPENS_BACKED.match(item.text) if message[: item.start].rstrip().endswith((",", ";", "–", "—")) else None
    return trim(Item(item.text[match.end() :], item.start + match.end())) if match is not None else None


REASON = re.compile(r"(?:(?:because|since|as|car)\b|parce qu(?:e\s+|['’])|puisqu(?:e\s+|['’]))\s*(?=\S)", re.IGNORECASE)


_HEADS = re.compile(
    r"(?:(?:nos|les|voici|il y a|on a|our|the|we have|here are)\s+)*(?:\d|deux|trois|quatre|cinq|"
    r"two|three|four|five|plusieurs|several)?"
    r"\s*(?:piliers?|arguments?|pillars?|(?:key )?messages?(?: cles?)?|axes?)"
)


@dataclass(frozen=True)
class Argument:
    """What a text says of one argument."""

    item: Item
    main: Item
    title: Item | None
    message: Item | None
    proofs: list[Item]
    answers: list[Item]


def argument_of(item: Item) -> Argument | None:
    """Return what a text says of one argument, or None where it only heads others."""
    main, proofs, answers = _parts(item)
    if main is None or _HEADS.fullmatch(flat(main.text).strip()):
        # "Three arguments." only heads those that follow.
        return None
    title, message = _title(main)
    if title is not None:
        message, proofs = _without_open(message, proofs)
    return Argument(item, main, title, message, proofs, answers)


def _without_open(message: Item | None, proofs: list[Item]) -> tuple[Item | None, list[Item]]:
    """Return what an argument says and its proofs, none where they are yet to be found: "→ proof tbc [ask sales]"."""
    if not any(is_open(said.text) for said in (message, *proofs) if said is not None):
        return message, proofs
    return (None if message is not None and is_open(message.text) else message), []


_WITH_REASON = re.compile(
    r"\s*(?P<title>[^\s,;:()]+(?: [^\s,;:()]+){0,3}?),? (?=(?:because|parce que|parce qu['’]|car|puisque) )",
    re.IGNORECASE,
)


# "Ease, since it takes a minute (proof: …)": the proof is told in brackets, so the reason is what the argument says.
_GROUND = re.compile(
    r"\s*[^\s,;:()]+(?: [^\s,;:()]+){0,2}?(?P<ground>,? (?:because|since|as|car|puisque|parce que)\s)", re.IGNORECASE
)


def _with_title(text: str) -> str:
    """Return a text of the same length with a colon for the "since" between an argument and what it says."""
    ground = _GROUND.match(text) if NAMED_PROOF.search(text) else None
    if ground is None:
        return text
    start, end = ground.span("ground")
    return text[:start] + ":".ljust(end - start) + text[end:]


def _parts(item: Item) -> tuple[Item | None, list[Item], list[Item]]:
    """Return what the pillar says, its proofs and the challenges that it answers."""
    proofs: list[Item] = []
    answers: list[Item] = []
    text, start = _with_title(item.text), item.start
    reasoned = _WITH_REASON.match(text)
    reason = REASON.match(text, reasoned.end()) if reasoned is not None else None
    if reasoned is not None and reason is not None:
        # "Trust because 400 clinics use us" says what holds it up.
        proof = trim(Item(text[reason.end() :], start + reason.end()))
        proofs += [proof] if proof is not None else []
        text = text[: reasoned.end("title")]
    for bracket in reversed(list(BRACKET.finditer(text))):
        inner = Item(bracket.group(1), start + bracket.start(1))
        answered = _ANSWERS.match(inner.text)
        proved = _PROOF.match(inner.text) or _OPENS_BACKED.match(inner.text)
        cut = (answered or proved).end() if (answered or proved) else 0  # type: ignore[union-attr]
        piece = trim(Item(inner.text[cut:], inner.start + cut))
        if piece is not None:
            (answers if answered else proofs).insert(0, piece)
        # Blanked rather than cut: offsets must stay true.
        text = text[: bracket.start()] + " " * (bracket.end() - bracket.start()) + text[bracket.end() :]
    marks = [(found, into) for form, into in ((_ANSWERS, answers), (_PROOF, proofs)) if (found := form.search(text))]
    marks = sorted(((found, into) for found, into in marks if found.start() > 0), key=lambda mark: -mark[0].start())
    for found, into in marks:
        # "Savings, answers the price, proof: …": each goes up to the other, whichever stands first.
        piece = trim(Item(text[found.end() :], start + found.end()))
        if piece is not None:
            into.append(piece)
        text = text[: found.start()]
    return trim(Item(text, start)), proofs, answers


def _title(item: Item) -> tuple[Item | None, Item | None]:
    match = TITLE.match(item.text)
    if match is not None:
        title = trim(Item(match.group("title"), item.start))
        rest = trim(Item(match.group("rest"), item.start + match.start("rest")))
        return (unquoted(title) if title else None), (unquoted(rest) if rest else None)
    item = unquoted(item)
    head = _HEAD.match(item.text) if len(item.text.split()) > _TITLE_WORDS else None
    if head is not None and len(head["title"].split()) <= _TITLE_WORDS:
        # "It's never the same twice, a new guest every month": one argument, and what it means.
        return Item(head["title"], item.start), trim(Item(item.text[head.end() :], item.start + head.end()))
    return (item, None) if len(item.text.split()) <= _TITLE_WORDS else (None, item)


_HEAD = re.compile(r"(?P<title>[^,:;.()]+),\s+(?=[a-zà-ÿ])")
