"""What a message says no to: "pas LinkedIn", "sans agence", "ni TikTok ni presse", "no trade show"."""

import re

from assistant.language.folding import fold_fast, fold_with_offsets
from assistant.language.text import Language

_CUES = {
    "fr": (
        r"(?:surtout |absolument |plutot )?pas (?:par |sur |avec |via )?"
        r"(?:de la |du tout de |de l'|des |de |d'|du |le |la |les |l'|un |"
        r"une |en |sur |par |avec |nos |notre )?"
        r"|sans (?:passer par |aucune? |les |le |la |l'|de )?|ni (?:de |d'|le |la |les |l')?|aucune? |"
        r"jamais (?:de |d')?"
        r"|hors |sauf (?:le |la |les |l')?|excepte |a part (?:le |la |les |l')?|plutot que (?:le |la |les |l'|"
        r"de )?|au lieu (?:de |d'|du |des )"
        r"|(?:evit[a-z]*|exclu[a-z]*|enlev[a-z]*|supprim[a-z]*|retir[a-z]*|arret[a-z]*|abandonn[a-z]*) (?:de |d'|"
        r"le |la |les |l')?"
    ),
    "en": (
        r"(?:definitely |absolutely |certainly )?not (?:on |via |the |a |an |our |through |with |by )?"
        r"|no (?!later|longer|problem|worries|idea|doubt)|without (?:the |a |an |any )?|never (?:the |a |use |"
        r"do )?|except (?:for )?(?:the )?"
        r"|neither (?:the )?|nor (?:the )?|anything but |rather than |instead of (?:the |a )?"
        r"|(?:do not|don't|dont|won't|will not|didn't|doesn't|aren't|isn't|can't|cannot) [a-z]+ (?:on |via |the |"
        r"a |an |our |any )?"
        r"|(?:avoid|exclud|remov|delet|drop|skip|stop)[a-z]* (?:the |using |a )?"
    ),
}
# "pas mal de leads", "pas seulement LinkedIn", "not only": these deny nothing.
_HARMLESS = re.compile(
    r"(?<![a-z])(?:pas (?:mal|seulement|que|uniquement|encore|sur que|forcement|de (?:probleme|souci|panique))|"
    r"sans (?:doute|probleme|souci|compter|"
    r"oublier|faute)|not (?:only|just|yet|sure|necessarily|to mention)|no (?:problem|worries|doubt)|"
    r"without (?:doubt|fail|forgetting))(?![a-z])"
)
_CUE = {
    language: re.compile(rf"(?<![a-z-])(?:{words})$")
    for language, words in (*_CUES.items(), ("both", "|".join(_CUES.values())))
}
# A list goes on being denied over "ni", "nor", "or", "et de"; over a comma only when one of them follows:
# "pas de TikTok, Snapchat ni presse", but "pas de TikTok, un salon".
_LIST = re.compile(
    r"(?:,? (?:ni|nor|ou|or) (?:de |d'|le |la |les |l'|the )?|,? et (?:de |d')|(?P<comma> ?, ?(?:de |d')?))$"
)
_GOES_ON = re.compile(r"[^.;:!?\n]{0,40}? (?:ni|nor|ou|or) ")
_ITEM = re.compile(r"[a-z0-9'-]+(?: [a-z0-9'-]+){0,2}$")
_BREAK = re.compile(r"(?<![a-z])(?:mais|plutot|but|rather|par contre|en revanche|however)(?![a-z])")
_REACH = 60


def is_negated(text: str, start: int, language: Language | None = None) -> bool:
    """Return whether what stands at ``start`` is denied by the words before it.

    Args:
        text: The message.
        start: Offset of a name found in it.
        language: Only cues of that language; None takes both.
    """
    before = fold_with_offsets(text[:start]).text
    after = fold_fast(text[start : start + _REACH])
    return _denied(before[-_REACH:], after, language or "both", lists=4)


def _denied(before: str, after: str, cues: str, lists: int) -> bool:
    cue = _CUE[cues].search(before)
    if cue is not None:
        return _HARMLESS.search(before, cue.start()) is None
    joint = _LIST.search(before)
    if joint is None or not lists or (joint["comma"] and not _GOES_ON.match(after)):
        return False
    item = _ITEM.search(before, 0, joint.start())
    if item is None or _BREAK.search(item.group()):
        return False
    # Each shorter reading of the item before the joint: "tiktok", "de tiktok", "pas de tiktok".
    starts = [m.start() for m in re.finditer(r"(?<![a-z0-9'-])[a-z0-9]", item.group())]
    return any(_denied(before[: item.start() + at], " ou ", cues, lists - 1) for at in reversed(starts))


_DENIED = re.compile(
    r"(?:^|(?<=[,;(\s]))(?:et |and |mais |but )?(?:pas|not|ni|nor|non pas) "
    r"(?:les |des |de |d'|la |le |the |a |nos |our )?[^,;()]*?(?=[,;()]|\s(?:mais|but|plutot|rather)\b|$)"
)


def without_denied(text: str) -> str:
    """Return a short text with what it says no to as blanks: "customers, not prospects" keeps the customers.

    A text that only denies stays as it is.
    """
    folded = fold_with_offsets(text)
    kept = text
    for match in _DENIED.finditer(folded.text):
        start, end = folded.span(match.start(), match.end())
        kept = kept[:start] + " " * (end - start) + kept[end:]
    return kept if any(c.isalnum() for c in kept) else text
