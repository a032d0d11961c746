"""What `campaign rules CODE` tells about a rule: why it exists, a bad and a good example.

The texts stand in ``explanations/<family>.yaml``. Examples are pieces of plans, and a test checks that the bad one
breaks the rule and the good one does not, so they cannot lie.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from assistant.errors import InternalError
from assistant.language.text import Language, Text
from assistant.rules.wording import typeset

_KEYS = {"why", "bad", "good"}


@dataclass(frozen=True)
class Explanation:
    """Why a rule exists, with examples.

    Args:
        why: Two or three sentences.
        bad: A piece of a plan that breaks the rule, by language.
        good: The same, mended, by language.
    """

    why: Text
    bad: dict[Language, dict[str, Any]]
    good: dict[Language, dict[str, Any]]


def explanation(code: str) -> Explanation:
    """Return the explanation of a rule.

    Raises:
        InternalError: The rule has none, or it is malformed.
    """
    entries = _family(code[:3].lower())
    if code not in entries:
        raise InternalError(f"rule {code} has no explanation")
    entry = entries[code]
    if not isinstance(entry, dict) or set(entry) != _KEYS:
        raise InternalError(f"the explanation of {code} must have the keys {sorted(_KEYS)}")
    why = entry["why"]
    return Explanation(
        typeset(Text(why["fr"].strip(), why["en"].strip())), _example(entry["bad"]), _example(entry["good"])
    )


def _example(value: dict[str, Any]) -> dict[Language, dict[str, Any]]:
    if set(value) == {"fr", "en"}:
        return {"fr": value["fr"], "en": value["en"]}
    return {"fr": value, "en": value}


@lru_cache(maxsize=16)
def _family(family: str) -> dict[str, Any]:
    import yaml

    path = files("assistant.rules") / "explanations" / f"{family}.yaml"
    if not path.is_file():
        return {}
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded if isinstance(loaded, dict) else {}
