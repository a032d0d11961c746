"""Members that are named after a role are the person beside them: "Mia, head of growth", "la graphiste Solène"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.people import MEMBERS, self_labels
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.team_counted import lists_me
from assistant.errors import EditError
from assistant.language.text import fold
from assistant.plan import Edit, Plan, apply_edits

_TITLE = re.compile(
    r"(?:head|lead|chief|resp|responsable|chef(?:fe)?|direct(?:or|eur|rice)|manager|charge(?:e)?|commercia\w+|owner|"
    r"freelances?|independante?s?)(?![a-z])"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?"
# "Mia, head of", "Thomas (resp", "Fabien et Laure sont les", "Hannah: our"
_BEFORE = re.compile(
    rf"(?P<name>{_NAME})(?:\s+(?:et|and|&)\s+(?P<other>{_NAME}))?"
    r"\)?(?:\s*(?:,|\(|:|=|–|-)|(?:\s[\w’']+){1,2}\s\(|\s(?:is|are|est|sont|as|comme)(?:\s[^,;.()]{3,40}\s(?:and|et))?)\s*"
    r"(?:the |our |la |le |les |l['’]|notre |nos |un |une |an? |\+ )*$"
)
# "Bram from the ad", "Thibault c est notre", "Kader, c'est un", "Yannick is with our radio"
_FROM = re.compile(
    rf"(?P<name>{_NAME}),?\s+(?:(?:c['’ ]?est|is|was|est|sera|he['’]s|she['’]s|il est|elle est|qui est|who['’]s|"
    r"who is|from|de|d['’]|chez|at|fait partie de|comes from|vient de|works? (?:for|at)|"
    r"(?:travaille|bosse) (?:chez|pour))[ ]?)"
    r"(?:with |from |chez |de |pour )?(?:the |our |my |an? |la |le |les |l['’]|notre |nos |mon |ma |une? )?"
    r"(?:(?!(?:and|et|or|ou|avec|with|pas|not)\b)[a-zà-ÿ-]+ ){0,2}$"
)
# "Bea is not one of us, she's a": nobody else is named between.
_WHO_IS = re.compile(
    rf"(?P<name>{_NAME})(?-i:[^A-ZÀ-ÖØ-Þ;:\n]){{0,50}}[,.]\s?(?:and |but |et |mais )?"
    r"(?:[Ss]he|[Hh]e|[Ee]lle|[Ii]l)(?:['’ ]?s| is| est)\s(?:the |our |my |an? |la |le |notre |une? )?"
    r"(?:(?!(?:and|et|or|ou|avec|with|pas|not)\b)[a-zà-ÿ-]+ ){0,2}$"
)
# "Karim runs LinkedIn with the agency": who works with somebody is not that one.
_TOGETHER = re.compile(
    r"(?<!is )(?<!\w)(?:with|avec|aided by|aidée? (?:de|par)) (?:the |our |an? |la |le |l['’]|notre |une? )?$"
)
# "graphiste indépendante Solène"
_AFTER = re.compile(
    rf"\s*(?:(?:ind[ée]pendante?s?|freelances?|externes?|interne|senior|junior)\s+)?(?:,\s*|\()?(?P<name>{_NAME})"
)
_MYSELF = re.compile(
    rf"(?<!\w)(?:I['’]m|I am|[Mm]y name is|[Jj]e suis|[Jj]e m['’]appelle|[Mm]oi,? (?:c['’ ]?est )?|me,? |[Mm]e \(|"
    rf"[Mm]oi \()\s*\(?(?P<name>{_NAME})"
    rf"|(?<!\w)[Ii] (?:run|lead|own|manage) (?:it|this|all|the campaign)[^,.;()]{{0,20}}\((?P<name2>{_NAME})"
    rf"|(?P<name3>{_NAME})\s*[,(]\s*(?:that['’]s me|c['’]est moi|(?:me|moi)\s*(?:$|[.,;)]))(?!\w)"
)


def without_ghosts(edits: Sequence[Edit], plan: Plan, message: str) -> tuple[Edit, ...]:
    """Return the edits of a message with what was recorded of a role as that of the person who is named beside it.

    Args:
        edits: What was read.
        plan: The plan before.
        message: The message.
    """
    added = {
        str(edit.value["id"]): str(edit.value.get("name") or "")
        for edit in edits
        if edit.op == "add" and edit.path == MEMBERS and isinstance(edit.value, dict)
    }
    known = {member.id: member.name or "" for member in plan.team.members}
    merged = list(edits)
    for ghost, name in added.items():
        if not name or is_first_name(name.split()[0]) or not _is_title(name):
            continue
        beside = _beside(name, message)
        people = [id_ for id_, other in {**known, **added}.items() if id_ != ghost and other in beside]
        if people:
            merged = _given_to(people, ghost, merged)
    if merged == list(edits):
        return tuple(edits)
    try:
        apply_edits(plan, merged)
    except EditError:
        return tuple(edits)
    return tuple(merged)


def _is_title(name: str) -> bool:
    """Tell whether a name is what somebody does: a role, a title, or what who says "I" is called."""
    return (
        _TITLE.match(fold(name)) is not None or fold(name) in self_labels() or bool(role_terms(Piece(name.lower(), 0)))
    )


def _beside(name: str, message: str) -> set[str]:
    """Return the names that stand beside a role in a message; of who speaks, the name that they give themselves."""
    folded = fold(message)
    found: set[str] = set()
    same_length = len(folded) == len(message)
    for place in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", folded) if same_length else ():
        head = message[: place.start()]
        if _TOGETHER.search(head):
            continue
        before = next((match for form in (_BEFORE, _FROM, _WHO_IS) if (match := form.search(head))), None)
        after = _AFTER.match(message, place.end())
        for match in (before, after):
            if match is not None:
                found |= {text for text in match.groupdict().values() if text}
    if not found and fold(name) not in folded and not lists_me(message):
        # Nobody wrote it: it is what somebody who says "I" is called.
        found = {text for match in _MYSELF.finditer(message) for text in match.groupdict().values() if text}
    return found | {word for one in found for word in one.split()}


def _given_to(people: Sequence[str], ghost: str, edits: Sequence[Edit]) -> list[Edit]:
    """Return edits in which what is of one member is of others, the first of them where only one can have it."""
    path = f"{MEMBERS}[{ghost}]"
    kept: list[Edit] = []
    roles: list[Edit] = []
    for edit in edits:
        if edit.op == "add" and edit.path == MEMBERS and edit.value.get("id") == ghost:
            if role := edit.value.get("role"):
                roles += [Edit("set", f"{MEMBERS}[{id_}].role", role, edit.provenance) for id_ in people]
            if edit.value.get("external"):
                roles += [Edit("set", f"{MEMBERS}[{id_}].external", True, edit.provenance) for id_ in people]
        elif edit.path.startswith(path) and str(edit.value)[:1].isdigit():
            # "3 people at the theatre" is nobody's task.
            continue
        elif edit.path.startswith(path):
            kept += [replace(edit, path=f"{MEMBERS}[{id_}]{edit.path[len(path) :]}") for id_ in people]
        else:
            kept.append(replace(edit, value=_named(edit.value, ghost, people[0])))
    held = {edit.path: edit.value for edit in kept if edit.op == "set"}
    strong = [edit for edit in roles if held.get(edit.path) in (None, "channel_manager", "other")]
    strong = [edit for edit in strong if edit.value not in ("other",) or edit.path not in held]
    # Who was named after the role comes before what is said of them.
    return _once(sorted([*kept, *strong], key=lambda edit: (edit.op, edit.path) != ("add", MEMBERS)))


def _named(value: Any, ghost: str, person: str) -> Any:
    return person if value == ghost else value


def _once(edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits with each value added once, and the campaign's role kept where another is set after it."""
    seen: set[tuple[str, str]] = set()
    once: list[Edit] = []
    leads = {edit.path for edit in edits if edit.op == "set" and edit.value == "campaign_manager"}
    for edit in edits:
        if edit.op == "add" and isinstance(edit.value, str):
            if (edit.path, fold(edit.value)) in seen:
                continue
            seen.add((edit.path, fold(edit.value)))
        if edit.op == "set" and edit.path in leads and edit.value != "campaign_manager":
            continue
        once.append(edit)
    return once
