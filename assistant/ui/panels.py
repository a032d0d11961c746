"""Lays the panels out and connects them to the page: the only place that knows Gradio's components."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.errors import PersonError
from assistant.ui.files import WHATS
from assistant.ui.page import Page, Update, owner_of_request
from assistant.ui.shown import JOURNEY_TABS, TABS
from assistant.ui.texts import say

_QUEUED = {"show_progress": "hidden", "concurrency_limit": 32, "api_visibility": "private", "queue": True}


def build_panels(page: Page) -> None:
    """Build all panels inside the current Blocks."""
    Wiring(page, _layout()).connect()


def _panel(name: str, **more: Any) -> Any:
    import gradio as gr

    files = ("panel.js", "player.js") if name == "map" else ("panel.js",)
    scripts = [Path(__file__).with_name(file).read_text(encoding="utf-8") for file in files]
    return gr.HTML(elem_id=f"ca-{name}", js_on_load="\n".join(scripts), apply_default_css=False, **more)


def _tabs(name: str) -> Any:
    import gradio as gr

    # On a telephone all tabs stay in sight, in rows, instead of hiding behind three dots.
    return gr.Tabs(elem_id=name, overflow_behavior="wrap")


def _layout() -> dict[str, Any]:
    import gradio as gr

    parts: dict[str, Any] = {"session": gr.State(""), "labels": gr.State("")}
    parts["head"] = _panel("head")
    with gr.Row(equal_height=False, elem_id="ca-main"):
        with gr.Column(scale=6, min_width=320, elem_id="ca-talk"):
            parts["chat"] = gr.Chatbot(
                elem_id="chat", height=540, sanitize_html=True, editable="user", buttons=["copy"], show_label=False,
                group_consecutive_messages=False, feedback_options=None, allow_file_downloads=False, placeholder=" ",
                layout="bubble", latex_delimiters=[],
            )  # fmt: skip
            parts["quick"] = _panel("quick")
            with gr.Row(elem_id="ca-say"):
                parts["message"] = gr.Textbox(
                    elem_id="message", lines=1, max_lines=8, scale=6, autofocus=True, container=False, show_label=False
                )
                parts["send"] = gr.Button(variant="primary", scale=0, min_width=110, elem_id="send")
        with gr.Column(scale=5, min_width=320, elem_id="ca-side"), _tabs("ca-tabs") as parts["tabs"]:
            for name in TABS:
                with gr.Tab(name, id=name, elem_id=f"tab-{name}") as parts[f"tab_{name}"]:
                    _side(name, parts)
    with gr.Column(elem_id="ca-journey-box"):
        parts["journey"] = _panel("journey")
        with _tabs("ca-journey-tabs"):
            for name in JOURNEY_TABS:
                with gr.Tab(name, id=name, elem_id=f"tab-{name}") as parts[f"journey_{name}"]:
                    parts[name] = _panel(name)
                    if name == "map":
                        parts["legend"] = _panel("legend")
    return parts


def _side(name: str, parts: dict[str, Any]) -> None:
    import gradio as gr

    if name == "plan":
        parts["form"] = _panel("form")
        parts["checklist"] = _panel("checklist")
        return
    if name != "files":
        parts[name] = _panel(name)
        return
    parts["upload_title"] = _panel("upload-title")
    parts["upload"] = gr.File(type="filepath", file_count="single", elem_id="upload", height=140)
    with gr.Row():
        for what in WHATS:
            parts[f"as_{what}"] = gr.Button(size="md", min_width=110, elem_id=f"as-{what}")
    parts["documents"] = _panel("documents")
    parts["downloads"] = _panel("downloads")


class Wiring:
    """Connects events to the page and its answers to components.

    Args:
        page: Answers the events.
        parts: The components, by name.
    """

    def __init__(self, page: Page, parts: dict[str, Any]) -> None:
        self.page = page
        self.parts = parts

    def connect(self) -> None:
        """Connect everything."""
        import gradio as gr
        from gradio.context import Context

        page, parts = self.page, self.parts
        session, message = parts["session"], parts["message"]

        def load(labels: str, request: gr.Request) -> Any:
            return self._answer("", labels, lambda: page.start(_owner(request)))

        def act(current: str, labels: str, request: gr.Request, event: gr.EventData) -> Any:
            asked = event._data or {}
            values = [(str(name), str(text)) for name, text in asked.get("values", [])]
            name, key = str(asked.get("act", "")), str(asked.get("key", ""))
            return self._answer(current, labels, lambda: page.act(current, name, key, values, _owner(request)))

        def send(current: str, text: str, request: gr.Request) -> Any:
            yield from self._grown(current, lambda: page.talk.say(current, text, _owner(request)))

        def press(current: str, request: gr.Request, event: gr.EventData) -> Any:
            asked = event._data or {}
            name, key = str(asked.get("act", "")), str(asked.get("key", ""))
            yield from self._grown(current, lambda: page.talk.press(current, name, key, _owner(request)))

        def undo(current: str, request: gr.Request) -> Any:
            yield from self._grown(current, lambda: page.talk.press(current, "order", "undo", _owner(request)))

        def retry(current: str, request: gr.Request) -> Any:
            yield from self._grown(current, lambda: page.talk.again(current, _owner(request)))

        def edit(current: str, request: gr.Request, event: gr.EditData) -> Any:
            yield from self._grown(
                current, lambda: page.talk.rewritten(current, event.index, event.value, _owner(request))
            )

        root = Context.root_block
        assert root is not None
        self._on(root.load, load, [parts["labels"]])
        self._talk(message.submit, send, [session, message])
        self._talk(parts["send"].click, send, [session, message])
        chat = parts["chat"]
        for listen, function in ((chat.undo, undo), (chat.retry, retry), (chat.edit, edit)):
            self._talk(listen, function, [session])
        for part in parts.values():
            if isinstance(part, gr.HTML):
                self._on(part.click, act, [session, parts["labels"]])
                self._on(part.submit, act, [session, parts["labels"]])
                self._talk(part.input, press, [session])
        for what in WHATS:
            # A long document takes its time: the place where it was dropped says that it is being read.
            self._on(
                parts[f"as_{what}"].click, self._taker(what), [session, parts["labels"], parts["upload"]],
                show_progress="full", show_progress_on=parts["upload"],
            )  # fmt: skip

    def _taker(self, what: str) -> Any:
        import gradio as gr

        shown = gr.Progress()

        def take(current: str, labels: str, file: str | None, request: gr.Request, progress: Any = shown) -> Any:
            language = self.page.language_of(current)
            progress(0, desc=say("reading_file", language))

            def told(done: int, count: int) -> None:
                progress(done / count, desc=say("passages_read", language, done=done, count=count))

            return self._answer(
                current, labels, lambda: self.page.take_file(current, file, what, _owner(request), told)
            )

        return take

    def _on(self, listen: Any, function: Any, inputs: list[Any], **more: Any) -> None:
        """Connect an event that may change any panel."""
        listen(function, inputs, list(self.parts.values()), **{**_QUEUED, **more})

    def _talk(self, listen: Any, function: Any, inputs: list[Any]) -> None:
        """Connect a turn: the reply streams into two components only, then all panels are drawn once.

        Gradio builds every output anew for each answer of an event, whether it changes or not.
        """
        import gradio as gr

        parts = self.parts

        def drawn(current: str, labels: str, request: gr.Request) -> Any:
            return self._answer(current, labels, lambda: self.page.now(current, _owner(request)))

        streamed = listen(function, inputs, [parts["chat"], parts["message"]], **_QUEUED)
        streamed.then(drawn, [parts["session"], parts["labels"]], list(parts.values()), **_QUEUED)

    def _answer(self, session: str, labels: str, ask: Callable[[], Update]) -> Any:
        """Return what the panels show; a person's mistake is told in their language, anything else in one line."""
        import gradio as gr

        shown: dict[Any, Any] = {}
        with self._told(session):
            shown = self._components(ask(), labels)
        return shown or {self.parts["session"]: gr.skip()}

    def _grown(self, session: str, ask: Callable[[], Iterator[Update]]) -> Iterator[Any]:
        import gradio as gr

        grown = False
        with self._told(session):
            for update in ask():
                grown = True
                yield {self.parts[name]: value for name, value in update.items()}
        if not grown:
            yield {self.parts["message"]: gr.skip()}

    @contextmanager
    def _told(self, session: str) -> Iterator[None]:
        import gradio as gr

        try:
            yield
        except PersonError as error:
            gr.Warning(error.text(self.page.language_of(session)))
        except Exception:  # the edge of the page: the person reads one line, the log has the rest
            logging.getLogger("assistant").exception("an event of the page failed")
            gr.Warning(say("failed", self.page.language_of(session)))

    def _components(self, update: Update, labels: str) -> dict[Any, Any]:
        """Return an update by component; labels that the page shows already are left out."""
        import gradio as gr

        wanted = update.get("labels", labels)
        known = {
            "label.tab_findings": wanted == labels,
            **{name: wanted.split()[:1] == labels.split()[:1] for name in update if name != "label.tab_findings"},
        }
        update = {name: value for name, value in update.items() if not (name.startswith("label.") and known[name])}
        shown: dict[Any, Any] = {}
        for name, value in update.items():
            if name == "notice":
                gr.Info(value)
            elif name == "tab":
                shown[self.parts["tabs"]] = gr.Tabs(selected=value)
            elif name.startswith("label."):
                self._label(name.removeprefix("label."), value, update, shown)
            elif f"label.{name}" not in update or name not in ("message", "chat"):
                shown[self.parts[name]] = value
        return shown

    def _label(self, name: str, value: Any, update: Update, shown: dict[Any, Any]) -> None:
        import gradio as gr

        if name == "message":
            shown[self.parts["message"]] = gr.update(value="", label=value[0], placeholder=value[1])
        elif name == "chat":
            shown[self.parts["chat"]] = gr.update(value=update["chat"], label=value)
        elif name == "send" or name.startswith("as_"):
            shown[self.parts[name]] = gr.update(value=value)
        else:
            part = f"journey_{name}" if name in JOURNEY_TABS else name
            shown[self.parts[part]] = gr.update(label=value)


def _owner(request: Any) -> str:
    return owner_of_request(request.cookies, str(getattr(request, "session_hash", "")))
