"""The form of a section: every field of it, as HTML, and the edits that a filled-in form stands for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from assistant.errors import PersonError
from assistant.language.slug import slug
from assistant.language.text import Language
from assistant.plan import SECTIONS, Edit, Plan, SectionName, plan_data
from assistant.plan.path import value_at
from assistant.plan.references import taken_ids
from assistant.plan.wording import element_name, field_label
from assistant.ui.checklist import section_title
from assistant.ui.fields import Field, Group, first_text, list_has_ids, members, shown, value_of_text
from assistant.ui.markup import Markup, button, el
from assistant.ui.texts import say

NEW = "[+]"
_LONG = ("statement", "promise", "message", "tone", "call_to_action", "hypothesis", "risk", "mitigation", "disclosure")


def section_form(plan: Plan, name: SectionName, language: Language, turn: int, field: str = "") -> Markup:
    """Return the form of a section.

    Args:
        plan: The plan.
        name: The section.
        language: Language of the page.
        turn: Turn that the form is made from; what it sends is refused after another one.
        field: Path of the field that gets the focus.
    """
    title = say("edit_section", language, label=section_title(name, language))
    return el(
        "form",
        el("h3", title, id="ca-form-title"),
        _fields(plan, plan_data(plan), name, language, field),
        el(
            "div",
            el("button", say("save", language), type="submit", class_="ca-button ca-primary"),
            button(say("cancel", language), "close"),
            class_="ca-row ca-actions",
        ),
        data_form="save", data_key=f"{name}|{turn}", class_="ca-form", aria_labelledby="ca-form-title",
    )  # fmt: skip


def _fields(plan: Plan, data: Any, path: str, language: Language, focus: str) -> Iterator[Markup]:
    for member in members(plan, path, language):
        if isinstance(member, Group):
            yield _group(plan, data, member, language, focus)
        else:
            value = None if NEW in path else value_at(data, member.path)
            yield _input(member, value, language, focus, _origin(plan, member.path, language))


def _group(plan: Plan, data: Any, group: Group, language: Language, focus: str) -> Markup:
    elements = []
    label = field_label(group.path).get(language)
    for path in _element_paths(data, group):
        name = element_name(plan, path) or label
        is_open = bool(focus) and focus.startswith(path)
        legend = el("summary", name)
        drop = button(
            say("remove", language), "remove", path, kind="ca-ghost",
            aria_label=say("remove_named", language, name=name),
        )  # fmt: skip
        elements.append(el("details", legend, _fields(plan, data, path, language, focus), drop, open=is_open))
    new = el(
        "details",
        el("summary", say("add", language, label=label)),
        _fields(plan, data, group.path + NEW, language, ""),
        class_="ca-new",
    )
    heading = el("legend", label[:1].upper() + label[1:])
    return el("fieldset", heading, elements, new, class_="ca-group")


def _element_paths(data: Any, group: Group) -> list[str]:
    listed = value_at(data, group.path) or []
    with_ids = list_has_ids(group.path)
    return [f"{group.path}[{e['id'] if with_ids else i}]" for i, e in enumerate(listed)]


def _origin(plan: Plan, path: str, language: Language) -> Markup | None:
    """Return where a value comes from: said, read, suggested and accepted, or assumed."""
    mark = plan.provenance.get(path)
    if mark is None or mark.origin is None:
        return None
    place = mark.line if mark.origin == "brief" else mark.turn
    plain = "" if place or mark.origin in ("suggested", "assumed") else "_plain"
    title = f"«\u00a0{mark.words}\u00a0»" if mark.words else None
    return el(
        "small",
        say(f"origin_{mark.origin}{plain}", language, place=place or ""),
        class_=f"ca-origin is-{mark.origin}",
        title=title,
    )


def _input(field: Field, value: Any, language: Language, focus: str, origin: Markup | None) -> Markup:
    name = field_label(field.path).get(language)
    label = name[:1].upper() + name[1:]
    autofocus = field.path == focus or None
    if field.kind == "choices":
        return _checks(field, value or [], label, autofocus, origin)
    if field.kind in ("choice", "flag"):
        control = _select(field, value, language, autofocus)
    elif field.kind == "lines":
        label = f"{label} ({say('one_a_line', language)})"
        lines = "\n".join(value or [])
        control = el("textarea", lines, name=field.path, rows=max(2, len(value or [])), data_focus=autofocus)
    elif field.path.rpartition(".")[2] in _LONG:
        control = el("textarea", shown(value, language), name=field.path, rows=2, data_focus=autofocus)
    else:
        control = el(
            "input", name=field.path, value=shown(value, language), type="date" if field.kind == "date" else "text",
            inputmode="decimal" if field.kind == "number" else None, data_focus=autofocus, autocomplete="off",
        )  # fmt: skip
    return el("label", el("span", label, " ", origin), control, class_="ca-field")


def _select(field: Field, value: Any, language: Language, autofocus: bool | None) -> Markup:
    options = field.options
    if field.kind == "flag":
        options = (("yes", say("yes", language)), ("no", say("no", language)))
        value = None if value is None else "yes" if value else "no"
    known = {key for key, _ in options}
    # An id that names nothing stays choosable: opening and saving a form changes nothing by itself.
    listed = [("", say("unset", language)), *options, *([(value, value)] if value and value not in known else [])]
    made = (el("option", label, value=key, selected=key == (value or "")) for key, label in listed)
    return el("select", made, name=field.path, data_focus=autofocus)


def _checks(field: Field, values: list[str], label: str, autofocus: bool | None, origin: Markup | None) -> Markup:
    known = {key for key, _ in field.options}
    listed = [*field.options, *((value, value) for value in values if value not in known)]
    boxes = [
        el("label", el("input", type="checkbox", name=field.path, value=key, checked=key in values,
                       data_focus=autofocus if not place else None), f" {text}")
        for place, (key, text) in enumerate(listed)
    ]  # fmt: skip
    return el("fieldset", el("legend", label, " ", origin), boxes or el("span", "—"), class_="ca-checks")


def edits_of(plan: Plan, name: str, values: Iterable[tuple[str, str]], language: Language) -> list[Edit]:
    """Return the edits that a filled-in form stands for: what differs from the plan, and new elements.

    Args:
        plan: The plan that the form was made from.
        name: The section.
        values: What the form sent, as (path, text); a list has one pair a value, or one text of several lines.
        language: Language that figures are written in.

    Raises:
        PersonError: There is no such section.
    """
    if name not in SECTIONS:
        raise PersonError(f"Il n’y a pas de section « {name} ».", f"There is no section “{name}”.")
    sent: dict[str, list[str]] = defaultdict(list)
    for path, text in values:
        sent[path].append(text)
    data = plan_data(plan)
    return list(_edits(plan, data, name, sent, language))


def _edits(plan: Plan, data: Any, path: str, sent: dict[str, list[str]], language: Language) -> Iterator[Edit]:
    for member in members(plan, path, language):
        if isinstance(member, Group):
            for element in _element_paths(data, member):
                yield from _edits(plan, data, element, sent, language)
            yield from _added(plan, member, sent, language)
            continue
        before = value_at(data, member.path)
        after = value_of_text(member, sent.get(member.path, []), language)
        if after in (None, []):
            if before not in (None, [], "") and not (before is False and member.path.endswith((".entry", ".goal"))):
                yield Edit("clear", member.path)
        elif shown(after, language) != shown(before, language):
            yield Edit("set", member.path, after)


def _added(plan: Plan, group: Group, sent: dict[str, list[str]], language: Language) -> Iterator[Edit]:
    base = group.path + NEW
    new: dict[str, Any] = {}
    for member in members(plan, base, language):
        if isinstance(member, Field):
            value = value_of_text(member, sent.get(member.path, []), language)
            if value not in (None, []):
                _put(new, member.path.removeprefix(f"{base}.").split("."), value)
    if not new:
        return
    if list_has_ids(group.path):
        name = new.get(first_text(group.path))
        new = {"id": slug(str(name or group.path.rpartition(".")[2]), taken_ids(plan)), **new}
    yield Edit("add", group.path, new)


def _put(into: dict[str, Any], names: list[str], value: Any) -> None:
    for name in names[:-1]:
        into = into.setdefault(name, {})
    into[names[-1]] = value
