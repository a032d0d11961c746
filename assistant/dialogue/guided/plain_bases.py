"""Writes what bases hold in the short form that the readers know: "client list (e-mails, phones)"."""

import re

from assistant.language.vocabulary import find_terms

_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w-]+"
_I = re.IGNORECASE
_OPENS = r"(?:^|(?<=[.;!] )|(?<=\n))"
# "We've got a pupils file", "Hugo tient un tableur": who keeps it is not asked.
_KEPT_BY = re.compile(
    rf"{_OPENS}\s*(?:(?:et|and|also|aussi|well|alors|so)[ ,]+)?"
    rf"(?:we|i|you|on|nous|j['’]|il y|{_NAME})\s?"
    r"(?:(?:['’]ve|have|has)? ?(?:got)|have|has|keeps?|holds?|owns?|possess(?:es)?|maintains?|run|runs|use|uses|"
    r"a|ai|avons|tient|tenons|garde|gardons|poss[èe]de|poss[ée]dons|d[ée]tient|utilise|utilisons)\s+"
    r"(?:also |aussi |d[ée]j[àa] |already )?(?:(?:an?|the|our|une?|le|la|notre|some)\s+|l['’])"
    r"(?=\S)",
    _I,
)
# "…, holds e-mails", ". It contains the e-mails": what stands behind is what it holds.
_HOLDS = re.compile(
    r"(?:[,.;]?\s+(?:(?:and|et|which|that|qui|it|elle|il|ça|this)\s+)?(?:holds?|contains?|stores?|includes?|has|contient|"
    r"comprend|regroupe|stocke|contenant|containing|holding)|[,;]?\s+(?P<with>with|avec|including|dont))\s+(?=\S)",
    _I,
)
_INSIDE = re.compile(r"\s+(?:in it|inside|dedans|[àa] l['’]int[ée]rieur|in there)(?=\s*(?:[.,;!]|$))", _I)
_LAST_HELD = re.compile(
    r"[.;!\n]|,?\s+(?:and|et|but|mais)\s+(?=(?:it|we|they|elle|il|on|nous|an?|une?|our|notre)\b)|"
    r",\s+(?:and|et|but|mais)\s+(?=(?:the|le|la)\b)"
)
_SMALL = re.compile(
    r"(?:(?<![^\W_])(?:the|their|an?|les?|la|leurs?|une?|all|tous|toutes|both|"
    r"des(?=\s(?:e-?mails?|mails?|t[ée]l|num|adresses|noms|portables|mobiles)))\s+|l['’])+",
    _I,
)


def plain_bases(message: str) -> str:
    """Return a message about bases with what each holds in brackets behind its name, and without who keeps it.

    Args:
        message: The whole message, said where bases are asked.
    """
    kept = _KEPT_BY.sub(_only_the_base, _INSIDE.sub("", message))
    # "Brevo, our CRM, with e-mails" is read as it stands.
    changed, message = kept != message, kept
    at = 0
    while (told := _HOLDS.search(message, at)) is not None:
        stop = _LAST_HELD.search(message, told.end())
        end = stop.start() if stop is not None else len(message)
        before, held = message[: told.start()], message[told.end() : end].strip()
        named = _LAST_HELD.split(before)[-1]
        at = told.end()
        if (
            (told["with"] and not changed)
            or "(" in held
            or "(" in named
            or not _names_base(named)
            or not _only_held(held)
        ):
            continue
        kept = _SMALL.sub("", held)
        message = f"{before} ({kept}){message[end:]}"
        at = len(before) + len(kept) + 3
    return message


def _only_the_base(told: re.Match[str]) -> str:
    """Return nothing for who keeps a base; "we have the e-mails in Brevo" names none there."""
    behind = told.string[told.end() :]
    held = find_terms(behind, "identifier")
    return "" if _names_base(behind[: held[0].start] if held else behind) else told.group()


def _names_base(text: str) -> bool:
    return bool(find_terms(text, "data")) or _BASE.search(text) is not None


_BASE = re.compile(
    r"\b(?:bases?|fichiers?|listes?|registres?|lists?|files?|database|register|tableur|spreadsheet|crm)\b", _I
)


def _only_held(text: str) -> bool:
    """Tell whether a text names nothing but what is kept of people: "the e-mails and the telephone numbers"."""
    found = find_terms(text, "identifier")
    rest = "".join(char for place, char in enumerate(text) if not any(t.start <= place < t.end for t in found))
    return bool(found) and not re.search(r"\d", text) and len(_WORDS.sub(" ", rest.lower()).split()) <= _BESIDE


_WORDS = re.compile(
    r"\b(?:the|their|and|et|les|la|le|leurs?|des|de|du|numbers?|num[ée]ros?|addresses?|adresses?|or|ou|of|names?|noms?|"
    r"all|tous|toutes|plus)\b|[,&+'’]"
)
_BESIDE = 3
