"""Carries out orders to take things out of the plan: "delete the last two pillars and “Savings”", "supprimez-la"."""

import re

from assistant.dialogue.guided.correction_words import CLEARED
from assistant.dialogue.guided.plan_talk.elements import KINDS, found, is_pronoun, kind_of
from assistant.dialogue.guided.plan_talk.patterns import FROM, ORDER, REMARK, SEPARATOR
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import label_of
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.removed import remove
from assistant.language.folding import Folded

_IN_QUOTES = re.compile(
    rf"\s*(?:the |that |this |le |la |les |l'|ce |cet |cette )?(?:(?:{KINDS})\s.+|[\"'][^\"]+[\"']\s*[.!]*\s*)"
)
# "That proof": of a list, and which one of it is not told.
_SHOWN = re.compile(rf"(?:that|this|those|these|ce|cet|cette|ces) (?:{KINDS})(?:[ -]la)?")
# "On supprime aussi le gaspillage" tells what is done for people.
_OURS = re.compile(r"\b(?:on|nous|we)\b")
_ALSO = re.compile(r"\b(?:aussi|egalement|also)\b")
_ONE_OF_IT = re.compile(r"\s*(?:the |this |that |le |la |les |l'|ce |cet |cette |celui |celle )")
_FIRM = re.compile(r"delete|remove|erase|supprim|retir|enlev|effac|vire")
# What something may be taken out of that is called by no kind of element.
_PARTS = {"journey": "integrate.steps", "parcours": "integrate.steps", "team": "team.members", "equipe": "team.members"}
_SUBJECT = re.compile(
    r"(?:(?:no+|non|mais|but|et|and|finalement|du coup|en fait|bon|ok|alors|actually|well|so|never ?mind|"
    r"forget(?: about)?|oublie[rsz]?|tant pis pour)[ ,!]+)*(?P<name>.+?)(?:\s+(?:c'est|is|are|est|sont|was|j'ai jamais|"
    r"je n'ai|i never|i didn't)(?![a-z]).*|\s*,\s*)$"
)
_HANDED = re.compile(
    r"(?<![a-z])(?:covers?|takes? (?:over|her|his|their|it)|replaces?|steps in|recupere|reprend|remplace|"
    r"prend (?:la suite|le relais)|"
    r"s'en (?:charge|occupe))(?![a-z])"
)
# "We delete the data after 12 months" says how long something is kept.
_AFTER_A_TIME = re.compile(
    r"[^,;.!?]*?(?<![a-z])(?:after|within|once|apres|au bout d[e']|sous|passe)\s[^,;.!?]*?"
    r"(?<![a-z])(?:months?|years?|weeks?|days?|mois|ans?|annees?|semaines?|jours?)(?![a-z])"
)
OF_PLAN = re.compile(rf'"|(?<![a-z])(?:{KINDS}|list|plan|liste)(?![a-z])')


def carry_out(talk: Talk, start: int, end: int, *, pointed: bool) -> None:
    """Take out what is ordered to go, and blank the order; one that names nothing known is left to others.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
        pointed: Whether those are looked at that say "it", or the others.
    """
    folded = talk.folded(start, end)
    at = 0
    while (order := ORDER.search(folded.text, at)) is not None:
        if _HANDED.search(folded.text, order.end()) or _may_be_said(talk, folded.text, order):
            return
        if pointed != _points(order, folded.text) or _AFTER_A_TIME.match(folded.text, order.end()):
            at = order.end()
            continue
        paths, stop, known = _meant(talk, folded, order)
        if talk.denied and is_pronoun(folded.text[order.end() : max(stop, order.end())]):
            # "They are no steps. Remove both": done already.
            paths, known = [], False
        at = max(stop, order.end())
        a, b = folded.span(order.start("head"), order.start("head"))[0], folded.span(stop, stop)[0]
        subject = _SUBJECT.match(folded.text[: order.start("head")])
        if pointed and talk.denied and not (paths and subject is not None and subject["name"].strip()):
            # "It is no step, remove it": done already.
            talk.blank(start + a, start + b)
            continue
        if pointed:
            # What "it" was said of is no fact either: "Angers is a town, remove it".
            a = 0
        if not known and not pointed and remove(Line(talk.text[start + a : start + b], start + a), talk.context):
            # "The challenge about theft": found by a word of it.
            talk.blank(start + a, start + b)
            continue
        if not known and talk.denied and is_pronoun(folded.text[order.end() : stop]):
            # "They are no steps. Remove both": done already.
            paths = []
        elif not known:
            talk.unknown(start + a, start + b)
        elif not paths:
            continue
        talk.take(paths, start, end)
        talk.blank(start + a, start + b)


def _may_be_said(talk: Talk, text: str, order: re.Match[str]) -> bool:
    """Tell whether an order may be words for people where these are asked: "forget the leaflet"."""
    of_plan = OF_PLAN.search(text, order.end()) is not None
    return (
        talk.asks_words
        and not of_plan
        and _FIRM.match(order["verb"]) is None
        and not text[: order.start("verb")].strip()
    )


