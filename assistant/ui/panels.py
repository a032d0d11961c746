"""Lays the panels out and connects their events to the page."""

from typing import Any

from assistant.exports import FORMATS
from assistant.ui.page import Page, guarded
from assistant.ui.texts import say


def build_panels(page: Page) -> None:
    """Build all panels inside the current Blocks."""
    import gradio as gr

    session = gr.State("")
    with gr.Row(equal_height=False):
        head = gr.Markdown(elem_id="head")
        badge = gr.Markdown(elem_id="badge")
        language = gr.Radio([("Français", "fr"), ("English", "en")], value="fr", label="Langue", elem_id="language")
    with gr.Row(equal_height=False):
        with gr.Column(scale=5, min_width=340):
            chat = gr.Chatbot(
                elem_id="chat",
                height=560,
                sanitize_html=True,
                feedback_options=None,
                buttons=[],
                group_consecutive_messages=False,
                allow_file_downloads=False,
                placeholder=" ",
                show_label=False,
            )
            with gr.Row(elem_id="quick"):
                quick = [gr.Button(visible=False, size="sm") for _ in range(3)]
            with gr.Row():
                message = gr.Textbox(elem_id="message", lines=1, max_lines=8, scale=6, show_label=False, autofocus=True)
                send = gr.Button(variant="primary", scale=1, min_width=90)
            with gr.Row():
                unknown = gr.Button(size="sm", min_width=80)
                skip = gr.Button(size="sm", min_width=80)
                undo = gr.Button(size="sm", min_width=80)
                redo = gr.Button(size="sm", min_width=80)
        with gr.Column(scale=4, min_width=340), gr.Tabs():
            with gr.Tab("Plan") as tab_plan:
                gates = gr.Markdown(elem_id="gates")
                checklist = gr.Markdown(elem_id="plan")
                with gr.Accordion(open=False) as form:
                    field = gr.Dropdown(choices=[], filterable=True, elem_id="field")
                    value = gr.Textbox(elem_id="value")
                    save = gr.Button(size="sm")
            with gr.Tab("Constats") as tab_findings:
                findings = gr.Markdown(elem_id="findings")
                proposal = gr.Dropdown(choices=[], elem_id="proposal")
                accept = gr.Button(size="sm", elem_id="accept")
            with gr.Tab("Sources") as tab_sources:
                sources = gr.Markdown(elem_id="sources")
            with gr.Tab("Télécharger") as tab_files:
                with gr.Row():
                    buttons = {name: gr.DownloadButton(name, size="sm", elem_id=f"download-{name}") for name in FORMATS}
                upload = gr.File(type="filepath", file_count="single", elem_id="upload", height=120)
                kind = gr.Radio(["plan", "brief", "documentation"], value="brief")
                use = gr.Button(size="sm")
            with gr.Tab("Conversations") as tab_sessions:
                saved = gr.Dropdown(choices=[], elem_id="sessions")
                with gr.Row():
                    resume = gr.Button(size="sm")
                    begin = gr.Button(size="sm", elem_id="new-session")
                new_name = gr.Textbox()
                with gr.Row():
                    rename = gr.Button(size="sm")
                    delete = gr.Button(size="sm", variant="stop")
    with gr.Accordion(open=True) as map_panel:
        with gr.Row():
            drawing = gr.Markdown(elem_id="map")
        steps = gr.Dataframe(headers=["", "", "", "", "", ""], interactive=False, elem_id="steps", wrap=True)
        walk = gr.Button(size="sm", elem_id="walk")

    outputs: list[Any] = [
        session, chat, message, *quick, gates, checklist, findings, proposal, drawing, steps, sources, saved, field,
        head, badge, language, message, send, unknown, skip, undo, redo, accept, walk, save, begin, resume, rename,
        delete, use, tab_plan, tab_findings, map_panel, tab_sources, tab_files, tab_sessions, upload, kind, form,
        value, new_name, buttons["json"], buttons["markdown"],
    ]  # fmt: skip
    events = Events(page, outputs)
    events.wire(
        session=session, message=message, send=send, quick=quick, language=language,
        words={unknown: "unknown", skip: "skip", undo: "undo", redo: "redo"},
    )  # fmt: skip
    events.on(accept.click, lambda s, k, r: page.accept(s, k, r), [session, proposal])
    events.on(save.click, lambda s, p, v, r: page.edit(s, p, v, r), [session, field, value])
    events.on(walk.click, lambda s, r: page.walk(s, r), [session])
    events.on(resume.click, lambda s, r: page.resume(s, r), [saved])
    events.on(begin.click, lambda c, r: page.begin(c, r), [language])
    events.on(rename.click, lambda s, n, r: page.rename(s, n, r), [session, new_name])
    events.on(delete.click, lambda s, r: page.delete(s, r), [session])
    events.on(use.click, lambda s, f, k, r: page.import_file(s, f, k, r), [session, upload, kind])
    for name, button in buttons.items():
        _download(page, button, name, session)


