"""Labels at the beginning of a line: "Budget : 20 k€", "**But** Faire venir…", "2. Audience. Architects"."""

import re

from assistant.dialogue.guided.reading.headings import STATUS_LABELS, label_of, loose_label_of, plain_heading
from assistant.dialogue.guided.reading.lines import Line
from assistant.language.kinds import Kind
from assistant.language.vocabulary import find_terms

BULLET = re.compile(
    r"^\s*(?:[-*•–—‣▪·◦o✓✔►➢→+](?=\s)|\d{1,2}[.)](?!\d)|[a-zA-Z][.)](?=\s)|\[[ xX✓]?\])\s*(?:\[[ xX✓]?\]\s*)?"
)
BOLD = re.compile(
    r"^\s*(?:[-*•]\s+|\d{1,2}[.)]\s+)?(?:\*\*|__)(?P<label>[^*_\n]{2,60}?)\s*(?::\s*)?(?:\*\*|__)(?P<gap>\s*(?:[:=–—-]\s*)?)(?P<rest>.*)$"
)
# "Budget : 20 k€", "- **Audience** : les DAF", "Objectif = …"; an address or an hour is no label.
_LABELLED = re.compile(
    r"^(?P<label>[^\n:=]{2,70}?)\s*(?:(?:\*\*|__)\s*)?(?::(?!//)|=(?!=)|\s[–—-](?=\s)|\s(?:->|→|=>)(?=\s)|"
    r"\s(?:c['’]est|ce sont|[çc]a sera|ce sera)"
    r"(?=\s(?!(?:plut[oô]t|que|maintenant|d[ée]sormais|finalement|pas)\b|qu['’])))\s*(?:(?:\*\*|__)\s*)?"
    r"(?P<rest>.*)$"
)
# "ITEM 2. Audience. Architects", "3) Cible. Les DAF": a numbered word before a full stop.
_NUMBERED = re.compile(
    r"^\s*(?:(?:item|point|part|partie|section)\s+\d{1,2}[.):]?|\d{1,2}[.)])\s*(?P<label>[^.:\n]{3,40})\.\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
# "L'équipe. Capucine coordonne…": one or a few words before a full stop, at the start of a paragraph.
_RUN_IN = re.compile(
    r"^\s*(?:\*\*|__)?(?P<label>[A-ZÀ-ÖØ-Þ][^.:!?;,\n\d]{2,32})\.(?:\*\*|__)?\s+(?P<rest>[A-ZÀ-ÖØ-Þ«“\"\d£€$].*)$"
)
_MONEY_SIGN = re.compile(r"\s*(?P<label>[€£$]{1,3})\s*[:=]\s*(?P<rest>\S.*)$")
_QUESTION = re.compile(r"^(?P<label>[^?.:\n]{2,50}?)\s?\?\s*(?P<rest>.*)$")
_ASKS = re.compile(r"\s*(?:(?:et|mais|and|but|so|alors)\s+)?(?:pourquoi|comment|why|how)\b[^:=]*$", re.IGNORECASE)
_ASKS_WHAT = re.compile(r"\s*(?:quoi|what|lequel|laquelle|which)(?:\s[^\W\d]+){0,3}\s*\?+\s*", re.IGNORECASE)
_MARKS = re.compile(r"\*\*|__|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|`")
# No label: a figure, a quotation, a sentence that somebody says.
_SAYS = re.compile(r"[\d\"“«»”]|^\s*(?:we|on|nous|i|je|j['’]|they|ils|elles|it|there|il|you|vous)\b", re.IGNORECASE)


# "KPI LinkedIn : 9 000 vues": what is measured stands in the label.
_KPI_OF = re.compile(
    r"^\s*(?:[-*•]\s+)?(?:kpis?|indicateurs?|metrics?|métriques?)\s+"
    r"(?:de la |de l['’]|du |des? |of |for |pour |sur |on |d['’])?"
    r"(?P<rest>\S[^:=\n]{1,40}?\s*[:=]\s*\S.*)$",
    re.IGNORECASE,
)


# "The proof of Savings is 12% less fuel", "la preuve pour « Rapidité », c'est…", "Preuve rapidité : …".
PROOF_OF = re.compile(
    r"^\s*(?:[-*•]\s+)?(?:et |and )?(?:la |une |les |notre |nos |the |our |a )?(?:preuves?|proofs?|evidence)\s+"
    r"(?:(?:de la |de l['’]|de |du |des |d['’]|pour |sur |of |for |on |behind )(?:the |la |le |l['’])?)?"
    r"[«“\"(]?\s?(?P<title>[^:«»“”\"()]{2,60}?)\s?[»”\")]?\s*"
    r"(?::|,?\s+(?:c['’]est|est|ce sont|sont|is|are|it['’]s)\b)\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_PROVED = re.compile(
    r"(?:la |une |the |a )?(?:preuves?|proofs?) "
    r"(?!points?\b|social|d'appui|et\b|and\b|a\b|to\b|is\b|are\b|est\b|sont\b|\(|we\b|on\b a|nous\b|"
    r"reading|of (?:concept|purchase|address|delivery)|d'achat|de (?:concept|livraison))"
    r"(?:(?:de la|de l'|de|du|des|d'|pour|sur|of|for|on|behind) ?)?(?:[a-z0-9'-]+ ?){1,5}"
)


def proves_one(label: str) -> bool:
    """Tell whether a label says of which argument a proof is: "Preuve rapidité", "proof for the price"."""
    return _PROVED.fullmatch(plain_heading(re.sub(r"[()]", " ", label))) is not None


def _says(label: str) -> bool:
    """Tell whether what looks like a label is said by somebody; a number before it only orders it."""
    return re.search('["“«»”]', label) is not None or _SAYS.search(plain_heading(label)) is not None


_EMPHASIS = re.compile(r"^(?:\*\*|__)?\s*|\s*(?:\*\*|__)?$")


def without_emphasis(text: str) -> str:
    """Return a text with blanks for the marks of emphasis in it."""
    return _MARKS.sub(lambda match: " " * len(match.group()), text)


def line_of(text: str, start: int, *, numbered: bool = True) -> Line:
    """Return a line without its bullet; a number counts it only where lines are numbered."""
    bullet = BULLET.match(text)
    if bullet is not None and not numbered and bullet.group().strip()[:1].isdigit():
        bullet = None
    begin = bullet.end() if bullet else len(text) - len(text.lstrip())
    return Line(without_emphasis(text[begin:].rstrip()), start + begin, bullet is not None)


def bold_label(text: str, start: int) -> tuple[str, str, Line] | None:
    """Return the label of "**But** Faire venir 5 000 visiteurs"."""
    match = BOLD.match(text)
    label = label_of(match.group("label")) if match else None
    label = "contents" if label in STATUS_LABELS else label
    if match is None or label is None:
        return None
    if label == "lead":
        return (
            "team",
            match.group("label"),
            Line(without_emphasis(text.strip()), start + len(text) - len(text.lstrip())),
        )
    rest = without_emphasis(match.group("rest"))
    return label, match.group("label"), Line(rest, start + match.start("rest"))


def value_of_heading(heading: str, text: str, start: int) -> list[Line]:
    """Return the sum that a marked heading says behind its colon as a line: "## Budget: £28,500"."""
    value = heading.partition(":")[2].strip()
    return [Line(value, start + text.rindex(value))] if re.match(r"[€£$]?\d", value) else []


def numbered_label(text: str, start: int) -> tuple[str, str, Line] | None:
    """Return the label of "ITEM 2. Audience. Architects"."""
    match = _NUMBERED.match(text)
    label = label_of(match.group("label")) if match else None
    if match is None or label is None:
        return None
    return label, match.group("label"), Line(match.group("rest"), start + match.start("rest"))


def run_in_label(text: str, start: int) -> tuple[str, str, Line] | None:
    """Return the label of a paragraph that begins with its heading: "Le budget. 40 000 € au total."."""
    match = _RUN_IN.match(text)
    if match is None or len(match.group("label").split()) > _RUN_IN_WORDS:
        return None
    label = label_of(match.group("label"))
    if label is None or label in STATUS_LABELS or label == "lead":
        return None
    return label, match.group("label"), Line(without_emphasis(match.group("rest")), start + match.start("rest"))


_RUN_IN_WORDS = 4
_IN_RHYTHM = frozenset(["dates", "budget", "kpis"])


def loose_labelled(line: Line) -> tuple[str, str, Line] | None:
    """Return what `labelled` does, where only words in the label tell what it is about."""
    proof = PROOF_OF.match(line.text)
    if proof is not None and proves_one(line.text[: proof.start("rest")].rstrip(" :")):
        # Of which argument it is stands in the label.
        return "proofs", line.text[: proof.start("rest")].strip(" :"), line
    for pattern in (BOLD, _NUMBERED, _LABELLED):
        match = pattern.match(line.text)
        label = loose_label_of(_EMPHASIS.sub("", match.group("label"))) if match else None
        if match is None or label is None or not match.group("rest").strip() or _says(match.group("label")):
            continue
        if match.group("label").count("(") > match.group("label").count(")"):
            continue
        if label not in _IN_RHYTHM and find_terms(match.group("label"), "cadence"):
            # "Monthly to the board: …" says who looks at what, and when.
            continue
        if label == "economics":
            # Which of the figures of one customer it is stands in the label.
            return label, match.group("label"), line
        label = "contents" if label in STATUS_LABELS else label
        rest = re.sub(r"\s*(?:\*\*|__)\s*$", "", match.group("rest"))
        return label, match.group("label").strip(" *_."), Line(without_emphasis(rest), line.start + match.start("rest"))
    return None


# "Arg 1: fast → 20 minutes", "Pilier n°2 – …": one argument, told on a line of its own.
_COUNTS_ONE = (
    r"(?:arguments?|args?\.?|piliers?|pillars?|reasons?|raisons?|atouts?|benefits?|bénéfices?|points? forts?|"
    r"messages? clés?|key messages?|selling points?|rtb)\s?(?:n[°o.]\s?|#\s?)?[1-6]"
)
_ARGUMENT = re.compile(
    rf"(?P<label>{_COUNTS_ONE})\s*(?::|=(?!>)|->|→|=>|\s[–—-](?=\s))\s*(?P<rest>\S.*)", re.IGNORECASE
)
_NEXT_ARGUMENT = re.compile(rf"\b{_COUNTS_ONE}(?!\w)", re.IGNORECASE)


def brief_label(line: Line, text: str, start: int, *, opens: bool) -> tuple[str, str, Line] | None:
    """Return the label of a line of a brief that only a brief writes like that.

    Args:
        line: The line without its bullet.
        text: The line as it is written.
        start: Where it stands.
        opens: Whether a paragraph begins with it.
    """
    match = _ARGUMENT.fullmatch(line.text)
    if match is not None and len(_NEXT_ARGUMENT.findall(line.text)) == 1:
        return "pillars", match["label"], Line(match["rest"], line.start + match.start("rest"))
    tone = _TONE.fullmatch(line.text.strip(" .")) if line.bullet else None
    if tone is not None and not _is_thing(tone["how"]):
        # "- ton chaleureux, pas technique"
        lead = len(line.text) - len(line.text.lstrip())
        return "tone", tone["label"], Line(tone["rest"], line.start + lead + tone.start("rest"))
    if _LEFT_OPEN.fullmatch(line.text) is not None:
        colon = line.text.index(":")
        return "context", line.text[:colon].strip(), Line(line.text[colon + 1 :], line.start + colon + 1)
    # "Total budget 30,000 euros" heads the sums below it.
    total = _BUDGET_OF.fullmatch(line.text.strip())
    if total is not None:
        lead = len(line.text) - len(line.text.lstrip())
        return "budget", total["label"], Line(total["rest"], line.start + lead + total.start("rest"))
    return run_in_label(text, start) if opens else None


# "Open: do we print a second run?"; "Open: 14 March" is a day.
_LEFT_OPEN = re.compile(
    r"\s*(?:open|ouvert|pending|en attente|outstanding)\s?:\s*[^?]*[^\W\d_][^?]*\?.*", re.IGNORECASE
)
_TONE = re.compile(
    r"(?P<label>(?:(?:le|notre|un|the|our|a) )?(?:ton|tonalité|tone(?: of voice)?))\s+"
    r"(?P<rest>(?P<how>[^\W\d_][\w'’-]*)(?:\s*,\s*\S.*|\s+(?:et|and|mais|but|sans|without|pas|jamais|never|not)\s.*)?)",
    re.IGNORECASE,
)


def _is_thing(word: str) -> bool:
    """Tell whether a word is a thing or somebody: "ton budget", "ton équipe" are no tone."""
    kinds: tuple[Kind, ...] = ("channel", "format", "data", "role", "metric", "budget", "people", "task")
    return label_of(word) is not None or any(find_terms(word, kind) for kind in kinds)


_BUDGET_OF = re.compile(
    r"(?P<label>(?:(?:total|overall|global|our|notre|le|the) )*budget(?: total| global)?)(?: of| de|,)?\s+"
    r"(?P<rest>(?:[€£$]\s?)?\d[\d .,\u00a0\u202f]*\s?(?:k|m)?\s?(?:€|£|\$|euros?|pounds|dollars|eur|gbp|usd)?"
    r"(?: (?:in total|overall|en tout|au total|ht|ttc))?)\.?",
    re.IGNORECASE,
)


def labelled(line: Line) -> tuple[str, str, Line] | None:
    """Return the label at the beginning of a line, its words, and the rest of the line; or None."""
    sign = _MONEY_SIGN.match(line.text)
    if sign is not None:
        return "budget", sign.group("label"), Line(sign.group("rest"), line.start + sign.start("rest"))
    for pattern in (_LABELLED, _QUESTION):
        match = pattern.match(line.text)
        label = label_of(_EMPHASIS.sub("", match.group("label"))) if match else None
        if match is None or label is None or match.group("label").count("(") > match.group("label").count(")"):
            # "Laid in a day (proof: 312 sites)": what is labelled stands inside of brackets.
            continue
        if pattern is _QUESTION and not match.group("rest"):
            continue
        if _ASKS.match(line.text) and line.text.rstrip().endswith("?"):
            # "Pourquoi c'est trop long ?" asks, although "Pourquoi : …" heads what a campaign is for.
            continue
        if _ASKS_WHAT.fullmatch(match.group("rest")):
            # "Un pilier, c'est quoi ?" asks what one is.
            continue
        label = "contents" if label in STATUS_LABELS else label
        if label == "lead" or (label == "proofs" and proves_one(match.group("label"))):
            # "Pilote : Ana" says who, and the label says what they do; "Proof (price): …" says of what it is one.
            return "team" if label == "lead" else label, match.group("label"), line
        rest = re.sub(r"\s*(?:\*\*|__)\s*$", "", match.group("rest"))
        return label, match.group("label"), Line(without_emphasis(rest), line.start + match.start("rest"))
    measured = _KPI_OF.match(line.text)
    if measured is not None:
        return "kpis", "KPI", Line(measured.group("rest"), line.start + measured.start("rest"))
    return None


def nests(rows: list[str]) -> bool:
    """Tell whether a bullet stands before one that is deeper."""
    if len(rows) < 2 or not all(BULLET.match(row) for row in rows):
        return False
    return len(rows[0]) - len(rows[0].lstrip()) < len(rows[1]) - len(rows[1].lstrip())
