"""What stands between two dashes, and how a sentence opens: both are read as if they were in brackets or not there."""

import re
from functools import cache
from pathlib import Path

from assistant.language.yaml_data import load_yaml

# "Le kit – affiche, e-mail type – est à rédiger": what is said of the kit goes on after the second dash.
_BETWEEN = re.compile(
    r"(?<=\w)\s(?P<one>[–—-])\s(?P<inner>[^\n–—:()]{3,70}?)\s(?P<two>[–—-])"
    r"(?=\s(?:est|sont|sera|seront|doit|doivent|is|are|will|must|has|have|needs?)\s)"
)


_LETTER = re.compile(
    r"^[ \t>]*(?:from|de|subject|objet|sent|envoyé)[ \t]*:|(?:wrote|a écrit)[ \t]*:?[ \t]*$|^>[ \t]?>", re.I | re.M
)
_MARK = re.compile(r"^>(?=[ \t]\S)", re.MULTILINE)
# "E-mail : c'est Ana" says no more than "E-mail : Ana"; "ceux-ci" are they.
_IT_IS = re.compile(r"(?<=:\s)(?:c['’]est|it['’]s|that['’]s|ce sera)\s(?=[A-ZÀ-ÖØ-Þ]|moi\b|me\b|nous\b)")
# "AGREED: 320 bookings by 28 February": that it was agreed says nothing more.
_AGREED = re.compile(
    r"(?:^[ \t]*(?:[-*•][ \t]+)?|(?<=[.!?;][ ]))(?:agreed|decided|resolved|decision|conclusion|outcome|act[ée]e?|"
    r"d[ée]cid[ée]e?|"
    r"valid[ée]e?|retenue?|d[ée]cision|arbitrage)[ \t]?:(?=[ \t]+[^\W_]*\d)",
    re.IGNORECASE | re.MULTILINE,
)
# "(not included: the salaries, £28,000)"
_EXCLUDED = re.compile(
    r"\((?:not (?:included|counting|incl)|excluding|excl\.?|hors|non compris(?:es?)?|sans compter|en plus|on top)\b"
    r"(?! ?(?:tax|taxes|tva|vat))[^()\n]{3,80}\)|"
    r"\([^()\n]{3,100}\b(?:don['’]t mention|do not mention|not to be mentioned|ne pas (?:en )?(?:parler|mentionner)|"
    r"between us|entre nous|confidentiel(?:le)?|confidential)\b[^()\n]{0,30}\)",
    re.IGNORECASE,
)
# "Owners who just moved in: they don't know the grants": who they are, and then what they think.
_OF_THEM = re.compile(r"(?<=[^\n:]{30}):(?=\s(?:ils|elles|they)\s)")
# "What holds them back: they fear …" only leads up to what they think.
_LEADS_UP = re.compile(
    r"(?:^|[.!?;\n])\s*(?:[-*•]\s*)?(?:ce qu[ei'’]|what|why|pourquoi|leurs?|their|(?:les |nos |the |our )?(?:freins?|"
    r"craintes?|soucis?|worries|fears|concerns|challenges|barriers|pains))\b[^.!?;\n]*$",
    re.IGNORECASE,
)
# "The film, on the other hand, is still to edit": how it stands to what was said before is no part of it.
_BETWEEN_COMMAS = re.compile(
    r"(?<=\w),[ ](?:par contre|en revanche|cependant|toutefois|pour l['’]instant|pour le moment|malheureusement|hélas|"
    r"du coup|en fait|on the other hand|however|though|unfortunately|for now|for the moment|by contrast|"
    r"meanwhile),(?=[ ]\w)",
    re.IGNORECASE,
)
_THESE = re.compile(r"(?:(?<=^)|(?<=[.!?]\s))(?:Ceux-ci|Celles-ci|Ces derniers|Ces dernières)(?=\s)", re.MULTILINE)


# Pictures before a line mark it and say nothing; ticks and arrows are bullets.
_EMOJI = re.compile(
    r"^[ \t]*(?:[\U0001F000-\U0001FAFF\u2600-\u26FF\u2705\u2728\u2753-\u2757\uFE0F\u200d]+[ \t]*)+", re.MULTILINE
)


@cache
def _openers() -> re.Pattern[str]:
    words = "|".join(load_yaml(Path(__file__).with_name("data") / "reports.yaml")["openers"])
    return re.compile(
        rf"(?:^|(?<=[.!?]\s))[ \t]*(?P<opener>(?:{words})[^,.:;\n]{{0,45}},)\s", re.IGNORECASE | re.MULTILINE
    )


def with_brackets(text: str) -> str:
    """Return a text of the same length with brackets for dashes and blanks for "As agreed," before a sentence."""
    text = _BETWEEN.sub(
        lambda m: m.group().replace(m["one"], "(", 1)[: -len(m["two"])] + ")" if m["one"] else m.group(), text
    )
    if not _LETTER.search(text):
        # Outside of letters nothing is quoted: the mark opens an item of a list.
        text = _MARK.sub("-", text)
    text = _EMOJI.sub(lambda m: " " * len(m.group()), text)
    text = _OF_THEM.sub(lambda m: ":" if _LEADS_UP.search(m.string, 0, m.start()) else ";", text)
    text = _EXCLUDED.sub(lambda m: " " * len(m.group()), text)
    text = _AGREED.sub(lambda m: " " * len(m.group()), text)
    text = _IT_IS.sub(lambda m: " " * len(m.group()), text)
    text = _BETWEEN_COMMAS.sub(lambda m: " " * len(m.group()), text)
    text = _THESE.sub(
        lambda m: ("Elles" if m.group().lower().startswith("celles") else "Ils").ljust(len(m.group())), text
    )
    return _openers().sub(lambda m: " " * len(m.group()), text)
