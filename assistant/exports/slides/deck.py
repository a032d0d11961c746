"""Slides with native shapes: text boxes, cards, tables, and connectors that stay glued to what they join.

All lengths are inches, type sizes points. The file is the same, byte for byte, whenever it is made.
"""

import datetime
import io
import zipfile
from typing import Any, Literal
from xml.sax.saxutils import escape

from assistant.exports.figures import NBSP
from assistant.exports.lettering import LINE
from assistant.exports.palette import INK, Paint
from assistant.exports.slides.connectors import colour, plain
from assistant.language.text import Language

WIDTH = 13.333
HEIGHT = 7.5
MARGIN = 0.4
POINT = 72.0
INSET = 0.06
FONT = "Arial"
_TITLE_ONLY = 5
_LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}
_EARLIEST, _LATEST = datetime.date(1980, 1, 1), datetime.date(2107, 12, 31)
"""Dates that the zip format can hold."""

Align = Literal["left", "middle", "right"]
_ALIGNED: dict[Align, str] = {"left": "l", "middle": "ctr", "right": "r"}
Line = tuple[str, float, bool]
"""Text, type size, whether it is bold."""


class Deck:
    """A presentation under construction.

    Args:
        title: Title of the document.
        date: What its stamps say.
        language: Language of its text, for spelling checks and screen readers.
    """

    def __init__(self, title: str, date: datetime.date, language: Language) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self._presentation: Any = Presentation()
        self._presentation.slide_width = Inches(WIDTH)
        self._presentation.slide_height = Inches(HEIGHT)
        self.language: Language = language
        # What a zip file can hold is what all stamps say.
        self._date = min(max(date, _EARLIEST), _LATEST)
        properties = self._presentation.core_properties
        stamp = datetime.datetime.combine(self._date, datetime.time())
        properties.title = title[:255]
        properties.author = properties.last_modified_by = "campaign-assistant"
        properties.subject = properties.keywords = properties.comments = properties.category = ""
        properties.language = _LANGUAGES[language]
        properties.created = properties.modified = stamp
        properties.revision = 1

    def slide(self, lines: list[str], size: float) -> Any:
        """Add a slide with its title, already broken into lines, at the top."""
        slide = self._presentation.slides.add_slide(self._presentation.slide_layouts[_TITLE_ONLY])
        for unused in list(slide.placeholders)[1:]:
            unused.element.getparent().remove(unused.element)
        title = slide.shapes.title
        self._bound(title, MARGIN, 0.2, WIDTH - 2 * MARGIN - 2.9, 0.5)
        self._fill_in(title, [(line, size, True) for line in lines], INK, "left")
        return slide

    def text(
        self, slide: Any, box: tuple[float, float, float, float], lines: list[Line], *, ink: str = INK, name: str = ""
    ) -> Any:
        """Add text without a frame; ``box`` is left, top, width and height."""
        shape = slide.shapes.add_textbox(*map(_emu, box))
        self._fill_in(shape, lines, ink, "left")
        shape.name = name or shape.name
        return shape

    def card(
        self,
        slide: Any,
        box: tuple[float, float, float, float],
        lines: list[Line],
        paint: Paint,
        *,
        align: Align = "left",
        name: str = "",
        told: str = "",
        edge: float = 1.0,
        top: bool = False,
    ) -> Any:
        """Add a rounded box with text.

        Args:
            slide: The slide.
            box: Left, top, width and height.
            lines: The text, broken into lines.
            paint: Its colours.
            align: Where the text stands.
            name: Name of the shape.
            told: What a screen reader says.
            edge: Width of the outline in points.
            top: Whether the text begins at the top, rather than in the middle.
        """
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.enum.text import MSO_ANCHOR
        from pptx.util import Pt

        shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(_emu, box))
        shape.adjustments[0] = min(0.06 / min(box[2], box[3]), 0.5)
        plain(shape)
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(paint.fill)
        shape.line.color.rgb = colour(paint.edge)
        shape.line.width = Pt(edge)
        self._fill_in(shape, lines, paint.ink, align)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP if top else MSO_ANCHOR.MIDDLE
        shape.name = name or shape.name
        if told:
            shape._element.nvSpPr.cNvPr.set("descr", told)
        return shape

    def _bound(self, shape: Any, left: float, top: float, width: float, height: float) -> None:
        shape.left, shape.top, shape.width, shape.height = map(_emu, (left, top, width, height))

    def _fill_in(self, shape: Any, lines: list[Line], ink: str, align: Align) -> None:
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE

        frame = shape.text_frame
        # Lines are broken here, so that no program breaks or shrinks them in its own way.
        frame.word_wrap = False
        frame.auto_size = MSO_AUTO_SIZE.NONE
        frame.vertical_anchor = MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = _emu(INSET)
        frame.margin_top = frame.margin_bottom = _emu(INSET / 2)
        self.write(frame, lines, ink, align)

    def write(self, frame: Any, lines: list[Line], ink: str, align: Align) -> None:
        """Write lines into a text frame, a paragraph each.

        The paragraphs are made as XML: a deck has thousands, and setting their properties one by one takes seconds.
        """
        from pptx.oxml import parse_xml
        from pptx.oxml.ns import nsdecls, qn

        body = frame._txBody
        for paragraph in body.findall(qn("a:p")):
            body.remove(paragraph)
        for text, size, bold in lines or [("", 10, False)]:
            # An empty paragraph would be as high as the theme's type.
            words = escape(text or NBSP)
            body.append(
                parse_xml(
                    f'<a:p {nsdecls("a")}><a:pPr algn="{_ALIGNED[align]}">'
                    f'<a:lnSpc><a:spcPts val="{round(size * LINE * 100)}"/></a:lnSpc>'
                    '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft></a:pPr>'
                    f'<a:r><a:rPr lang="{_LANGUAGES[self.language]}" sz="{round(size * 100)}" b="{int(bold)}">'
                    f'<a:solidFill><a:srgbClr val="{ink}"/></a:solidFill><a:latin typeface="{FONT}"/></a:rPr>'
                    f"<a:t>{words}</a:t></a:r></a:p>"
                )
            )

    def save(self) -> bytes:
        """Return the file. Entries keep their order and get the stamp of the deck's date."""
        made = io.BytesIO()
        self._presentation.save(made)
        day = self._date
        out = io.BytesIO()
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                stamped = zipfile.ZipInfo(entry.filename, (day.year, day.month, day.day, 0, 0, 0))
                stamped.compress_type = zipfile.ZIP_DEFLATED
                stamped.create_system = 0
                new.writestr(stamped, old.read(entry))
        return out.getvalue()


def _emu(inches: float) -> int:
    return round(inches * 914400)
