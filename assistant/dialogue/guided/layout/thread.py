"""Letters of a thread: who wrote them, and which came after which."""

import datetime
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.layout.letterhead import (
    closes_letter,
    greets_all,
    is_listed,
    is_sent_day,
    letter_words,
)
from assistant.dialogue.guided.layout.signatures import signed_block, signed_title
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.language.dates import find_dates
from assistant.language.text import LANGUAGES, fold
from assistant.language.yaml_data import load_yaml

_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_HEADER = re.compile(r"^[ \t]*\**(?P<field>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ -]{0,14})\**[ \t\u00a0]?:\**[ \t]*(?P<value>.*)$")
_WROTE = re.compile(r"(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+)(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)*(?: ?<[^>]*>)? (?:wrote|a écrit|a ecrit)")
_HOUR = re.compile(r"(\d{1,2})\s?[:h]\s?(\d{2})")
_DASHES = re.compile(r"[-–—]{2} ?")
_MOST_SIGNED_WORDS = 9
_RULE = re.compile(r"[-_=*]{3,}")
_ANSWER = re.compile(r"(?:^|\n|: ?)(?:re|tr|fw|fwd|rv)(?: ?:|\[)")
# Only which of two heads comes first matters; they have their year nearly always.
_ANY_DAY = datetime.date(2000, 1, 1)
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?:[ ][A-ZÀ-ÖØ-Þ][\w'’-]+)?")


@dataclass(frozen=True)
class Letter:
    """One letter of a thread.

    Args:
        spans: Half-open offsets of its runs of lines, in order.
        author: Who wrote it, where that is told.
        addressee: To whom, where that is told and there is one only.
        title: Where the role stands that whoever wrote it signs with, under their name.
    """

    spans: tuple[tuple[int, int], ...]
    author: str | None = None
    addressee: str | None = None
    title: tuple[int, int] | None = None

    def holds(self, offset: int) -> bool:
        """Tell whether an offset is in this letter."""
        return any(start <= offset < end for start, end in self.spans)


@cache
def _separators() -> re.Pattern[str]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "letters.yaml")
    return re.compile("|".join(data["separators"]))


@dataclass
class _Open:
    """A letter while its lines are gathered."""

    key: tuple[int, int]
    spans: list[tuple[int, int]]
    sent: str | None = None
    author: str | None = None
    addressee: str | None = None
    signed: str | None = None
    closing: bool = False
    title: tuple[int, int] | None = None
    headed: bool = False
    """Whether a head says from whom it is."""
    signing: bool = False
    """Whether the lines of a signature go on: a title, a company, how to reach it."""


def letters(message: str) -> tuple[str, tuple[Letter, ...]]:
    """Return the text without what only carries letters, and the letters, the oldest first.

    An answer stands above what it answers, or before deeper marks of quotation: what is quoted is older. Marks, heads
    of letters, lines of the kind "On 12 May, Tom wrote:" and signatures become blanks.
    """
    lines = message.split("\n")
    quoted = any(_QUOTE.match(line) for line in lines)
    out: list[str] = []
    gathered: dict[tuple[int, int], _Open] = {}
    cut = made = 0
    above: list[tuple[int, int]] = []
    """How deep each head of a letter so far is quoted, and which letter it stands in."""
    offset = 0
    in_header = False
    writer: str | None = None
    for number, line in enumerate(lines):
        start, offset = offset, offset + len(line) + 1
        quote, depth = _QUOTE.match(line), _depth(line)
        body = line[quote.end() :] if quote else line
        blank = " " * (len(line) - len(body))
        header = _header_field(body)
        opens = header is not None and not in_header and _opens_header(lines, number)
        parted = _is_separator(body, quoted)
        wrote = _WROTE.search(body) if parted else None
        writer = wrote.group("name") if wrote is not None else writer
        while above and body.strip() and depth < above[-1][0]:
            # What is less quoted than a letter answers it, below it as well as above.
            cut = above.pop()[1]
        if (parted or opens) and any(one.spans for one in gathered.values()):
            above.append((depth, cut))
            made += 1
            cut = made
        above_in_header, in_header = in_header, header is not None and (opens or in_header)
        one = gathered.setdefault((cut, depth), _Open((cut, depth), []))
        if writer is not None and one.author is None and body.strip() and not parted:
            one.author, writer = writer, None
        one.spans.append((start, offset))
        dated = header is None and above_in_header and is_sent_day(body)
        if dated or (in_header and header is not None):
            _take_header(one, header or "date", body)
            body = " " * len(body)
        elif parted:
            body = " " * len(body)
        else:
            body = _signature(one, body)
        out.append(blank + body)
    for one in gathered.values():
        _titled(one, out, lines)
        _without_initials(one, out)
        _without_greeting(one, out)
        one.signed = one.signed or _signed_below(one, out)
        one.signed = one.signed or _last_name(one, out, lines)
    found = _in_order(list(gathered.values()), message)
    told = tuple(
        Letter(tuple(one.spans), one.author or one.signed, one.addressee, one.title) for one in found if one.spans
    )
    return "\n".join(out), told or (Letter(((0, len(message)),)),)


