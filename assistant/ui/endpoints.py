"""The named endpoints of the page, for `gradio_client` and other programs; `docs/programs.md` describes them.

They answer JSON as text: `gradio_client` takes every object with a ``path`` for a file and tries to download it, and
findings have one.
"""

import functools
import json
from collections.abc import Callable
from typing import Any

from assistant.app import Assistant
from assistant.errors import PersonError
from assistant.programs import Programs, told

_AT_ONCE = 4


def add_endpoints(assistant: Assistant) -> None:
    """Add one endpoint for each tool to the current Blocks."""
    from gradio.events import api

    for tool in Programs(assistant).all():
        about = (tool.__doc__ or "").partition("\n")[0]
        api(_as_text(tool), api_name=tool.__name__, api_description=about, concurrency_limit=_AT_ONCE)


def _as_text(tool: Callable[..., Any]) -> Callable[..., str]:
    """Return a tool that answers JSON text, with the types and names of its arguments; mistakes are told."""
    import gradio as gr

    @functools.wraps(tool)
    def answer(*args: Any, **kwargs: Any) -> str:
        try:
            return json.dumps(tool(*args, **kwargs), ensure_ascii=False)
        except PersonError as error:
            raise gr.Error(told(error), print_exception=False) from None

    answer.__annotations__ = {**tool.__annotations__, "return": str}
    return answer
