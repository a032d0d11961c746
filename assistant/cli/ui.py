"""``campaign ui``: the page in a browser."""

import argparse
import socket
import sys

from assistant.errors import PersonError
from assistant.language.text import Language, Text
from assistant.ui.server import create_app


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "ui",
        help="la page, dans un navigateur · the page, in a browser",
        description="Sert la page, sur 127.0.0.1 par défaut · Serves the page, on 127.0.0.1 by default",
    )
    parser.add_argument("--host", help="adresse d’écoute · address to listen on")
    parser.add_argument("--port", type=int, help="port (7860)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve the page until interrupted."""
    import uvicorn

    settings = args.settings
    host, port = args.host or settings.host, args.port or settings.port
    _check_free(host, port)
    app = create_app(settings)
    language: Language = args.language or "fr"
    print(
        Text(f"La page est sur http://{host}:{port}", f"The page is at http://{host}:{port}").get(language),
        file=sys.stderr,
    )
    # An open page holds a connection; it must not keep the server from stopping.
    uvicorn.run(app, host=host, port=port, log_level="warning", timeout_graceful_shutdown=2)
    return 0


def _check_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = error.strerror or str(error)
            raise PersonError(
                f"Impossible d’écouter sur {host}:{port}\u00a0: {why}. « --port » en choisit un autre.",
                f"Cannot listen on {host}:{port}: {why}. “--port” chooses another one.",
            ) from None
