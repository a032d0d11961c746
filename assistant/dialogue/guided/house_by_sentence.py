"""Reads arguments that one sentence names and what others say to prove each: "two pillars, A and B. A is proven by …".

Each proof says of which argument it is by its name, or by "it" behind the only one that was named before.
"""

import re
from collections.abc import Iterator

from assistant.dialogue.guided.plan_talk.patterns import CALLED
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.proof_behind import proof_behind
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.message_proofs import add_proofs
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_names import pillar_titles
from assistant.dialogue.guided.reading.pillars_listed import names_counted, names_led_to, one_more
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets

_PILLARS = "message_house.pillars"
_ARTICLE = r"(?:(?:the|our|my|le|la|les|notre|nos|mon|ma) |l')?"
_PROOF = r"(?:preuves?|proofs?|evidence)"
_PROVEN = (
    r"(?:proven|proved|backed(?: up)?|evidenced|demonstrated|underpinned|(?:prouve|etaye|demontre)e?s?) "
    r"(?:by|par|grace (?:a|aux?))"
)
# "The price is confirmed by the supplier" proves nothing, where no arguments are talked of.
_HELD_UP = (
    r"(?:supported|shown|borne out|confirmed|(?:appuye|illustre|atteste|confirme)e?s?|soutenue?s?) (?:by|par|grace a)"
)
_PROVES = (
    r"(?:proves?|backs?(?: up)?|supports?|shows?|demonstrates?|prouve(?:nt)?|etaye(?:nt)?|appuie(?:nt)?|"
    r"soutien(?:t|nent)|demontre(?:nt)?|montre(?:nt)?|atteste(?:nt)?)"
)
_IS = r"(?:,? (?:is|are|was|c'est|ce sont|est|sont|ce serait|would be)(?![a-z])|\s?[:=])"
_FOR = r"(?:for|pour|as for|as to|regarding|concerning|quant (?:a|aux?)|concernant|cote|sur|on)"
_HAVE = (
    r"(?:(?:i|we|you|they|on|nous|je|il y|y)[ ]?(?:'ve|'d|n')?|j'|there) ?"
    r"(?:have|has|can|could|got|is|are|a|ai|avons|peut|peux|pouvons|tiens|tenons|dispose|disposons)(?![a-z])"
)
_NAMED_IS = r"{name},? (?:(?:is|are|has been|est|sont|c'est) )?(?:also |aussi |well |bien )?"
# What stands before an argument where a proof of it follows, and behind it; `{name}` is what the argument is called.
_OPENINGS = (
    _NAMED_IS + _PROVEN,
    r"(?:what|ce qui) " + _PROVES + r" {name}" + _IS,
    _FOR + r" {name},? " + _HAVE + r"[^:.;\n\d]{{0,24}}?(?<![a-z])" + _PROOF + r"(?:\s?[:,=]|\s[–—-](?=\s))",
    r"(?:(?:the|a|our|my|la|une|notre|ma|les|sa) )?"
    + _PROOF
    + r" (?:(?:for|of|behind|pour|de|du|derriere) |d')(?:the |le |la |l')?{name}"
    + _IS,
    r"{name}(?:'s " + _PROOF + r"|, (?:whose|its|with|avec|dont la|sa|avec pour|comme) ?" + _PROOF + r")" + _IS,
)
# "What proves it is …", "its proof: …": of the argument that was told last.
_OF_IT = (
    r"(?:what " + _PROVES + r" (?:it|this|that)|ce qui (?:le |la |l')" + _PROVES + r")" + _IS,
    r"(?:(?:its|sa|ses|the|la) )?" + _PROOF + _IS,
)
_ELIDED = r"{name},? (?:by|par)"
_LISTED = r"{name}\s?(?::|=|→|->|=>|[–—-](?=\s))"
_NOTHING = (
    _FOR + r" {name},? [^:.;\n\d]{{0,30}}?(?<![a-z])(?:nothing|none|no " + _PROOF + r"|rien|aucune?|pas)(?![a-z])",
    r"{name} (?:has|have|had|n'a|n'ont|a)[^:.;\n\d]{{0,20}}?(?<![a-z])(?:no|nothing|none|pas|aucune?|rien)(?![a-z])"
    r"[^:.;\n\d]{{0,20}}?" + _PROOF,
)
_BEGIN = (
    r"(?:^|(?<=[.!?…:»”\"\n]))\s*(?:[-*•]\s+|\(?\d{1,2}[.)]\s*)?|[,;]\s+(?:(?:and|et|while|tandis que|puis|then)\s+)?|"
    r"\s+(?:and|et)\s+"
)
# "… by two tills, and": what joins the next one on is no part of what proves this one.
_JOINS = re.compile(r"(?:[ ,;]+(?:and|et|while|tandis que|puis|then))?[ ,;]*$", re.IGNORECASE)
_OPENS = r"(?:(?:and|et|so|then|puis|ensuite|enfin|finally|donc|mais|but)[ ,]+)*"
# Every opening holds one of these; the patterns of the arguments' names are made only where one is there.
_TELLS = re.compile(rf"(?<![a-z])(?:{_PROVEN}|{_HELD_UP}|{_PROVES}|{_PROOF}|nothing|none|no|rien|aucune?|pas)(?![a-z])")
_WORDS = re.compile(r"[a-z0-9]+")
_OF_EACH = frozenset(["pilier", "piliers", "pillar", "pillars", "argument", "arguments", "par", "by"])
_MOST_WORDS = 10


