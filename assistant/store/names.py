"""Names of conversations: new ids, accepted ids, and the hash that stands for a browser."""

import hashlib
import re
import secrets
import unicodedata

from assistant.errors import SessionError
from assistant.language.text import fold

MAX_ID = 64
_CONSONANTS = "bdfgklmnprtvz"
_VOWELS = "aeiou"
_ACCEPTED = re.compile(r"[^\W_][\w.-]*")


def new_id() -> str:
    """Return a short id that can be read aloud, such as ``bavolu-427``; one in 300 million."""
    syllables = (secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(3))
    return "".join(syllables) + f"-{secrets.randbelow(1000):03d}"


def accepted_id(session_id: str) -> str:
    """Return a person's id in its stored form (NFC).

    Raises:
        SessionError: It is empty, too long, or has more than letters, digits, dots, hyphens and underscores.
    """
    normal = unicodedata.normalize("NFC", session_id)
    if len(normal) <= MAX_ID and _ACCEPTED.fullmatch(normal):
        return normal
    near = re.sub(r"[^a-z0-9]+", "-", fold(normal)).strip("-")[:MAX_ID].strip("-") or "ma-campagne"
    shown = normal if len(normal) <= MAX_ID else normal[:MAX_ID] + "…"
    raise SessionError(
        f"«\u00a0{shown}\u00a0» ne peut pas nommer une conversation\u00a0: il faut 1 à {MAX_ID} lettres, chiffres, "
        f"points, tirets ou tirets bas, par exemple {near}.",
        f"“{shown}” cannot name a session: use 1 to {MAX_ID} letters, digits, dots, hyphens or underscores, "
        f"such as {near}.",
    )


def owner_of(secret: str) -> str:
    """Return the hash under which a browser's secret is kept: 64 hexadecimal digits."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
