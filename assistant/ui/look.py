"""How the page looks: theme, styles, no font from another host."""

from typing import Any

CSS = """
.gradio-container {max-width: 1500px !important; margin: 0 auto !important;}
#head h1 {font-size: 1.5rem; margin: 0;}
#head p {margin: 0.1rem 0 0; opacity: 0.85;}
#badge {text-align: right;}
#badge p {font-size: 0.85rem; opacity: 0.85; margin: 0;}
#chat .message {font-size: 1rem; line-height: 1.5;}
#quick button {white-space: normal; text-align: left;}
#plan table {width: 100%; display: table;}
#plan td:first-child {width: 2rem; font-size: 1.1rem;}
#map svg {max-width: 100%; height: auto;}
footer {display: none !important;}
details summary {cursor: pointer; font-size: 0.85rem; opacity: 0.8;}
details li {font-size: 0.85rem;}
button:focus-visible, textarea:focus-visible, input:focus-visible, summary:focus-visible {
  outline: 3px solid #1d4ed8; outline-offset: 2px;
}
@media (max-width: 640px) {
  #head h1 {font-size: 1.2rem;}
  .gradio-container {padding: 0.5rem !important;}
}
"""
HEAD = '<meta name="viewport" content="width=device-width, initial-scale=1">'


def theme() -> Any:
    """Return the theme: system fonts only, so that nothing is fetched."""
    import gradio as gr

    fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"]
    return gr.themes.Soft(
        primary_hue="blue",
        secondary_hue="slate",
        neutral_hue="slate",
        font=fonts,
        font_mono=["ui-monospace", "Consolas", "monospace"],
    )
