"""Arrows between shapes: native connectors, glued at both ends, bent in the gaps where no box stands.

A way with one bend is PowerPoint's ``bentConnector2``, one with two its ``bentConnector3``. A way with three bends
would be a ``bentConnector4``, which LibreOffice 7.4 draws through boxes: it gets a small joint on the way instead,
which can be moved like any shape, and two arrows that are glued to it.
"""

from typing import Any

from assistant.exports.palette import LINK
from assistant.exports.routes import Point, Route, Side

_SITES: dict[Side, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Numbers of the connection sites of a rectangle."""
_JOINT = 0.05


def connect(slide: Any, first: Any, second: Any, route: Route, name: str, told: str) -> None:
    """Add an arrow that follows a route, and stays glued when a box is moved.

    Args:
        slide: The slide.
        first: Shape that the arrow leaves.
        second: Shape that it reaches.
        route: The way, in inches.
        name: Name of the connector.
        told: What a screen reader says.
    """
    points = route.points
    if len(points) < 5:
        _arrow(slide, (first, route.leaves), (second, route.enters), points, name, told)
        return
    middle = points[2]
    joint = _joint(slide, middle, f"joint {name}")
    reaches: Side = "top" if middle[1] > points[1][1] else "bottom"
    leaves: Side = "right" if points[3][0] > middle[0] else "left"
    _arrow(slide, (first, route.leaves), (joint, reaches), points[:3], f"{name} 1", told, tip=False)
    _arrow(slide, (joint, leaves), (second, route.enters), points[2:], f"{name} 2", told)


def _joint(slide: Any, point: Point, name: str) -> Any:
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Inches

    joint = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE,
        *(Inches(each) for each in (point[0] - _JOINT / 2, point[1] - _JOINT / 2, _JOINT, _JOINT)),
    )
    plain(joint)
    joint.fill.solid()
    joint.fill.fore_color.rgb = colour(LINK)
    joint.line.fill.background()
    joint.name = name
    return joint


def _arrow(
    slide: Any,
    start: tuple[Any, Side],
    end: tuple[Any, Side],
    points: tuple[Point, ...],
    name: str,
    told: str,
    *,
    tip: bool = True,
) -> None:
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Inches, Pt

    (x1, y1), (x2, y2) = points[0], points[-1]
    kind = MSO_CONNECTOR.ELBOW if len(points) > 2 else MSO_CONNECTOR.STRAIGHT
    arrow = slide.shapes.add_connector(kind, Inches(x1), Inches(y1), Inches(x2), Inches(y2))
    arrow.begin_connect(start[0], _SITES[start[1]])
    arrow.end_connect(end[0], _SITES[end[1]])
    plain(arrow)
    arrow.line.color.rgb = colour(LINK)
    arrow.line.width = Pt(1.25)
    arrow.name = name
    arrow._element.nvCxnSpPr.cNvPr.set("descr", told)
    if len(points) > 2:
        _bend(arrow._element.spPr.prstGeom, points)
    if tip:
        _tip(arrow.line._get_or_add_ln())


def _bend(geometry: Any, points: tuple[Point, ...]) -> None:
    from pptx.oxml.ns import qn

    geometry.set("prst", f"bentConnector{len(points) - 1}")
    if len(points) == 4:
        share = (points[1][0] - points[0][0]) / (points[-1][0] - points[0][0])
        values = geometry.get_or_add_avLst()
        values.append(values.makeelement(qn("a:gd"), {"name": "adj1", "fmla": f"val {round(share * 100000)}"}))


def _tip(line: Any) -> None:
    from pptx.oxml.ns import qn

    line.append(line.makeelement(qn("a:tailEnd"), {"type": "triangle", "w": "med", "len": "med"}))


def colour(digits: str) -> Any:
    """Return a colour of the palette as the library wants it."""
    from pptx.dml.color import RGBColor

    make: Any = RGBColor
    return make(*bytes.fromhex(digits))


def plain(shape: Any) -> None:
    """Take the theme's style, with its shadow, from a shape."""
    from pptx.oxml.ns import qn

    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