def _titled(one: _Open, out: list[str], lines: list[str]) -> None:
    """Note the role with which a letter is signed; it and the name above become blanks."""
    own = _own_lines(one, lines)
    found = signed_title([_QUOTE.sub("", lines[number]) for number in own], one.author)
    if found is None:
        return
    at, one.signed = own[found[0]], one.signed or found[1]
    start = sum(len(line) + 1 for line in lines[: at + 1])
    lead = len(lines[at + 1]) - len(_QUOTE.sub("", lines[at + 1]).lstrip())
    one.title = (start + lead, start + len(lines[at + 1].rstrip()))
    for number in (at, at + 1):
        out[number] = " " * len(out[number])


def _own_lines(one: _Open, lines: list[str]) -> list[int]:
    """Return the numbers of the lines of a letter."""
    offset = 0
    own: list[int] = []
    for number, line in enumerate(lines):
        if any(start <= offset < end for start, end in one.spans):
            own.append(number)
        offset += len(line) + 1
    return own


_INITIALS = re.compile(r"\s*(?:[A-ZÀ-ÖØ-Þ]\.?[ -]?){1,3}\s*")


def _without_initials(one: _Open, out: list[str]) -> None:
    """Blank the initials with which a letter ends."""
    own = [number for number in _own_lines(one, out) if out[number].strip()]
    if len(own) > 1 and _INITIALS.fullmatch(out[own[-1]]):
        out[own[-1]] = " " * len(out[own[-1]])


def _without_greeting(one: _Open, out: list[str]) -> None:
    """Blank the word alone below its head by which a letter greets everybody: "Team" heads no list of people there."""
    own = [number for number in _own_lines(one, out) if out[number].strip(" >")] if one.headed else []
    if len(own) > 1 and greets_all(out[own[0]]) and not is_listed(out[own[1]]):
        out[own[0]] = " " * len(out[own[0]])


def _signed_below(one: _Open, out: list[str]) -> str | None:
    """Return who signs a letter with a block of lines at its end, which become blanks."""
    own = _own_lines(one, out)
    found = signed_block([out[number] for number in own])
    if found is None:
        return None
    for number in own[found[0] :]:
        out[number] = " " * len(out[number])
    return found[1]


def _last_name(one: _Open, out: list[str], lines: list[str]) -> str | None:
    """Return the first name with which a letter ends, alone on its last line, which becomes blank."""
    offset = 0
    last: tuple[int, str] | None = None
    before = ""
    for number, line in enumerate(lines):
        if any(start <= offset < end for start, end in one.spans) and out[number].strip(" >"):
            before, last = (last[1] if last else ""), (number, out[number].strip(" >"))
        offset += len(line) + 1
    name = (
        re.fullmatch(r"([A-ZÀ-ÖØ-Þ][\w'’-]+)(?: [A-ZÀ-ÖØ-Þ]\.?)?", last[1].strip(" .,-–—"))
        if last is not None
        else None
    )
    if last is None or name is None or not before or not is_first_name(name.group(1)):
        return None
    if last[0] and lines[last[0] - 1].strip(" >") and name.group(1) != (one.author or "").split(" ")[0]:
        # A list of names is no signature; one stands after a blank line.
        return None
    out[last[0]] = " " * len(out[last[0]])
    return name.group(1)