def _meant(talk: Talk, folded: Folded, order: re.Match[str]) -> tuple[list[str], int, bool]:
    """Return the elements that an order names, where it ends, and whether all that it surely names is known."""
    text, at = folded.text, order.end()
    pronoun = order["it"] or order["it2"] or order["pre"]
    if pronoun is not None and _points(order, text):
        source = FROM.match(text, at)
        kind = kind_of(source["kind"]) or _PARTS.get(source["kind"]) if source is not None else None
        paths = _named_before(talk, text[: order.start("head")], pronoun, kind)
        return paths, _behind(text, at), bool(paths)
    paths, stop, pieces = [], at, _pieces(text, at)
    tail = next((kind_of(m["kind"]) for a, b in pieces[-1:] if (m := FROM.search(text, a, b))), None)
    owner = _owner(next((m.group() for a, b in pieces if (m := FROM.search(text, a, b))), ""), talk)
    for number, (a, b) in enumerate(pieces):
        source = FROM.search(text, a, b)
        kind = kind_of(source["kind"]) if source is not None else tail
        name = text[a : source.start()] if source is not None else text[a:b]
        told = found(name, kind, talk.context) or found(text[a:b], None, talk.context)
        if owner is not None:
            told = found(name, owner, talk.context)
        elif not told and source is not None:
            # "From the price pillar": a proof of it.
            told = found(name, None, talk.context)
        if not told and (remark := _before_remark(text[a:b], talk)) is not None:
            told = found(remark, kind, talk.context)
        if not told and not number and (is_pronoun(text[a:b]) or _SHOWN.fullmatch(text[a:b].strip(" .!"))):
            return paths, b, False
        if (
            not told
            and (source is not None or _IN_QUOTES.fullmatch(text[a:b]))
            and (number or _FIRM.match(order["verb"]))
        ):
            return paths, b, False
        if not told and not number and _goes_on(order, text[a:b]):
            # "Supprime aussi le truc …" goes on ordering, whatever it means: no words for people.
            return paths, b, False
        if not told:
            leftover = REMARK.match(text, stop) if number else None
            return paths, leftover.end() if leftover is not None else stop, True
        paths += [path for path in told if path not in paths]
        stop = b
    return paths, stop, True


def _goes_on(order: re.Match[str], name: str) -> bool:
    """Tell whether one more thing of the plan is to go, and no field of it, which is emptied elsewhere."""
    also = order["also"] or _ALSO.search(order["head"]) is not None
    ours = _OURS.search(order["head"]) is not None
    return bool(also) and not ours and _ONE_OF_IT.match(name) is not None and label_of(name.strip(" .!")) not in CLEARED


def _named_before(talk: Talk, text: str, pronoun: str, source: str | None) -> list[str]:
    """Return what a pronoun means: what the sentence named before it, else what is asked about or came last.

    Args:
        talk: The message.
        text: What stands before the order.
        pronoun: The pronoun.
        source: Kind of what it is to go from, where that is told: "on l'enlève des canaux".
    """
    subject = _SUBJECT.match(text)
    if subject is not None and subject["name"].strip():
        whole = found(subject["name"], source, talk.context)
        kind = source or next((kind_of(word) for word in subject["name"].split() if kind_of(word)), None)
        each = [found(part, kind, talk.context) for part in SEPARATOR.split(subject["name"])]
        return whole or ([path for paths in each for path in paths] if all(len(paths) == 1 for paths in each) else [])
    return found(pronoun, talk.kind, talk.context)


def _pieces(text: str, at: int) -> list[tuple[int, int]]:
    """Return where the parts of a list stand that begins at an offset."""
    pieces: list[tuple[int, int]] = []
    while at < len(text):
        cut = _next_cut(text, at)
        pieces.append((at, cut.start() if cut is not None else len(text)))
        at = cut.end() if cut is not None else len(text)
    return pieces


def _points(order: re.Match[str], text: str) -> bool:
    """Tell whether an order only says "it" of what goes."""
    said = order["it"] or order["it2"]
    return said is not None or (order["pre"] is not None and not text[_behind(text, order.end()) :].strip(" .!?"))


def _behind(text: str, at: int) -> int:
    """Return where an order ends that says "it": behind what it is to go from, and why."""
    for expression in (FROM, REMARK):
        told = expression.match(text, at)
        at = told.end() if told is not None else at
    return at


def _next_cut(text: str, at: int) -> re.Match[str] | None:
    """Return the next separator of a list that stands outside quotes."""
    for cut in SEPARATOR.finditer(text, at):
        if text.count('"', at, cut.start()) % 2 == 0:
            return cut
    return None


def _owner(source: str, talk: Talk) -> str | None:
    """Return the argument off which something is to be taken: "off the price pillar"; None where it is the list."""
    paths = found(_OFF.sub("", source), _PILLARS, talk.context) if source else []
    return paths[0] if len(paths) == 1 and paths[0].count("[") == 1 else None


_PILLARS = "message_house.pillars"
_OFF = re.compile(r"\s*(?:,\s*)?(?:from|out of|off|away from|de|des|du|dans|d')\s*")


def _before_remark(text: str, talk: Talk) -> str | None:
    """Return what stands before a remark that follows without a comma: "X it's not a content"."""
    remark = REMARK.search(text)
    if remark is None or find_people(Piece(remark.group(), 0), talk.context):
        # "The press kit is Ana's" tells whose it is.
        return None
    head = text[: remark.start()]
    return head if head.strip() else None
