"""The web server: FastAPI with the guard before it and the downloads, the Gradio page mounted in it."""

import gc
import logging
import os
import secrets
import threading
from typing import Any

from assistant.app import Assistant
from assistant.dialogue.guided.likeness import nearest_order
from assistant.dialogue.guided.put_off import excuse
from assistant.errors import PersonError
from assistant.language.text import LANGUAGES, Text
from assistant.settings import Settings
from assistant.ui.endpoints import add_endpoints
from assistant.ui.files import exported
from assistant.ui.guard import Guard
from assistant.ui.look import css, head, theme
from assistant.ui.page import Page, owner_of_request
from assistant.ui.panels import build_panels
from knowledge.index import load_vendor


def create_app(settings: Settings) -> Any:
    """Build the server.

    Args:
        settings: Where data lives, limits of uploads.

    Returns:
        A FastAPI application; its first page sets a cookie with a random secret, of which only a hash is stored.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr
    from fastapi import FastAPI

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    assistant = Assistant(settings)
    app.state.assistant = assistant
    page = Page(assistant)
    app.add_middleware(Guard)
    _downloads(app, page)
    with gr.Blocks(
        title="Assistant de campagne · Campaign assistant", analytics_enabled=False, delete_cache=(3600, 86400),
        fill_width=True,
    ) as blocks:  # fmt: skip
        build_panels(page)
        add_endpoints(assistant)
    blocks.queue(default_concurrency_limit=32, api_open=False)
    # Two threads that import the same package at once can each meet the other's half of it.
    load_vendor()
    threading.Thread(target=_warm, args=(assistant,), daemon=True).start()
    return gr.mount_gradio_app(
        app,
        blocks,
        path="/",
        theme=theme(),
        css=css(),
        head=head(),
        show_error=False,
        allowed_paths=[],
        max_file_size=f"{settings.upload_mb}mb",
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        run_history=False,
        footer_links=[],
        app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
    )


def _downloads(app: Any, page: Page) -> None:
    from fastapi import Request, Response

    def download(name: str, session: str, request: Request) -> Response:
        assistant = page.assistant
        options = {key: value for key, value in request.query_params.items() if key != "session"}
        try:
            info = assistant.store.info(session, owner=owner_of_request(request.cookies, secrets.token_hex(8)))
            state = assistant.current(info.id).state
            data, media_type, file = exported(assistant, state.plan, name, state.language, options)
        except PersonError as error:
            return Response(f"{error.fr}\n{error.en}\n", status_code=404, media_type="text/plain; charset=utf-8")
        disposition = f'attachment; filename="{file}"'
        return Response(data, media_type=media_type, headers={"content-disposition": disposition})

    app.get("/export/{name}", response_model=None)(download)


def _warm(assistant: Assistant) -> None:
    """Load data of both languages and the search before the first person needs them."""
    try:
        assistant.warm()
        question = Text("qu’est-ce qu’un objectif", "what is an objective")
        for language in LANGUAGES:
            assistant.search.query(question.get(language), k=1, language=language)
        nearest_order(question.fr)
        excuse("we will see that later", "en")
        # What is loaded now stays: collections need not look through it while somebody waits for a reply.
        gc.collect()
        gc.freeze()
    except Exception:  # what is not warm is loaded by the first turn, which tells what is wrong
        logging.getLogger("assistant").debug("could not be warmed up", exc_info=True)
