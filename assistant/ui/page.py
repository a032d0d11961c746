"""The page itself: panels and what their events do. What is shown comes from `convert`, what happens from the assistant."""

import contextlib
import datetime
import json
import tempfile
from pathlib import Path
from typing import Any

from assistant.app import Assistant, TurnView
from assistant.errors import PersonError
from assistant.language.text import Language
from assistant.plan import Edit, Plan
from assistant.store import owner_of
from assistant.ui import convert
from assistant.ui.texts import say

COOKIE = "campaign_browser"
_QUICK = 3


class Page:
    """Builds the panels and answers their events.

    Args:
        assistant: Takes the turns.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    # What the events do ------------------------------------------------------------------------------------------

    def start(self, request: Any) -> tuple[Any, ...]:
        """Find the conversation of this browser again, or begin one."""
        owner = self._owner(request)
        known = self.assistant.store.sessions(owner=owner)
        view = self.assistant.open(known[0].id if known else None, owner=owner)
        return self._shown(view, owner)

    def say(self, session: str, message: str, request: Any) -> tuple[Any, ...]:
        """Take one turn."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        if not message.strip():
            return self._again(info.id, owner)
        return self._shown(self.assistant.say(info.id, message), owner)

    def quick(self, index: int, session: str, request: Any) -> tuple[Any, ...]:
        """Take the offer of a quick reply."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        return self._shown(self.assistant.say(info.id, str(index + 1)), owner)

    def switch_language(self, session: str, choice: str, request: Any) -> tuple[Any, ...]:
        """Change the language of page and conversation."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        message = "en français" if choice == "fr" else "in English"
        return self._shown(self.assistant.say(info.id, message), owner)

    def begin(self, language: str, request: Any) -> tuple[Any, ...]:
        """Begin another conversation."""
        owner = self._owner(request)
        chosen: Language = "fr" if language == "fr" else "en"
        return self._shown(self.assistant.open(None, owner=owner, language=chosen), owner)

    def resume(self, session: str, request: Any) -> tuple[Any, ...]:
        """Go on with another conversation of this browser."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        return self._shown(self.assistant.open(info.id, owner=owner), owner)

    def rename(self, session: str, name: str, request: Any) -> tuple[Any, ...]:
        """Rename a conversation."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        if name.strip():
            self.assistant.store.rename(info.id, name.strip())
        return self._again(info.id, owner)

    def delete(self, session: str, request: Any) -> tuple[Any, ...]:
        """Delete a conversation without a trace, and begin or resume another."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        self.assistant.store.delete(info.id)
        return self.start(request)

    def accept(self, session: str, key: str, request: Any) -> tuple[Any, ...]:
        """Accept the proposal of a finding."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        view = self._again_view(info.id)
        code, path, index = (key or "||0").split("|")
        for finding in self.assistant.check(view.state.plan):
            if finding.code == code and finding.path == path and int(index) < len(finding.proposals):
                proposal = finding.proposals[int(index)]
                note = say("accepted", view.state.language, label=proposal.label.get(view.state.language))
                return self._shown(self.assistant.change(info.id, proposal.edits, note, suggested=True), owner)
        return self._again(info.id, owner)

    def edit(self, session: str, path: str, value: str, request: Any) -> tuple[Any, ...]:
        """Change one field by hand, through the same path as a message."""
        from assistant.ui.forms import edit_of

        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        view = self._again_view(info.id)
        label, edit = edit_of(view.state.plan, path, value, view.state.language)
        note = say("edited", view.state.language, label=label)
        return self._shown(self.assistant.change(info.id, [edit], note), owner)

    def import_file(self, session: str, file: str, what: str, request: Any) -> tuple[Any, ...]:
        """Go on from a plan, read a brief, or keep a document."""
        from assistant.ui.files import import_into

        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        return self._shown(import_into(self.assistant, info.id, Path(file), what, owner), owner)

    def download(self, session: str, name: str, request: Any) -> str:
        """Write an export to a file of its own folder and return where."""
        from assistant.exports import FORMATS, export

        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        view = self._again_view(info.id)
        plan = view.state.plan
        data = export(
            plan,
            name,
            findings=self.assistant.check(plan),
            date=datetime.date.today(),
            language=view.state.language,
        )
        folder = Path(tempfile.mkdtemp(prefix="campaign-"))
        path = folder / f"{plan.id or 'plan'}.{FORMATS[name].extension}"
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return str(path)

    def walk(self, session: str, request: Any) -> tuple[Any, ...]:
        """Play customers through the journey, in the conversation."""
        owner = self._owner(request)
        info = self.assistant.store.info(session, owner=owner)
        return self._shown(self.assistant.say(info.id, "joue le parcours comme un client"), owner)

    # What they show ----------------------------------------------------------------------------------------------

    def _owner(self, request: Any) -> str:
        secret = (request.cookies or {}).get(COOKIE) if request is not None else None
        if not secret:
            # Without its cookie a browser has no conversation that could be found again, and none is shown.
            secret = f"no-cookie-{getattr(request, 'session_hash', '')}"
        return owner_of(secret)

    def _again_view(self, session: str) -> TurnView:
        return self.assistant.current(session)

    def _again(self, session: str, owner: str) -> tuple[Any, ...]:
        return self._shown(self._again_view(session), owner)

    def _shown(self, view: TurnView, owner: str) -> tuple[Any, ...]:
        import gradio as gr

        language, plan = view.state.language, view.state.plan
        findings = self.assistant.check(plan)
        offers = convert.offer_labels(view, language)
        quick = [
            gr.update(value=offers[i], visible=True) if i < len(offers) else gr.update(visible=False)
            for i in range(_QUICK)
        ]
        proposals = convert.proposals(findings, language)
        sessions = [(s.name or s.id, s.id) for s in self.assistant.store.sessions(owner=owner)]
        from assistant.ui.forms import field_choices

        return (
            view.session,
            gr.update(value=self._history(view, language), label=say("conversation", language)),
            "",
            *quick,
            convert.gates(findings, language),
            convert.checklist(plan, findings, language),
            convert.finding_list(findings, language),
            gr.update(
                choices=proposals, value=proposals[0][1] if proposals else None, label=say("proposals", language)
            ),
            convert.map_markdown(plan, findings, datetime.date.today(), language),
            gr.update(
                value=convert.step_rows(plan, findings, language), headers=convert.STEP_HEADERS.get(language).split("|")
            ),
            convert.source_list(view, language),
            gr.update(choices=sessions, value=view.session, label=say("sessions", language)),
            gr.update(choices=field_choices(plan, language), label=say("field", language)),
            *self._labels(language),
        )

    def _history(self, view: TurnView, language: Language) -> list[dict[str, str]]:
        messages: list[dict[str, str]] = []
        turns = self.assistant.store.turns(view.session)
        for turn in turns:
            if turn.message:
                messages.append({"role": "user", "content": convert.shown_message(turn.message)})
            shown = TurnView(
                turn.session, turn.seq, turn.reply, view.state, turn.intent, (), tuple(turn.citations), turn.mode
            )
            messages.append({"role": "assistant", "content": convert.reply_markdown(shown, language)})
        if view.turn == turns[-1].seq and view.reply != turns[-1].reply:
            messages.append({"role": "assistant", "content": convert.reply_markdown(view, language)})
        return messages

    def _labels(self, language: Language) -> tuple[Any, ...]:
        import gradio as gr

        mode = (
            say("mode_assisted", language, model=self.assistant.settings.model)
            if self.assistant.tools.mode == "assisted"
            else say("mode_guided", language)
        )
        return (
            f"# {say('title', language)}\n{say('tagline', language)}",
            f"{mode}  \n{say('software', language)}",
            gr.update(value=language, label=say("language", language)),
            gr.update(placeholder=say("placeholder", language), label=say("conversation", language)),
            *(
                gr.update(value=say(name, language))
                for name in ("send", "unknown", "skip", "undo", "redo", "accept", "walk", "save", "new_session")
            ),
            *(gr.update(value=say(name, language)) for name in ("resume", "rename", "delete", "use_file")),
            *(gr.update(label=say(name, language)) for name in ("plan", "findings", "journey", "sources", "downloads")),
            gr.update(label=say("sessions", language)),
            gr.update(label=say("import_plan", language)),
            gr.update(
                label=say("what_is_it", language),
                choices=[(say(f"as_{kind}", language), kind) for kind in ("plan", "brief", "documentation")],
            ),
            gr.update(label=say("edit_field", language)),
            gr.update(label=say("value", language)),
            gr.update(label=say("new_name", language)),
            gr.update(value="JSON"),
            gr.update(value="Markdown"),
        )


