"""Bytes to text, in the encodings that office programs and mail clients write."""

from pathlib import Path

from assistant.errors import DocumentError

_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_MOST_CONTROLS = 0.02


def decoded(path: Path) -> str:
    """Return the text of a text file, whatever usual encoding it has.

    Raises:
        DocumentError: It is no text.
    """
    return text_of_bytes(path.read_bytes(), path.name)


def text_of_bytes(raw: bytes, name: str) -> str:
    """Return the text that bytes are, in UTF-8, UTF-16 or the encoding of Western Windows; line ends are line feeds.

    Raises:
        DocumentError: They are no text.
    """
    head = raw[:_HEAD]
    if b"\0" in head and not raw.startswith(_MARKS):
        wide = _wide(head)
        if wide is None:
            raise _no_text(name)
        encodings: tuple[str, ...] = (wide,)
    else:
        encodings = ("utf-16",) if raw.startswith(_MARKS) else ("utf-8-sig", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            text = raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
        controls = sum(ord(char) < 32 and char not in "\n\t\f" for char in text[:_HEAD])
        if controls > _MOST_CONTROLS * len(text[:_HEAD]):
            raise _no_text(name)
        return text
    raise _no_text(name)


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without a mark: every second byte of Western text is zero."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half and even == 0 and odd > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if half and odd == 0 and even > 0.7 * half else None


def _no_text(name: str) -> DocumentError:
    return DocumentError(f"{name} : ce n’est pas du texte.", f"{name}: this is not text.")
