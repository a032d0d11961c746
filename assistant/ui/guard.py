"""What stands before the page: our headers on every answer, our cookie on the first, nothing for other sites.

It is plain ASGI: a middleware that waits for whole answers would hold up what streams, and fail where a browser leaves.
"""

import secrets
from typing import Any

from assistant.ui.page import COOKIE

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


class Guard:
    """Wraps an application.

    Args:
        app: What answers, as ASGI.
    """

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Pass a request on, or refuse it."""
        from fastapi import Request, Response

        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        if _is_foreign(request):
            await Response("cross-origin request refused", status_code=403)(scope, receive, send)
            return
        if request.url.path.startswith(("/gradio_api/monitoring", "/monitoring")):
            await Response("not found", status_code=404)(scope, receive, send)
            return

        async def marked(message: Any) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _headers(message["headers"], request)}
            await send(message)

        await self.app(scope, receive, marked)


def _headers(given: Any, request: Any) -> list[tuple[bytes, bytes]]:
    """Return the headers of an answer with ours, and without those that let other sites in."""
    ours = {name.encode() for name in HEADERS}
    kept = [(name, value) for name, value in given if name.lower() not in ours]
    kept = [(name, value) for name, value in kept if not name.lower().startswith(b"access-control-")]
    kept += [(name.encode(), value.encode()) for name, value in HEADERS.items()]
    if COOKIE not in request.cookies and request.method == "GET" and request.url.path == "/":
        kept.append((b"set-cookie", _cookie(is_https=request.url.scheme == "https").encode()))
    return kept


def _cookie(*, is_https: bool) -> str:
    secure = "; Secure" if is_https else ""
    return f"{COOKIE}={secrets.token_urlsafe(32)}; HttpOnly; Max-Age={_YEAR}; Path=/; SameSite=lax{secure}"


def _is_foreign(request: Any) -> bool:
    """Tell whether a request comes from another site; pages of that site must not drive this one."""
    origin = request.headers.get("origin")
    if not origin or origin == "null":
        return bool(origin == "null" and request.method != "GET")
    host: str = request.headers.get("host", "")
    return bool(host != str(origin).partition("://")[2])
