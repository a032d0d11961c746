"""Reads how the person who writes says their own name: "je m'appelle Claire", "I'm Rob", "moi c'est Léa"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.leadership import LEAD_LABEL
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, terms, word_set
from assistant.dialogue.guided.reading.name_words import CAPITALS, is_first_name, role_terms, runs, titled
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import (
    MEMBERS,
    complete,
    heads_a_part,
    known_id,
    member,
    myself,
    replace,
    responsible,
    self_labels,
)
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.plan import Edit, Provenance
from assistant.plan.references import references_to

_SURE = Expression("introductions.sure")
_LIKELY = Expression("introductions.likely")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def introduction(piece: Piece) -> tuple[Piece, str] | None:
    """Return the words with which somebody gives their name, and the name; None where nobody does."""
    for opening in (_SURE, _LIKELY):
        for match in opening.finditer(piece.flat):
            told = _name_at(piece, match.end(), sure=opening is _SURE)
            if told is not None:
                return piece.cut(match.start(), match.end() + len(told)), titled(told)
    return None


# "Fanny (moi) coordonne", "Clara = growth (moi)": a mark behind whoever writes.
_MARKED = re.compile(
    r"(?P<name>(?!(?:And|Et|So|But|Mais|Then|Puis)\s)[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
    r"(?:\s*[=:]\s*[^,;()\n]{2,25}?)?(?P<mark>\s*\(\s*(?i:c['’]est |it['’]s |that['’]s )?(?i:moi|me)\s*!*\s*\)|"
    r",\s*(?i:c['’]est moi|that['’]s me|it['’]s me)(?!\w|\s+(?:who|qui)\b)!*)"
)
_BEHIND = re.compile(r"[=:]\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)$")
# "Moi Hervé je pilote", "moi, Quentin, …": the name stands beside the word for whoever writes.
_BESIDE = re.compile(
    r"(?:^|[,;.(\n]\s*|(?i:\b(?:et|and|avec|with|just|only|basically|juste|que)\s)|"
    r"(?i:(?:\d|[ée]quipe|team|personnes|people|of us)[^.:;,\n]{0,25}:\s))"
    r"(?P<mark>(?i:moi|me),? |I, )(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:[A-Z][a-z] )?[A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
    r"(?=\s*(?:[,;.:()–—-]|$|et |and |je |j['’]|I |qui |who ))"
)


# "Ewan here, I run it", "Capucine, tapissière, je pilote": a name, perhaps a trade, and then what "I" do.
_SPEAKS_NEXT = re.compile(
    r"(?:^|[.;!\n]\s*)(?:[-*•]\s+)?(?P<all>(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)"
    r"(?:(?i: here| ici)\s*[,:.–—-]|\s*[,:]|\s[–—-])\s*"
    r"(?P<post>[^,.;:!?\n]{3,40},\s+)?)(?P<i>(?i:je |j['’]|i |i['’]m |i['’]ll |c['’]est moi qui |it['’]s me who ))"
)
_AM = re.compile(r"\s*(?:suis|am|serai|will be|be)(?![a-z])")


def _speaks_next(piece: Piece) -> tuple[Piece, str, tuple[int, int]] | None:
    """Return whoever opens a sentence by their name and goes on with what "I" do: "Ewan, carpenter, I lead"."""
    told = _SPEAKS_NEXT.search(piece.text)
    if told is None or not is_first_name(told["name"]) or flat(told["name"]) in word_set("unsure_names"):
        return None
    does = piece.cut(told.end()).flat
    acts = pattern("manage_verb", "lead_verb").match(does) or _AM.match(does) or told["i"][-2:] == "m "
    post = piece.cut(*told.span("post")) if told["post"] else None
    if not acts or (post is not None and role_terms(post)):
        return None
    return piece.cut(told.start("name"), told.end()), told["name"], told.span("all")


def _apposed(piece: Piece) -> tuple[Piece, str, tuple[int, int]] | None:
    """Return whoever writes where the word for that stands beside the name, the name, and what is to be blanked."""
    if (next_ := _speaks_next(piece)) is not None:
        return next_
    marked, beside = _MARKED.search(piece.text), _BESIDE.search(piece.text)
    behind = _BEHIND.search(piece.text[marked.start() : marked.start("mark")]) if marked is not None else None
    if marked is not None and behind is not None and is_first_name(behind["name"].split()[0]):
        # "Pilotage : Julie (c'est moi)"
        start = marked.start() + behind.start("name")
        return piece.cut(start, marked.end()), behind["name"], marked.span("mark")
    if marked is not None and _may_name(marked, piece):
        return piece.cut(marked.start(), marked.end()), marked["name"], marked.span("mark")
    if beside is None or not is_first_name(beside["name"].split()[0]):
        return None
    following = piece.text[beside.end() :].lstrip(" ,")
    # "Moi Hervé je pilote" goes on with "je"; else the name is what does something.
    speaks = re.match(r"(?:je |j['’]|I )", following) is not None
    return piece.cut(beside.start("mark"), beside.end()), beside["name"], beside.span("name" if speaks else "mark")


# "25 Feb (me)": a day of whoever writes.
_DAY = re.compile(r"\d(?:st|nd|rd|th|er)?(?: of)?\s*$")


def _may_name(marked: re.Match[str], piece: Piece) -> bool:
    """Tell whether what stands before "(me)" may be a name: no channel, no base, no day and no other common word."""
    thing = any(terms(Piece(marked["name"], 0), kind) for kind in ("channel", "data"))
    if marked["mark"].startswith(",") and not is_first_name(marked["name"].split()[0]):
        # "Printing, that's me" names a task.
        return False
    common = flat(marked["name"].split()[0]) in word_set("not_names")
    return not thing and not common and _DAY.search(piece.text[: marked.start("name")]) is None


def _name_at(piece: Piece, at: int, *, sure: bool) -> str | None:
    capitals = CAPITALS.match(piece.text, at)
    if capitals is not None and (found := runs(capitals.group())) and found[0][0] == 0:
        name = found[0][1]
        return name if sure or is_first_name(name) or _stands_alone(piece, at, name) else None
    word = _WORD.match(piece.text, at)
    # "je m'appelle claire": typed without a capital.
    return word.group() if sure and word is not None and is_first_name(word.group()) else None


def _stands_alone(piece: Piece, at: int, name: str) -> bool:
    """Tell a name that no list holds: "I'm Oyana, …", "je suis Kofi et…", but not "je suis DSI", "I'm French"."""
    word = Piece(name, 0)
    known = any(terms(word, kind) for kind in ("people", "role", "sector", "channel", "data"))
    ends = _ENDS_NAME.match(piece.text, at + len(name)) is not None
    return ends and not known and not name.isupper() and flat(name) not in word_set("not_names")


_ENDS_NAME = re.compile(r"\s*(?:[,.;!–—-]|$|(?:et|and) (?:je|j['’]|I)\b)")
_AND_ROLE = re.compile(
    r"\s*(?:[,;–—-]\s*)?(?:(?:et|and)\s+)?(?:je suis|i'?m|i am)?\s*(?:la |le |l'|the |your |votre |an? )?(?=[a-z])"
)


def _take_role(piece: Piece, end: int, id_: str, context: Context) -> int:
    """Give whoever wrote the role that follows their name, "Oriane, cheffe de projet", and return where it ends."""
    gap = _AND_ROLE.match(piece.flat, end)
    at = gap.end() if gap is not None else end
    role = next((term for term in role_terms(piece.cut(at)) if term.start == 0), None)
    if role is None:
        return end
    words = piece.cut(at, at + role.end)
    complete(id_, role.id, None, words.words(context), context)
    if role.id == "campaign_manager" and not (member(context, id_) or {}).get("responsibilities"):
        responsible(id_, LEAD_LABEL.get(context.language), words.words(context), context)
    return at + role.end


def introduce(piece: Piece, context: Context) -> Piece:
    """Record who writes where the piece says so, and return the piece with those words blanked."""
    told = introduction(piece)
    if told is None:
        return name_beside(piece, context)
    words, name = told
    _record(words, name, context)
    end = _take_role(piece, words.end - piece.start, str(myself(context)), context)
    # "Que moi, Bruno" also says that nobody else is there: that stays to be read.
    start = words.end - piece.start - len(name) if pattern("alone").search(words.flat) else words.start - piece.start
    return Piece(piece.text[:start] + " " * (end - start) + piece.text[end:], piece.start)


# "Bonjour, Hélène, responsable collecte", "Hi, Dan here, head of sales": who greets says who they are.
_GREETS = re.compile(
    r"\s*(?P<all>(?i:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon))(?:\s*[,!.:])?\s+"
    r"(?:ici |moi |c['’]est )?|ici )(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
    r"(?: (?i:ici|here))?\s*,\s+(?P<is>(?i:(?:je suis|i['’]m|i am) )?(?P<what>[^,.;!?\n]{3,80})))[\s.,!]*"
)


def introduce_writer(piece: Piece, context: Context) -> bool:
    """Record who writes where an opening holds nothing but a greeting, a first name and a function.

    Args:
        piece: The first sentence of a conversation.
        context: Where facts go.

    Returns:
        Whether it is such an opening.
    """
    greeted = _GREETS.fullmatch(piece.text)
    if greeted is None or not is_first_name(greeted["name"].split()[0]):
        return False
    what = piece.cut(*greeted.span("what"))
    if not role_terms(what) and pattern("function").match(what.flat) is None:
        return False
    words = piece.cut(*greeted.span("all"))
    _record(words, greeted["name"], context)
    _take_role(piece, greeted.end("name"), str(myself(context) or known_id(_named(greeted["name"]), context)), context)
    return True


def _named(name: str) -> Person:
    return Person(0, len(name), name, "name")


def name_beside(piece: Piece, context: Context) -> Piece:
    """Record who writes where the name stands beside the word for that, and return the piece with that word blanked.

    Args:
        piece: Words: "Fanny (moi) coordonne", "moi Hervé je pilote".
        context: Where facts go.
    """
    apposed = _apposed(piece)
    if apposed is None:
        return piece
    _record(apposed[0], titled(apposed[1]), context)
    start, end = apposed[2]
    return Piece(piece.text[:start] + " " * (end - start) + piece.text[end:], piece.start)


def _record(words: Piece, name: str, context: Context) -> None:
    """Record the name of whoever writes: that of a member, of the one who spoke before without one, or of a new one."""
    if heads_a_part(name):
        return
    known, other = myself(context), known_id(_named(name), context)
    if other is None and known is None:
        context.draft.add(MEMBERS, {"name": name}, words.words(context))
        return
    me = str(other or known)
    if other is not None:
        context.draft.me = other
    if other is not None and known is not None and other != known:
        _is_the_same(known, other, words, context)
    called = str((member(context, me) or {}).get("name") or "")
    if other is not None and known != other and len(name) <= len(called):
        # Kept for the turns to come: it is they who say "I".
        path = f"{MEMBERS}[{me}].name"
        mark = Provenance(origin=context.draft.origin, turn=context.draft.turn, words=words.words(context).text)
        context.draft.take(Edit("set", path, called, mark), words.words(context))
    elif len(name) > len(called) or other is None:
        replace(context.draft, f"{MEMBERS}[{me}].name", name, words.words(context))


def _is_the_same(unnamed: str, id_: str, words: Piece, context: Context) -> None:
    """Give what somebody who had no name was said to do to the member that they turn out to be."""
    if flat(str((member(context, unnamed) or {}).get("name") or "")) not in self_labels():
        return
    for reference in references_to(context.draft.plan, unnamed):
        replace(context.draft, reference, id_, words.words(context))
    context.draft.remove(f"{MEMBERS}[{unnamed}]", words.words(context))
