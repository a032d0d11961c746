"""Which of the things just offered a message means: "le deuxième", "la 2", "option 3", "the last one", "1 et 3"."""

import re

from assistant.language.folding import fold_fast

_NAMES = {
    1: r"premiere?|1ere?|1re|first|1st|un|une|one",
    2: r"deuxieme|seconde?|2e|2eme|2nde?|2d|second|2nd|deux|two",
    3: r"troisieme|3e|3eme|third|3rd|trois|three",
    4: r"quatrieme|4e|4eme|fourth|4th|quatre|four",
    5: r"cinquieme|5e|5eme|fifth|5th|cinq|five",
    6: r"sixieme|6e|6eme|sixth|6th|six",
    -1: r"derniere?|last|final",
    -2: r"avant-derniere?|second to last|last but one|penultimate",
}
_WORD = "|".join(f"(?P<n{'m' if n < 0 else ''}{abs(n)}>{words})" for n, words in sorted(_NAMES.items()))
_ONE = re.compile(
    r"(?<![\w-])(?:(?:la |le |l'|the |choix |option |proposition |numero |number |n ?° ?|no\.? ?|# ?|choice )+)?"
    rf"(?:{_WORD}|(?P<digit>[1-9]))(?:[.)]|(?: (?:one|option|proposition|choix|choice|version))?)(?![\w%])(?! ?[€$£%])"
)
# What may stand around a choice without being another message.
_FILLER = re.compile(
    r"[\s,.;:!?+&/-]+|(?<![a-z])(?:le|la|les|l'|the|et|and|puis|then|je|j'|i|prends|prend|choisis|choisi|veux|"
    r"voudrais|prefere|garde|take|"
    r"choose|pick|want|prefer|go|for|with|pour|va|allons|plutot|rather|oui|yes|ok|d'accord|please|s'il|te|vous|"
    r"plait|svp|stp|c'est|ca|sera|"
    r"me|va|bien|it|is|that|i'll|i'd|like|let's|on|part|sur|merci|thanks|option|options|numero|celui-la|"
    r"celle-la)(?![a-z])"
)


def find_choices(text: str) -> list[int]:
    """Return the numbers of the offered things that a short answer names, in its order; -1 is the last one.

    Only an answer that says nothing else is a choice: "le deuxième" and "option 2, stp" are, "le 2 mars" and "deux
    salons" are not.
    """
    folded = fold_fast(text)
    found: list[int] = []
    rest = folded
    for match in _ONE.finditer(folded):
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
        if match["digit"]:
            number = int(match["digit"])
        else:
            number = next(n for n in _NAMES if match[f"n{'m' if n < 0 else ''}{abs(n)}"])
        if number not in found:
            found.append(number)
    return found if not _FILLER.sub("", rest).strip() else []
