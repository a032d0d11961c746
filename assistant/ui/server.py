"""The web server: FastAPI with our headers and our cookie, the Gradio page mounted in it."""

import os
import secrets
from typing import Any

from assistant.settings import Settings

COOKIE = "campaign_browser"
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
    from fastapi import FastAPI, Request, Response

    from assistant.app import Assistant
    from assistant.ui.look import CSS, HEAD, theme
    from assistant.ui.page import build_page

    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    assistant = Assistant(settings)
    app.state.assistant = assistant

    @app.middleware("http")
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
            response.set_cookie(
                COOKIE, secrets.token_urlsafe(32), max_age=_YEAR, httponly=True, samesite="lax", path="/"
            )
        return response

    page = build_page(assistant)
    return gr.mount_gradio_app(
        app,
        page,
        path="/",
        theme=theme(),
        css=CSS,
        head=HEAD,
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


def _is_foreign(request: Any) -> bool:
    """Tell whether a request comes from another site; pages of that site must not drive this one."""
    origin = request.headers.get("origin")
    if not origin or origin == "null":
        return origin == "null" and request.method != "GET"
    return bool(origin.partition("://")[2] != request.headers.get("host", ""))
