"""Files: what can be downloaded, what was dropped on the page, and the documents that replies may quote."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from assistant.app import Assistant, TurnView
from assistant.errors import PersonError
from assistant.exports import FORMATS, export
from assistant.language.slug import slug
from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml
from assistant.plan import Plan, read_plan
from assistant.plan.reading import plan_from_data
from assistant.ui.markup import Markup, button, el
from assistant.ui.texts import say
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest
from knowledge.library import Library, OwnDocument
from knowledge.readers import read

Told = Callable[[int, int], None]
"""Is told how many passages are read, and of how many."""
What = Literal["brief", "plan", "documentation"]
WHATS: tuple[What, ...] = ("brief", "plan", "documentation")
_GROUPS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    ("to_show", (("pptx", "", ""), ("html", "", ""), ("html", "sheet", "leadership"))),
    (
        "to_work",
        (
            ("ics", "", ""),
            ("html", "sheet", "sign-off"),
            ("html", "sheet", "walk"),
            *(("csv", "table", value) for value in ("tasks", "budget", "links", "inventory")),
        ),
    ),
    ("to_go_on", (("json", "", ""), ("markdown", "", ""), ("svg", "", ""), ("mermaid", "", ""))),
)
"""Formats with their option and its value, by what one does with them."""


def downloads(session: str, language: Language) -> Markup:
    """Return a link for every format and sheet."""
    made = [el("h3", say("downloads", language))]
    for group, rows in _GROUPS:
        links = (el("li", _link(session, *row, language)) for row in rows)
        made += [el("h4", say(group, language)), el("ul", links, class_="ca-downloads")]
    return Markup("".join(made))


def _link(session: str, name: str, option: str, value: str, language: Language) -> Markup:
    form = FORMATS[name]
    query = f"?session={session}" + (f"&{option}={value}" if option else "")
    title = say_option(value, language) if value else form.title.get(language)
    return el(
        "a", el("span", f"{title[:1].upper()}{title[1:]}"), el("small", form.extension.upper()),
        href=f"export/{name}{query}", download=True, id=f"download-{name}{'-' + value if value else ''}",
        class_="ca-main-download" if name == "pptx" else None,
    )  # fmt: skip


_NAMES = {
    "tasks": Text("tâches", "tasks"),
    "budget": Text("budget", "budget"),
    "links": Text("liens tracés", "tracked links"),
    "inventory": Text("inventaire", "inventory"),
    "sign-off": Text("fiche de validation des canaux", "channel sign-off sheet"),
    "walk": Text("le parcours en client", "the walk as a customer"),
    "leadership": Text("rapport de direction", "leadership report"),
}


def say_option(value: str, language: Language) -> str:
    """Return how a table or sheet is called."""
    return _NAMES[value].get(language)


def exported(
    assistant: Assistant, plan: Plan, name: str, language: Language, options: dict[str, str]
) -> tuple[bytes, str, str]:
    """Return an export with its media type and file name.

    Raises:
        UsageError: There is no such format or option.
    """
    data = export(plan, name, findings=assistant.check(plan), date=datetime.date.today(), language=language, **options)
    form = FORMATS[name]
    ending = "".join(f"-{value}" for value in options.values())
    stem = slug(plan.id or plan.name or "plan")
    return (data if isinstance(data, bytes) else data.encode()), form.media_type, f"{stem}{ending}.{form.extension}"


def continued(assistant: Assistant, path: Path, what: str, owner: str, language: Language | None) -> TurnView:
    """Begin a conversation that goes on from a plan or a brief.

    Raises:
        PersonError: The file cannot be read as that.
    """
    if what == "plan":
        return _begun(assistant, read_plan(path.read_bytes()), owner, language)
    text = _text(path)
    if not text.strip():
        raise PersonError("Le brief est vide : rien à lire.", "The brief is empty: nothing to read.")
    return _begun(assistant, assistant.read_brief(text).plan, owner, language)


def example(assistant: Assistant, owner: str, language: Language) -> TurnView:
    """Begin a conversation that goes on from the made-up campaign of ``examples/``, to look around in."""
    data = load_yaml(Path(__file__).with_name("examples") / f"{language}.yaml")
    return _begun(assistant, plan_from_data(data), owner, language)


def _begun(assistant: Assistant, plan: Plan, owner: str, language: Language | None) -> TurnView:
    """Return a new conversation; its opening says where the plan stands that it goes on from."""
    return assistant.open(None, owner=owner, plan=plan, language=language)


def _text(path: Path) -> str:
    if path.suffix.lower() in ("", ".eml", ".text"):
        return path.read_bytes().decode("utf-8-sig", "replace")
    return read(path).text


def add_document(home: Path, path: Path, language: Language, told: Told) -> str:
    """Take a document in, so that replies can quote it, and return what to tell the person.

    Raises:
        DocumentError: It cannot be read.
    """
    (fast,) = load_encoders(("use",))
    report = ingest(Library(home), [path], fast, told=told)
    if report.skipped:
        raise report.skipped[0][1]
    if report.added:
        return say("document_added", language, name=report.added[0].name)
    return say("document_known", language, name=report.unchanged[0].name if report.unchanged else path.name)


def documents(listed: list[OwnDocument], language: Language) -> Markup:
    """Return the person's documents, each with a way to remove it."""
    head = el("h3", say("documents", language))
    if not listed:
        return Markup(head + el("p", say("no_documents", language), class_="ca-muted"))
    rows = (
        el("li", el("span", each.name),
           button(say("remove", language), "drop-document", each.id, kind="ca-ghost",
                  aria_label=say("remove_named", language, name=each.name)))
        for each in listed
    )  # fmt: skip
    return Markup(head + el("ul", rows, class_="ca-list"))