def _is_separator(body: str, quoted: bool) -> bool:
    """Tell whether a line stands between two letters; a mere rule does only among quoted letters."""
    words = fold(body).strip()
    return bool(words) and (quoted or not _RULE.fullmatch(words)) and _separators().fullmatch(words) is not None


def _in_order(gathered: list[_Open], message: str) -> list[_Open]:
    """Sort letters by the time of their heads, else by where they stand: what is answered stands below its answer."""
    if len(gathered) > 1 and all(one.sent for one in gathered):
        return sorted(gathered, key=lambda one: (one.sent or "", one.key[0], one.key[1]))
    answers = any(key[1] for key in (one.key for one in gathered)) or _ANSWER.search(fold(message[:400]))
    told = answers or any(_separators().match(fold(line).strip()) for line in message.split("\n"))
    return sorted(gathered, key=lambda one: one.key, reverse=bool(told))


def _header_field(body: str) -> str | None:
    match = _HEADER.match(body)
    name = fold(match.group("field")).strip() if match else ""
    return name if name in letter_words()["headers"] else None


def _opens_header(lines: list[str], number: int) -> bool:
    """Tell whether the head of a letter begins here: who wrote it, and one line more of that kind.

    Where a quotation begins, or a day alone stands below, who wrote it is enough.
    """
    first = _HEADER.match(_QUOTE.sub("", lines[number]))
    if (
        first is not None
        and fold(first["field"]).strip() in letter_words()["from"]
        and _NAME.fullmatch(first["value"].strip())
    ):
        deeper = _depth(lines[number]) > (_depth(lines[number - 1]) if number else 0)
        if deeper or is_sent_day(_QUOTE.sub("", "".join(lines[number + 1 : number + 2]))):
            return True
    head = [_header_field(_QUOTE.sub("", line)) for line in lines[number : number + 4]]
    told = [field for field in head if field is not None]
    return len(told) > 1 and any(field in letter_words()["from"] for field in told)


def _depth(line: str) -> int:
    quote = _QUOTE.match(line)
    return quote.group().count(">") if quote else 0


def _take_header(one: _Open, field: str, body: str) -> None:
    one.headed = True
    match = _HEADER.match(body)
    value = match.group("value") if match else body
    names = _NAME.findall(value)
    if field in letter_words()["sent"]:
        days = [day for language in LANGUAGES for day in find_dates(value, language, _ANY_DAY)]
        hour = _HOUR.search(value)
        one.sent = f"{days[0].start} {hour.group(1):0>2}:{hour.group(2)}" if days and hour else None
        one.sent = one.sent or (f"{days[0].start}" if days else None)
    if field in letter_words()["from"] and names:
        one.author = names[0]
    elif field in letter_words()["to"] and len(names) == 1:
        one.addressee = names[0]


def _signature(one: _Open, body: str) -> str:
    """Take the name under a closing line for the author; both become blanks."""
    words = fold(body).strip(" ,.!;-")
    if one.signing:
        one.signing = bool(words) and len(words.split()) <= _MOST_SIGNED_WORDS
        return " " * len(body) if one.signing else body
    if one.signed is not None and "|" in body and body.strip().startswith(one.signed):
        # "Ana Ruiz | Director | Acme" below her name.
        return " " * len(body)
    if closes_letter(body):
        one.closing = True
        return " " * len(body)
    if _DASHES.fullmatch(body.rstrip()):
        one.signing = True
        return " " * len(body)
    if one.closing and words:
        one.closing = False
        match = _NAME.match(body.strip())
        if match is not None and len(body.split()) <= 4:
            one.signed = match.group().split()[0]
            one.signing = True
            return " " * len(body)
    return body
