"""How many people a base holds, and how many of them agreed, is no base: "HubSpot, 5,200 contacts, 1,900 opted in"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.dialogue.draft import Words
from assistant.errors import EditError
from assistant.language.slug import slug
from assistant.language.text import fold
from assistant.plan import Edit, Plan, apply_edits
from assistant.plan.references import taken_ids

_BASES = "rally.data"
_COUNT = re.compile(r"(?:about |around |environ |dont |of whom |of which |plus )?\d[\d .,\u00a0\u202f]*k?\s+[a-z]")
_AGREED = re.compile(
    r"(?<![a-z])(?:opt(?:ed)?[- ]?in|agreed|consent\w*|accept\w+|ont dit oui|said yes|accord|permission|ticked|"
    r"coch\w+|subscribed|inscrits?)"
    r"(?![a-z])"
)
_LIST = re.compile(r"(?<![a-z])(?:list|liste|file|fichier|base|database|crm|spreadsheet|tableur)s?(?![a-z])")
_BY_NAME = re.compile(
    r"(?:[Bb]ase|[Ff]ichier|[Ll]iste?|CRM|[Ll]ogiciel|in|dans|[Dd]ata:?)\s+(?:de |d['’]|the |le |la |our |notre )?"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
)
_IDENTIFIERS = (
    ("email", re.compile(r"e-?mails?|(?<![a-z])mails?(?![a-z])|newsletter")),
    ("phone", re.compile(r"(?<![a-z])(?:sms|texts?|text messages?|phones?|mobiles?|telephones?|numeros?)(?![a-z])")),
)

# "The loyalty file: 4,200 customers with …"
_HEADED = re.compile(
    r"(?P<name>\b(?:[\w’'-]+ ){0,2}(?:fichier|liste|base|list|file|database|crm)\b[^:,;.(\n]{0,40}?)\s*[:(]\s*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:.*\b)?(?:le|la|un|une|the|an?|our|notre|mon|my)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class _Counted:
    id: str
    name: str


def without_counted(
    edits: Sequence[Edit], plan: Plan, message: str
) -> tuple[tuple[Edit, ...], tuple[tuple[str, Words], ...]]:
    """Return the edits of a message without bases that are only a count of people, and what is said of these.

    Args:
        edits: What was read.
        plan: The plan before.
        message: The message.

    Returns:
        The edits, in which what such a count says is held belongs to the base that it is of, and notes.
    """
    added = [edit for edit in edits if edit.op == "add" and edit.path == _BASES and isinstance(edit.value, dict)]
    counted = [_Counted(str(e.value["id"]), str(e.value.get("name") or "")) for e in added if _is_count(e.value)]
    if not counted:
        return tuple(edits), ()
    ids = {each.id for each in counted}
    real = [str(edit.value["id"]) for edit in added if edit.value["id"] not in ids]
    known = [source.id for source in plan.rally.data]
    kept: list[Edit] = [edit for edit in edits if not _is_of(edit, ids)]
    target = real[0] if real else known[-1] if known else None
    headed = _HEADED.search(message) if target is None and len(counted) == 1 else None
    if headed is not None and message.find(counted[0].name, headed.end()) == headed.end():
        return _called(edits, counted[0], headed["name"], plan), (("data.size", _words(counted[0].name, message)),)
    named = _BY_NAME.search(message) if target is None else None
    if named is not None:
        target = slug(named["name"], taken_ids(plan))
        kept.insert(0, Edit("add", _BASES, {"id": target, "name": named["name"]}, added[0].provenance))
    if target is not None:
        kept += _held(target, counted, kept, plan, added[0], _holds_of(edits, ids))
        reach = f"{_BASES}[{target}].reaches_audience"
        kept += [replace(e, path=reach) for e in edits if _is_of(e, ids) and e.path.endswith(".reaches_audience")]
    notes = tuple(("data.size", _words(each.name, message)) for each in counted)
    try:
        apply_edits(plan, kept)
    except EditError:
        return tuple(edits), ()
    return tuple(kept), notes


def _called(edits: Sequence[Edit], counted: _Counted, name: str, plan: Plan) -> tuple[Edit, ...]:
    """Return the edits in which what was taken for a base has the name of the base that it counts."""
    called = _ARTICLE.sub("", name).strip()
    new, old = slug(called, taken_ids(plan)), f"{_BASES}[{counted.id}]"
    return tuple(
        replace(edit, value={**edit.value, "id": new, "name": called})
        if edit.op == "add" and isinstance(edit.value, dict) and edit.value.get("id") == counted.id
        else replace(edit, path=edit.path.replace(old, f"{_BASES}[{new}]", 1))
        for edit in edits
    )


def _is_count(value: dict[str, Any]) -> bool:
    name = fold(str(value.get("name") or ""))
    people = _COUNT.match(name) is not None and _LIST.search(name) is None
    return people or (name[:1].isdigit() and _AGREED.search(name) is not None)


def _is_of(edit: Edit, ids: set[str]) -> bool:
    if edit.op == "add" and edit.path == _BASES:
        return isinstance(edit.value, dict) and edit.value.get("id") in ids
    return any(edit.path.startswith(f"{_BASES}[{id_}]") for id_ in ids)


def _holds_of(edits: Sequence[Edit], ids: set[str]) -> list[str]:
    """Return what was read as held by what only counts people: "the list, 3,800 records, e-mail and address"."""
    told = [edit for edit in edits if _is_of(edit, ids) and edit.path.endswith(".holds") and edit.op == "set"]
    return [str(each) for edit in told for each in edit.value]


def _held(
    target: str, counted: Sequence[_Counted], kept: Sequence[Edit], plan: Plan, first: Edit, read: Sequence[str]
) -> list[Edit]:
    """Return the edit that gives a base what its counts tell that it holds."""
    path = f"{_BASES}[{target}].holds"
    told = next((list(edit.value) for edit in reversed(kept) if edit.path == path and edit.op == "set"), None)
    if told is None:
        told = next((list(source.holds) for source in plan.rally.data if source.id == target), [])
    texts = [fold(each.name) for each in counted]
    named = [name for name, sign in _IDENTIFIERS if any(sign.search(text) for text in texts)]
    more = [name for name in dict.fromkeys([*read, *named]) if name not in told]
    return [replace(first, op="set", path=path, value=[*told, *more])] if more else []


def _words(name: str, message: str) -> Words:
    start = max(message.find(name), 0)
    return Words(name, start, start + len(name))