def read_house(talk: Talk) -> None:
    """Record the arguments that a sentence counts and names, and the proofs that others give to each by its name.

    Args:
        talk: The message.
    """
    if talk.context.draft.origin != "user":
        return
    last, after = _read_named(talk)
    titles = {_bare(title): f"{_PILLARS}[{id_}]" for id_, title in pillar_titles(talk.context)}
    if not titles:
        return
    of_house = last is not None or (talk.context.asked or "").startswith("message_house.")
    folded = fold_with_offsets(talk.text)
    named = last is not None or any(title in folded.text for title in titles)
    if not named or _TELLS.search(folded.text) is None:
        return
    found = list(_openings(folded.text, list(titles), of_house=of_house, last=last, after=after))
    for place, (start, at, name, proves) in enumerate(found):
        stop = min(_ends(folded.text, at), found[place + 1][0] if place + 1 < len(found) else len(folded.text))
        a, b = folded.span(at, stop)
        told = trim(Item(_JOINS.sub("", talk.said[a:b]), a))
        if "?" in talk.said[a:b]:
            continue
        if proves and told is not None:
            add_proofs(titles[name], told, talk.context)
        talk.read(folded.span(start, start)[0], b)
    heading = _proofs_headed(folded.text) if found else None
    if heading is not None:
        talk.read(*folded.span(*heading))


def _bare(title: str) -> str:
    return re.sub(rf"^{_ARTICLE}", "", flat(title)).strip()


def _read_named(talk: Talk) -> tuple[str | None, int]:
    """Record the arguments that a sentence names, and leave it out: counted, proved by others, or one more.

    Returns:
        The name of the last one and where the sentence ends; None where none is named.
    """
    whole = fold_with_offsets(talk.text).text
    for start, end in sentences(talk.text):
        for line in re.finditer(r"[^\n]+", talk.text[start:end]):
            at, stop = start + line.start(), start + line.end()
            if CALLED.match(fold_with_offsets(line.group()).text.strip()) is not None:
                # "The last pillar should be called Care" names one anew.
                continue
            more = one_more(line.group()) if _FIRST.search(whole) is None else None
            named = [more] if more is not None else names_counted(line.group())
            if not named and (led := names_led_to(line.group())):
                rest = fold_with_offsets(talk.text[stop:]).text
                proofs = _openings(rest, [_bare(each.text) for each in led], of_house=True)
                named = led if any(proves for *_, proves in proofs) else []
            lines = tuple(Line(item.text, at + item.start, True) for item in named)
            proof = proof_behind(talk, stop) if more is not None else None
            if proof is not None:
                lines, stop = (*lines, proof), proof.end
            if lines and read_block(Block("pillars", lines, ""), talk.context):
                talk.read(at, stop)
                return _bare(pillar_titles(talk.context)[-1][1]), len(fold_with_offsets(talk.text[:stop]).text)
    return None, 0


# "First pillar: … Second pillar: …" counts them all off.
_FIRST = re.compile(r"(?<![a-z])(?:first|premier|1er|1st) (?:pillar|pilier|argument)")


def _openings(
    text: str, titles: list[str], *, of_house: bool, last: str | None = None, after: int = 0
) -> Iterator[tuple[int, int, str, bool]]:
    """Yield where what proves an argument is led up to, where it begins, of which argument, and whether any is told.

    Args:
        text: The message, folded.
        titles: What the arguments are called.
        of_house: Whether arguments are talked of.
        last: The argument that was told last, which is meant by "it".
        after: Where it was told.
    """
    names = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    name = rf"{_ARTICLE}(?:(?:pillar|pilier|argument) )?\"?\s?(?P<name>{names})\s?\"?(?: (?:pillar|pilier))?"

    def form(*patterns: str) -> re.Pattern[str]:
        inner = "|".join(f"(?:{each.format(name=_numbered(name, i))})" for i, each in enumerate(patterns))
        return re.compile(rf"(?P<begin>{_BEGIN}){_OPENS}(?:{inner})\s*")

    held = (_NAMED_IS + _HELD_UP,) if of_house else ()
    listed = (_LISTED,) if _proofs_headed(text) is not None else ()
    forms = [(form(*_OPENINGS, *held, *listed), True), (form(*_NOTHING), False)]
    of_it, elided = form(*_OF_IT), form(_ELIDED)
    at, told = 0, None
    while at < len(text):
        tried = [*forms, *([(of_it, True)] if told or last else []), *([(elided, True)] if at else [])]
        matches = [(match, proves) for each, proves in tried if (match := each.search(text, at)) is not None]
        if not matches:
            return
        match, proves = min(matches, key=lambda each: each[0].start())
        told = told or (last if match.end("begin") >= after else None)
        told = next((value for key, value in match.groupdict().items() if key != "begin" and value), told)
        if told is not None:
            yield match.end("begin"), match.end(), told, proves
        at = match.end()


def _numbered(name: str, place: int) -> str:
    """Return the pattern of a name under a group of its own: several stand in one expression."""
    return name.replace("?P<name>", f"?P<name{place}>")


def _proofs_headed(text: str) -> tuple[int, int] | None:
    """Return where a sentence or a line only says that proofs follow: "the proofs, pillar by pillar:"."""
    for part in re.finditer(r"[^.:!\n]+[.:!]*", text):
        words = _WORDS.findall(part.group())
        told = any(re.fullmatch(_PROOF, word) for word in words) and len(words) <= _MOST_WORDS
        if told and all(re.fullmatch(_PROOF, w) or w in word_set("announcing") | _OF_EACH for w in words):
            return part.span()
    return None


def _ends(text: str, at: int) -> int:
    """Return where the sentence, or the line, ends in which an offset stands."""
    line = text.find("\n", at)
    stop = line if line >= 0 else len(text)
    told = sentences(text[at:stop])
    return at + told[0][1] if told else stop
