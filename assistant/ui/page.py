"""What the page does: every event is answered here, with what each panel shows next. No Gradio, no planning logic."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.app import Assistant, TurnView
from assistant.calculators.catalogue import calculate
from assistant.errors import PersonError
from assistant.language.text import Language
from assistant.plan import SECTIONS, Edit, Plan, apply_edits
from assistant.plan.wording import path_label
from assistant.store import owner_of
from assistant.ui import calculating, cards, files, forms
from assistant.ui.shown import Panels
from assistant.ui.talk import Talk
from assistant.ui.texts import say
from knowledge.library import Library

COOKIE = "campaign_browser"

Update = dict[str, Any]
"""What panels show next, by the name of the panel; a panel that is not named stays as it is."""


class Page:
    """Answers the events of the page.

    Args:
        assistant: Takes the turns.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.panels = Panels(assistant)
        self.talk = Talk(assistant, self.panels)

    def start(self, owner: str) -> Update:
        """Find the conversation of this browser again, or begin one."""
        known = self.assistant.store.sessions(owner=owner)
        if not known:
            return self.panels.all(self.assistant.open(None, owner=owner), owner)
        return self.panels.all(self.assistant.current(known[0].id), owner)

    def now(self, session: str, owner: str) -> Update:
        """Return what every panel shows as the conversation stands."""
        return self.panels.all(self._other(session, owner), owner)

    def act(self, session: str, name: str, key: str, values: list[tuple[str, str]], owner: str) -> Update:
        """Do what a button or form of a panel asks for.

        Args:
            session: Id of the open conversation.
            name: What is asked for.
            key: What it is about.
            values: What the form held, as (field, text).
            owner: Whose browser it is.

        Raises:
            PersonError: It cannot be done, with the reason.
        """
        view = self._other(session, owner)
        doing: dict[str, Callable[[], Update]] = {
            "form": lambda: self._form(view, *key.partition("|")[::2]),
            "goto": lambda: self._goto(view, key),
            "close": lambda: {"form": ""},
            "tab": lambda: {"tab": key},
            "save": lambda: self._save(view, key, values, owner),
            "remove": lambda: self._remove(view, key, owner),
            "accept": lambda: self._accept(view, key, owner),
            "waive": lambda: self._waive(view, key, dict(values).get("reason", ""), owner),
            "new": lambda: self._new(view, owner),
            "example": lambda: self.panels.all(files.example(self.assistant, owner, view.state.language), owner),
            "resume": lambda: self.panels.all(self._other(key, owner), owner),
            "branch": lambda: self._branch(key, owner),
            "rename": lambda: self._rename(view, key, dict(values).get("name", ""), owner),
            "delete": lambda: self._delete(view, key, owner),
            "calculate": lambda: self._calculate(view, key, values),
            "calculate-into": lambda: self._calculate_into(view, key, values, owner),
            "drop-document": lambda: self._drop_document(view, key),
        }  # fmt: skip
        return doing[name]()

    # The plan --------------------------------------------------------------------------------------------------------

    def _form(self, view: TurnView, section: str, field: str = "") -> Update:
        name = next(name for name in SECTIONS if name == section)
        made = forms.section_form(view.state.plan, name, view.state.language, view.turn, field)
        return {"form": made, "tab": "plan"}

    def _goto(self, view: TurnView, key: str) -> Update:
        found = cards.find(self.assistant.check(view.state.plan), key)
        if found is None or found[0].section == "plan":
            return {}
        return self._form(view, found[0].section, found[0].path)

    def _save(self, view: TurnView, key: str, values: list[tuple[str, str]], owner: str) -> Update:
        section, _, turn = key.partition("|")
        language, plan = view.state.language, view.state.plan
        if turn != str(view.turn):
            raise PersonError(say("stale_form", "fr"), say("stale_form", "en"))
        edits = forms.edits_of(plan, section, values, language)
        if not edits:
            return {"form": "", "notice": say("nothing_changed", language)}
        labels = dict.fromkeys(path_label(plan, edit.path).get(language) for edit in edits)
        note = say("edited", language, label=", ".join(labels))
        return self._change(view, edits, note, owner)

    def _change(self, view: TurnView, edits: list[Edit], note: str, owner: str, *, suggested: bool = False) -> Update:
        # Tried first: a value that the plan refuses is told at the form, and the form stays as it was filled in.
        try:
            apply_edits(view.state.plan, edits)
        except PersonError as error:
            raise _in_words(view.state.plan, edits, error) from error
        return self.panels.all(self.assistant.change(view.session, edits, note, suggested=suggested), owner)

    def _remove(self, view: TurnView, path: str, owner: str) -> Update:
        label = path_label(view.state.plan, path).get(view.state.language)
        note = say("removed", view.state.language, label=label)
        return self._change(view, [Edit("remove", path)], note, owner)

    def _accept(self, view: TurnView, key: str, owner: str) -> Update:
        found = cards.find(self.assistant.check(view.state.plan), key)
        if found is None or found[1] is None:
            return self.panels.all(view, owner)
        language = view.state.language
        note = say("accepted", language, label=found[1].label.get(language))
        return self._change(view, list(found[1].edits), note, owner, suggested=True)

    def _waive(self, view: TurnView, key: str, reason: str, owner: str) -> Update:
        found = cards.find(self.assistant.check(view.state.plan), key)
        if found is None or not reason.strip():
            return self.panels.all(view, owner)
        waiver = {"rule": found[0].code, "path": found[0].path, "reason": reason.strip()}
        note = say("waived", view.state.language, code=found[0].code, reason=reason.strip())
        return self._change(view, [Edit("add", "waivers", waiver)], note, owner)

    # Calculators -----------------------------------------------------------------------------------------------------

    def _calculate(self, view: TurnView, key: str, values: list[tuple[str, str]]) -> Update:
        plan, language, filled = view.state.plan, view.state.language, dict(values)
        answer = calculate(key, filled, plan, self.assistant.today(), language)
        return {"calculators": calculating.panel(plan, language, (key, filled, answer))}

    def _calculate_into(self, view: TurnView, key: str, values: list[tuple[str, str]], owner: str) -> Update:
        language = view.state.language
        answer = calculate(key, dict(values), view.state.plan, self.assistant.today(), language)
        note = say("calculated", language, label=answer.title.get(language))
        return self._change(view, list(answer.edits), note, owner, suggested=True)

    # Conversations ---------------------------------------------------------------------------------------------------

    def _new(self, view: TurnView, owner: str) -> Update:
        return self.panels.all(self.assistant.open(None, owner=owner, language=view.state.fixed_language), owner)

    def _other(self, session: str, owner: str) -> TurnView:
        return self.assistant.current(self.assistant.store.info(session, owner=owner).id)

    def _branch(self, key: str, owner: str) -> Update:
        other = self._other(key, owner)
        return self.panels.all(self.assistant.open(None, owner=owner, plan=other.state.plan), owner)

    def _rename(self, view: TurnView, key: str, name: str, owner: str) -> Update:
        other = self.assistant.store.info(key, owner=owner)
        if name.strip():
            self.assistant.store.rename(other.id, name.strip())
        return self.panels.sessions(view, owner)

    def _delete(self, view: TurnView, key: str, owner: str) -> Update:
        other = self.assistant.store.info(key, owner=owner)
        self.assistant.store.delete(other.id)
        self.panels.forget(other.id)
        return self.start(owner) if other.id == view.session else self.panels.sessions(view, owner)

    # Files -----------------------------------------------------------------------------------------------------------

    def take_file(self, session: str, file: str | None, what: str, owner: str, told: files.Told) -> Update:
        """Use a file that was dropped: go on from a plan, read a brief, or keep a document.

        Raises:
            PersonError: It cannot be used that way.
        """
        view = self._other(session, owner)
        language = view.state.language
        path = Path(file) if file else None
        if path is None or not path.is_file():
            raise PersonError(say("drop_first", "fr"), say("drop_first", "en"))
        if what == "documentation":
            notice = files.add_document(self.assistant.settings.home, path, language, told)
            return {**self.panels.documents(language), "notice": notice, "upload": None}
        made = files.continued(self.assistant, path, what, owner, view.state.fixed_language)
        return {**self.panels.all(made, owner), "upload": None}

    def _drop_document(self, view: TurnView, key: str) -> Update:
        language = view.state.language
        removed = Library(self.assistant.settings.home).remove(key)
        return {**self.panels.documents(language), "notice": say("document_removed", language, name=removed.name)}

    def language_of(self, session: str) -> Language:
        """Return the language that a conversation is held in, French where it is not known."""
        try:
            return self.assistant.current(session).state.language
        except PersonError:
            return "fr"


def _in_words(plan: Plan, edits: list[Edit], error: PersonError) -> PersonError:
    """Return a refusal that calls its field as the form does, instead of by its path."""
    for edit in edits:
        if error.en.startswith(edit.path):
            label = path_label(plan, edit.path)
            rest = error.fr.removeprefix(edit.path), error.en.removeprefix(edit.path)
            return PersonError(f"« {label.get('fr')} »{rest[0]}", f"“{label.get('en')}”{rest[1]}")
    return error


def owner_of_request(cookies: Any, fallback: str) -> str:
    """Return whose browser it is. Without its cookie nothing can be found again, and nothing of others is shown."""
    secret = (cookies or {}).get(COOKIE)
    return owner_of(secret or f"no-cookie-{fallback}")
