"""Drops what nobody can have meant: sums taken for channels, common words for people, remarks for items of a list."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from assistant.dialogue.draft import WITH_ID, Draft
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.no_items import (
    announces,
    is_of_who_speaks,
    is_only_remarks,
    is_remark,
    is_scrap,
    is_who_does,
    only_holds,
)
from assistant.dialogue.guided.reading.no_members import has_only_found, has_only_told, is_nobody
from assistant.dialogue.guided.reading.no_things import is_dated, is_no_channel, is_no_content, maps_challenge
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.pillars_listed import names_told
from assistant.dialogue.guided.reading.plainly_other import is_of_another
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml
from assistant.plan import Edit

# What is told in words of one's own, and is one.
_IN_WORDS = frozenset(
    [
        "objective.statement",
        "audience.name",
        "message_house.promise",
        "message_house.tone",
        "orchestrate.compliance.disclosure",
    ]
)


@cache
def _names() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "sieve.yaml")
    return {name: tuple(re.compile(form) for form in forms) for name, forms in data.items()}


def sift(context: Context) -> None:
    """Take back what a text added and cannot have meant, and every mention of it.

    What stood in the plan before stays, whatever it is called.
    """
    draft = context.draft
    if draft.origin == "user" and draft.edits and is_only_remarks(draft.source or draft.message):
        # "Comme d'habitude", "give me two minutes": nothing of it is meant for the plan.
        _untouch(draft, [])
        draft.edits[:] = []
        return
    dropped = {
        (edit.path, str(edit.value["id"]))
        for edit in draft.edits
        if edit.op == "add" and isinstance(edit.value, dict) and edit.path in WITH_ID
        if is_slip(edit.path, edit.value, context)
    }
    said = [
        edit for edit in draft.edits if isinstance(edit.value, str) and (edit.op == "add" or edit.path in _IN_WORDS)
    ]
    slips = frozenset(edit.value for edit in said if _says_no_such(edit.path, edit.value, context))
    if draft.origin == "brief":
        _demote(draft)
    if not dropped and not slips:
        return
    # What is no challenge is answered by no pillar either.
    left = [edit for edit in draft.edits if not (isinstance(edit.value, str) and edit.value in slips)]
    left = [kept for edit in left if (kept := _without(edit, dropped)) is not None]
    _untouch(draft, left)
    draft.edits[:] = left


_PILLARS = "message_house.pillars"
_OF_PEOPLE = ("audience.challenges", "audience.motivations", "audience.objections", "audience.habits")


def _says_no_such(path: str, text: str, context: Context) -> bool:
    """Tell whether a text is none of what stands at a path: a remark, what announces a list, a scrap of a sentence."""
    if is_of_another(path, text, context):
        return True
    if path == "audience.habits" and is_who_does(text, context.draft.message):
        return True
    if path == "audience.name" and (is_remark(text) or is_scrap(text) or _is_no_group(text, context.draft.message)):
        return True
    if path == "audience.habits" and _IS_SO.search(fold(text)) is not None and not find_terms(text, "channel"):
        # "The vans are late" says how things are.
        return True
    if any(form.fullmatch(fold(text).strip(" .!")) for form in _names().get(path, ())):
        return True
    kept = find_terms(text, "identifier") or find_terms(text, "data")
    if path == "audience.habits" and kept and _ASKED_FOR.search(fold(text)) is not None:
        # "… page people leave their e-mail" is what a step asks for.
        return True
    if path == "audience.habits" and _THEY_DO.match(fold(text)) and not find_terms(text, "channel"):
        # "…, they all open it"
        return True
    if path in _OF_PEOPLE and len(text.split()) == 1 and is_first_name(text.strip(" .!")):
        # Who is spoken to at the end.
        return True
    return path != "audience.name" and (is_remark(text) or (path not in _IN_WORDS and announces(text, path)))


_IS_SO = re.compile(r"(?<![a-z])(?:is|are|was|were|isn't|aren't|est|sont|etait|etaient|n'est|ne sont)(?![a-z])")
_WHO_THEY_ARE = re.compile(r"(?<![a-z])(?:who|whose|qui|dont)(?![a-z])")


def _is_no_group(text: str, message: str) -> bool:
    """Tell whether a text is who writes, or what is dealt with: "we address the noise with a new valve"."""
    plain = fold(text)
    told = re.search(rf"(?<![a-z])address(?:es|ing)? (?:the |this |that |our )?{re.escape(plain)}", fold(message))
    dealt = told is not None and not find_terms(text, "people") and _WHO_THEY_ARE.search(plain) is None
    return dealt or _says_who_writes(text)


_ASKED_FOR = re.compile(
    r"(?<![a-z])(?:leaves?|give us|we (?:ask|take|note|collect)|asks? for|captures?|collects?|stored|saved|"
    r"laissent|laisse|on (?:leur )?(?:prend|demande|note|recupere|collecte)|recuper\w+|stockee?s?|"
    r"enregistree?s?)(?![a-z])"
)
# "Elles l'ouvrent toutes", "they all open it": what is done with what was named before.
_THEY_DO = re.compile(r"(?:(?:ils|elles) (?:les? |la |l['’])|they .*(?<![a-z])(?:it|them)(?![a-z])).*")
# "Rosalind here, head of marketing"
_HERE = re.compile(r"(?:(?:it['’]s|this is) )?[A-ZÀ-ÖØ-Þ][\w'’-]+ (?:here|ici)\s?[,.–-]\s?(?P<what>.+)")


def _says_who_writes(text: str) -> bool:
    told = _HERE.fullmatch(text)
    return told is not None and bool(role_terms(Piece(told["what"].lower(), 0)))


def _untouch(draft: Draft, left: list[Edit]) -> None:
    """Give back the words that nothing which is left was read from, so that they are told as unread."""
    kept = {edit.provenance.words for edit in left if edit.provenance}
    gone = {edit.provenance.words for edit in draft.edits if edit.provenance} - kept

    def words(start: int, end: int) -> str:
        return " ".join(draft.words(start, end).text.split())

    draft.touched[:] = [(start, end) for start, end in draft.touched if words(start, end) not in gone]


def _demote(draft: Draft) -> None:
    """Take the lead from who works outside where somebody inside has it: "their office takes care of everything"."""
    leads = [m for m in draft.get("team.members") or [] if m.get("role") == "campaign_manager"]
    outside = {m["id"] for m in leads if m.get("external")}
    if not outside or len(outside) == len(leads):
        return
    paths = {f"team.members[{id_}].role" for id_ in outside}
    kept = [edit for edit in draft.edits if edit.path not in paths]
    draft.edits[:] = [
        replace(edit, value={k: v for k, v in edit.value.items() if k != "role"})
        if edit.path == "team.members" and isinstance(edit.value, dict) and edit.value.get("id") in outside
        else edit
        for edit in kept
    ]


def is_slip(path: str, thing: dict[str, Any], context: Context) -> bool:
    """Tell whether a thing that was added to a list cannot have been meant as one of its kind."""
    if path == "rally.data":
        # It may have been called more exactly since.
        thing = context.draft.get(f"{path}[{thing.get('id')}]") or thing
    name = str(thing.get("name") or thing.get("title") or thing.get("message") or "")
    plain = fold(name).strip()
    if any(form.fullmatch(plain) for kind in ("any", path) for form in _names().get(kind, ())):
        return True
    if path == _PILLARS and (_is_proved(str(thing.get("id")), context.draft) or _is_listed(plain, context.draft)):
        # "Thanks (proof: …)", "our pillars are the air, the table and the price": arguments, whatever they sound like.
        return is_of_who_speaks(name) or is_dated(name, context)
    if is_remark(name) or announces(name, path) or is_of_another(path, name, context):
        return True
    if path == "team.members":
        # "Speed covers the drying": arguments do what they are for, and are nobody.
        titles = {fold(str(pillar.get("title") or "")) for pillar in context.draft.get("message_house.pillars") or []}
        idle = _names()["team.members.idle"]
        found = next((m for m in context.draft.get("team.members") or [] if m.get("id") == thing.get("id")), thing)
        idle_teller = has_only_told(name, found, context.draft.source or context.draft.message)
        return (
            plain in titles
            or (context.draft.origin == "user" and idle_teller)
            or has_only_found(str(thing.get("id")), context.draft)
            or is_nobody(name, thing, idle)
        )
    if path == "rally.channels":
        return is_no_channel(name, context.draft)
    if path == _PILLARS:
        return (
            is_of_who_speaks(name)
            # Few words may name an argument of a brief: "stop any time".
            or (context.draft.origin == "user" and is_scrap(name))
            or is_dated(name, context)
            or maps_challenge(plain, context.draft)
        )
    if path == "rally.data":
        return only_holds(name) or (plain in _FILES and _FILES_THAT.search(fold(context.draft.message)) is not None)
    return path == "rally.contents" and is_no_content(name, thing, context)


# "I'd file that under activation" keeps nothing of anybody.
_FILES = frozenset(["file", "list"])
_FILES_THAT = re.compile(r"(?<![a-z])(?:file|list)(?:d|s|ing)? (?:that|this|it|them|those|these|us)(?![a-z])")


def _is_proved(id_: str, draft: Draft) -> bool:
    """Tell whether what was read gives an argument of few words a proof of its own."""
    path = f"{_PILLARS}[{id_}].proofs"
    return any(edit.path == path and edit.op == "add" for edit in draft.edits)


def _is_listed(plain: str, draft: Draft) -> bool:
    """Tell whether a sentence names an argument among others and says that they are the arguments."""
    said = draft.source or draft.message
    if draft.origin != "user" or _ARGUMENTS.search(said) is None:
        return False
    listed = (item for start, end in sentences(said) for item in names_told(said[start:end], alone=False))
    return any(fold(item.text).strip() == plain for item in listed)


_ARGUMENTS = re.compile(r"pillars|piliers|arguments", re.IGNORECASE)


def _without(edit: Edit, dropped: set[tuple[str, str]]) -> Edit | None:
    """Return an edit without what is dropped, or None where nothing is left of it."""
    if any(edit.path == f"{path}[{id_}]" or edit.path.startswith(f"{path}[{id_}].") for path, id_ in dropped):
        return None
    if edit.op == "add" and isinstance(edit.value, dict) and (edit.path, str(edit.value.get("id"))) in dropped:
        return None
    if edit.path.startswith("integrate.links") and isinstance(edit.value, dict):
        # What led to a step that is none leads nowhere.
        ends = {("integrate.steps", str(edit.value.get(end))) for end in ("source", "target")}
        return None if ends & dropped else edit
    last = edit.path.rpartition(".")[2].partition("[")[0]
    gone = {id_ for path, id_ in dropped if path in _POINTED.get(last, ())}
    if isinstance(edit.value, str) and edit.value in gone:
        return None
    if isinstance(edit.value, list) and gone:
        kept = [value for value in edit.value if value not in gone]
        return replace(edit, value=kept) if kept else None
    if isinstance(edit.value, dict):
        kept_fields = {key: _field(key, value, dropped) for key, value in edit.value.items()}
        return replace(edit, value={key: value for key, value in kept_fields.items() if value is not None})
    return edit


def _field(key: str, value: Any, dropped: set[tuple[str, str]]) -> Any:
    gone = {id_ for path, id_ in dropped if path in _POINTED.get(key, ())}
    if isinstance(value, list):
        return [one for one in value if one not in gone] if gone else value
    return None if isinstance(value, str) and value in gone else value


# Which fields name things of which list by their id.
_POINTED: dict[str, tuple[str, ...]] = {
    "manager": ("team.members",),
    "owner": ("team.members",),
    "contact": ("team.members",),
    "confirmed_by": ("team.members",),
    "channel": ("rally.channels",),
    "contents": ("rally.contents",),
    "pillars": ("message_house.pillars",),
    "stores_in": ("rally.data",),
    "after": ("orchestrate.tasks",),
}
