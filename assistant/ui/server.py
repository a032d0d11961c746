"""The web server: FastAPI with our headers, our cookie and the downloads, the Gradio page mounted in it."""

import logging
import os
import secrets
import threading
from typing import Any

from assistant.app import Assistant
from assistant.errors import PersonError
from assistant.language.text import LANGUAGES, Text
from assistant.settings import Settings
from assistant.ui.endpoints import add_endpoints
from assistant.ui.files import exported
from assistant.ui.look import css, head, theme
from assistant.ui.page import COOKIE, Page, owner_of_request
from assistant.ui.panels import build_panels
from knowledge.index import load_vendor

_YEAR = 365 * 24 * 3600

HEADERS = {
    # The page's own scripts and styles only: the chat component would otherwise load outside images.
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


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
    _guard(app)
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


def _guard(app: Any) -> None:
    from fastapi import Request, Response

    async def guard(request: Request, call_next: Any) -> Response:
        if _is_foreign(request):
            return Response("cross-origin request refused", status_code=403)
        if request.url.path.startswith(("/gradio_api/monitoring", "/monitoring")):
            return Response("not found", status_code=404)
        response: Response = await call_next(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        for name in list(response.headers):
            if name.startswith("access-control-"):
                del response.headers[name]
        if COOKIE not in request.cookies and request.method == "GET" and request.url.path == "/":
            secret = secrets.token_urlsafe(32)
            is_https = request.url.scheme == "https"
            response.set_cookie(COOKIE, secret, max_age=_YEAR, httponly=True, samesite="lax", secure=is_https, path="/")
        return response

    app.middleware("http")(guard)


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
    except Exception:  # what is not warm is loaded by the first turn, which tells what is wrong
        logging.getLogger("assistant").debug("could not be warmed up", exc_info=True)


def _is_foreign(request: Any) -> bool:
    """Tell whether a request comes from another site; pages of that site must not drive this one."""
    origin = request.headers.get("origin")
    if not origin or origin == "null":
        return bool(origin == "null" and request.method != "GET")
    host: str = request.headers.get("host", "")
    return bool(host != str(origin).partition("://")[2])
