"""The conversations of this browser: resume, rename, copy, delete."""

from collections.abc import Iterable

from assistant.language.format import format_date
from assistant.language.text import Language
from assistant.store import SessionInfo
from assistant.ui.markup import Markup, button, el
from assistant.ui.texts import say


def sessions(listed: Iterable[SessionInfo], current: str, language: Language) -> Markup:
    """Return the list as a panel, the open conversation marked."""
    begin = button(say("new_session", language), "new", kind="ca-primary", id="new-session")
    head = el("h3", say("sessions", language)) + el("p", say("sessions_why", language), class_="ca-muted")
    rows = (_row(info, info.id == current, language) for info in listed)
    return Markup(head + el("div", begin, class_="ca-row") + el("ul", rows, class_="ca-sessions"))


def _row(info: SessionInfo, is_current: bool, language: Language) -> Markup:
    mark = el("span", say("current", language), class_="ca-here") if is_current else None
    name = say("untitled", language) if info.name == info.id else info.name
    title = el("p", el("strong", name), mark, el("small", format_date(info.updated.date(), language)), class_="ca-code")
    resume = None if is_current else button(
        say("resume", language), "resume", info.id, aria_label=say("resume_named", language, name=name)
    )  # fmt: skip
    label = el("label", say("new_name", language), el("input", name="name", value=name, maxlength=120))
    rename = el("form", label, el("button", say("rename", language), type="submit", class_="ca-button"),
                data_form="rename", data_key=info.id, class_="ca-inline")  # fmt: skip
    delete = button(say("delete_sure", language), "delete", info.id, kind="ca-danger")
    return el(
        "li",
        title,
        el(
            "div",
            resume,
            button(say("branch", language), "branch", info.id, kind="ca-ghost"),
            el("details", el("summary", say("rename", language)), rename, data_keep=f"rename-{info.id}"),
            el("details", el("summary", say("delete", language)), delete),
            class_="ca-row",
        ),
        class_="ca-card is-current" if is_current else "ca-card",
    )
