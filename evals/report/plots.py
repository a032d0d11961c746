"""Plots as inline SVG, drawn from values alone: shares with their intervals, and cost against quality."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

_WIDTH, _LEFT, _ROW, _TOP = 720, 190, 22, 26
_PLOT = _WIDTH - _LEFT - 90


class Bar(NamedTuple):
    """A value with its interval, all from 0 to 1."""

    label: str
    value: float
    low: float
    high: float
    cases: int


class Point(NamedTuple):
    """A group of cases: what it takes and how good it is."""

    label: str
    cost: float
    quality: float


def intervals(bars: Sequence[Bar], title: str) -> str:
    """Return shares from 0 to 1 as dots with their intervals, one a row."""
    height = _TOP + _ROW * len(bars) + 24
    parts = [_open(height, title)]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x = _x(tick)
        parts.append(f'<line x1="{x:.1f}" y1="{_TOP - 8}" x2="{x:.1f}" y2="{height - 22}" class="grid"/>')
        parts.append(f'<text x="{x:.1f}" y="{height - 6}" class="tick">{tick:g}</text>')
    for row, bar in enumerate(bars):
        y = _TOP + _ROW * row + _ROW / 2
        parts.append(f'<text x="{_LEFT - 10}" y="{y + 4:.1f}" class="label">{escape(bar.label)}</text>')
        parts.append(f'<line x1="{_x(bar.low):.1f}" y1="{y:.1f}" x2="{_x(bar.high):.1f}" y2="{y:.1f}" class="span"/>')
        parts.append(f'<circle cx="{_x(bar.value):.1f}" cy="{y:.1f}" r="4.5" class="dot"/>')
        parts.append(f'<text x="{_WIDTH - 80}" y="{y + 4:.1f}" class="value">{bar.value:.3f} ({bar.cases})</text>')
    return "".join([*parts, "</svg>"])


def scatter(points: Sequence[Point], title: str, across: str) -> str:
    """Return groups as points: what they take from left to right, how good they are from bottom to top."""
    height, bottom = 300, 262
    most = max((point.cost for point in points), default=0.0) or 1.0
    parts = [_open(height, title)]
    for tick in (0, 0.5, 1):
        y = _TOP + (1 - tick) * (bottom - _TOP)
        parts.append(f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - 90}" y2="{y:.1f}" class="grid"/>')
        parts.append(f'<text x="{_LEFT - 10}" y="{y + 4:.1f}" class="label">{tick:g}</text>')
    parts.append(f'<text x="{_LEFT}" y="{height - 6}" class="start">0</text>')
    parts.append(f'<text x="{_WIDTH - 90}" y="{height - 6}" class="tick">{most:.3g} {escape(across)}</text>')
    for point in points:
        x, y = _LEFT + point.cost / most * _PLOT, _TOP + (1 - point.quality) * (bottom - _TOP)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" class="dot"/>')
        anchor = "value-left" if x > _LEFT + _PLOT * 0.75 else "value"
        shift = -9 if anchor == "value-left" else 9
        parts.append(f'<text x="{x + shift:.1f}" y="{y - 6:.1f}" class="{anchor}">{escape(point.label)}</text>')
    return "".join([*parts, "</svg>"])


def _open(height: int, title: str) -> str:
    name = escape(title)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'xmlns="http://www.w3.org/2000/svg" aria-label="{name}"><title>{name}</title>'
    )


def _x(value: float) -> float:
    return _LEFT + min(1.0, max(0.0, value)) * _PLOT