def build_page(assistant: Assistant) -> Any:
    """Build the Gradio page.

    Args:
        assistant: Takes the turns.
    """
    import gradio as gr

    from assistant.ui.panels import build_panels

    page = Page(assistant)
    with gr.Blocks(
        title="Campaign assistant", analytics_enabled=False, delete_cache=(3600, 86400), fill_width=True
    ) as blocks:
        build_panels(page)
    blocks.queue(default_concurrency_limit=16, api_open=False)
    return blocks


def guarded(function: Any) -> Any:
    """Turn a person's mistake into a warning in their language; anything else into one line. Nothing is lost."""
    import functools

    import gradio as gr

    @functools.wraps(function)
    def safe(*args: Any) -> Any:
        try:
            return function(*args)
        except PersonError as error:
            gr.Warning(error.fr if _is_french(args) else error.en)
        except Exception:  # noqa: BLE001  (the edge of the page)
            gr.Warning(say("failed", "fr") + " / " + say("failed", "en"))
        return _unchanged()

    return safe


def _is_french(args: tuple[Any, ...]) -> bool:
    request = args[-1] if args else None
    header = ""
    with contextlib.suppress(AttributeError, KeyError):
        header = str(request.headers.get("accept-language", ""))
    return not header.lower().startswith("en")


def _unchanged() -> Any:
    import gradio as gr

    return gr.skip()


__all__ = ["Edit", "Page", "Plan", "build_page", "guarded", "json"]