class Events:
    """Connects buttons to the page; every event shows the whole page anew.

    Args:
        page: Answers the events.
        outputs: All components, in the order of `Page._shown`.
    """

    def __init__(self, page: Page, outputs: list[Any]) -> None:
        self.page = page
        # The message box is cleared and relabelled: two updates of one component are one.
        self.outputs = outputs

    def on(self, listen: Any, function: Any, inputs: list[Any]) -> None:
        """Connect one event."""
        import gradio as gr

        def call(*args: Any, request: gr.Request) -> Any:
            return guarded(function)(*args, request)

        handler = _with_request(call, len(inputs))
        listen(handler, inputs, self.outputs, show_progress="hidden", concurrency_limit=16, api_visibility="private")

    def wire(
        self, *, session: Any, message: Any, send: Any, quick: list[Any], language: Any, words: dict[Any, str]
    ) -> None:
        """Connect the conversation."""
        from gradio.context import Context

        page = self.page
        root = Context.root_block
        assert root is not None
        self.on(root.load, lambda r: page.start(r), [])
        self.on(message.submit, lambda s, m, r: page.say(s, m, r), [session, message])
        self.on(send.click, lambda s, m, r: page.say(s, m, r), [session, message])
        self.on(language.input, lambda s, c, r: page.switch_language(s, c, r), [session, language])
        for index, button in enumerate(quick):
            self.on(button.click, lambda s, r, i=index: page.quick(i, s, r), [session])
        for button, name in words.items():
            self.on(button.click, lambda s, c, r, n=name: page.say(s, _order(n, c), r), [session, language])


_ORDERS = {
    "unknown": ("je ne sais pas", "I don't know"),
    "skip": ("passe", "skip"),
    "undo": ("annule", "undo"),
    "redo": ("refais", "redo"),
}


def _order(name: str, language: str) -> str:
    french, english = _ORDERS[name]
    return french if language == "fr" else english


def _with_request(function: Any, count: int) -> Any:
    """Return a function of ``count`` arguments and a request, as Gradio wants it: it looks at annotations."""
    import gradio as gr

    def zero(request: gr.Request) -> Any:
        return function(request=request)

    def one(a: Any, request: gr.Request) -> Any:
        return function(a, request=request)

    def two(a: Any, b: Any, request: gr.Request) -> Any:
        return function(a, b, request=request)

    def three(a: Any, b: Any, c: Any, request: gr.Request) -> Any:
        return function(a, b, c, request=request)

    chosen = (zero, one, two, three)[count]
    chosen.__annotations__["request"] = gr.Request
    return chosen


def _download(page: Page, button: Any, name: str, session: Any) -> None:
    import gradio as gr

    def make(current: str, request: gr.Request) -> Any:
        return page.download(current, name, request)

    make.__annotations__["request"] = gr.Request
    button.click(make, [session], [button], show_progress="hidden", api_visibility="private")


__all__ = ["build_panels", "say"]
