"""How the page looks: a theme of our own, styles from `page.css`, system fonts so that nothing is fetched."""

from pathlib import Path
from typing import Any

_META = (
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark">'
)
_FONTS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"]


def css() -> str:
    """Return the styles of the page."""
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def head() -> str:
    """Return the head of the page: its width, and the script that mends the chat for screen readers."""
    script = Path(__file__).with_name("page.js").read_text(encoding="utf-8")
    frame = Path(__file__).with_name("frame.css").read_text(encoding="utf-8")
    return f"{_META}<style>{frame}</style><script>{script}</script>"


def theme() -> Any:
    """Return the theme; its colours are those of the slides and drawings."""
    import gradio as gr

    blue = gr.themes.Color(
        "#eef3fc", "#dbe6f8", "#b9cdf0", "#8dade4", "#5c87d4", "#3566c0", "#1f4fa3", "#1a4288", "#16356d", "#122a56",
        "#0b1b39", name="campaign",
    )  # fmt: skip
    made = gr.themes.Base(
        primary_hue=blue, secondary_hue=blue, neutral_hue="slate", font=_FONTS,
        font_mono=["ui-monospace", "Consolas", "monospace"], radius_size="md",
    )  # fmt: skip
    return made.set(
        body_background_fill="#f3f6fb",
        body_background_fill_dark="#0f1520",
        background_fill_primary="#ffffff",
        background_fill_primary_dark="#18212f",
        block_background_fill="#ffffff",
        block_background_fill_dark="#18212f",
        border_color_primary="#d5ddea",
        border_color_primary_dark="#334155",
        button_primary_background_fill="*primary_600",
        button_primary_background_fill_hover="*primary_700",
        button_primary_background_fill_dark="*primary_600",
        button_primary_text_color="#ffffff",
    )
