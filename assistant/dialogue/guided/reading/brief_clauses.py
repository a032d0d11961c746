"""Cuts blocks of a brief whose lines hold several subjects: the days of a calendar, a base and the right to it."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.brief_cues import brief_cue
from assistant.dialogue.guided.reading.brief_rights import rights
from assistant.dialogue.guided.reading.bullets_below import bulleted
from assistant.dialogue.guided.reading.calendar_edges import EDGE, EDGE_OF, LAUNCH_OF, RUNS, SAID_BOUNDS, WHOLE_EDGE
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Block, Line
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.orchestrate_milestones import kind_of
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates

_BOUND = Expression("brief_clauses.bound")
_DUTY = re.compile(
    r"\b(?:doi(?:t|vent) etre|must be|has to be|have to be|needs? to be|sera (?:depose|envoye|rendu|remis)e?|"
    r"to be (?:filed|sent|signed|booked))\b"
)
_OUT = re.compile(r"\s*[;]\s*|,\s+(?![^()]*\))")
# A calendar, and what says by what right people are written to.
_CALENDARS = frozenset(["dates", "milestones", "orchestrate"])
_RIGHTS = frozenset(["data", "legal_basis", "retention"])
_FEW_DAYS = 5


def apart(block: Block, context: Context) -> list[Block]:
    """Return a block as blocks of one subject each."""
    if block.label in _CALENDARS and "|" not in "".join(line.text for line in block.lines):
        return _calendar(block, context)
    if block.label == "journey":
        return _ways_apart(_reworded(block, _STORED, ","), context)
    if block.label == "tasks" and any(_is_edge(line.text, context) for line in block.lines):
        return _edges_apart(block, context)
    if block.label == "promise" and _are_arguments(block, context):
        return [replace(block, label="pillars")]
    if block.label in ("challenges", "evidence", "objections"):
        return _habits_apart(block)
    if block.label in ("promise", "audience"):
        return bulleted(block, context)
    if block.label == "channels":
        listed = any(";" in line.text or len(_BEFORE_NAME.findall(line.text)) > 1 for line in block.lines)
        block = _reworded(block, _WHAT_THEY_ARE, "")
        return [_reworded(block if listed else _reworded(block, _BEFORE_NAME, ":"), _BAR, ";")]
    if block.label in _RIGHTS:
        named = _reworded(_reworded(block, _ROUND_OPENS, " "), _ROUND_ENDS, " ")
        named = _reworded(named, _NAME_FIRST, ":") if block.label == "data" else named
        named = _reworded(named, _HOW_MANY, "") if block.label == "data" else named
        return rights(_reworded(named, _DASH, ","), context)
    for form, mark in _MEANT.get(block.label or "", ()):
        block = _reworded(block, form, mark)
    return [block]


# "27 000 € – radio 12 000 €", "menu -> à refaire", "(e-mail → CRM)": marks that mean what another says.
_AFTER_TOTAL = re.compile(
    r"(?<=\d)\s?(?:k?€|k|euros?|pounds?|dollars?|£|\$|eur|gbp|usd)?\s*(?P<mark>[–—-])(?=\s+[^\W\d])", re.IGNORECASE
)
# "Of this, 4,000 is for the press", "1 200 dessus pour la radio": which money it is of is known.
_OF_THIS = re.compile(
    r"(?P<mark>\b(?:(?:out )?of (?:this|that|it|these)|sur (?:ce|cette) (?:montant|somme|enveloppe|total|budget)|"
    r"là-dessus|de cette somme)\b,?)(?=\s)",
    re.IGNORECASE,
)
# "Applicant system (Taleo): e-mails": the brackets belong to its name.
# "Kajabi, phone numbers and e-mails": what is held stands after the name.
# "Customer file, e-mails, 2,300 people": how many they are is no base of its own.
_HOW_MANY = re.compile(
    r"\S(?P<mark>\s*[,;]\s*(?:environ |env\. |about |around |some |~\s?)?\d[\d .,\u00a0\u202f]*(?:k |mille )?\s?"
    r"(?:people|persons|contacts?|names|noms|records|fiches|personnes|clients?|customers?|patients?|members|membres|"
    r"adhérents|abonnés|subscribers|lignes|rows|entries|entrées|foyers|households))(?=\s*(?:$|[,;.]))",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(
    r"^\s*(?:CRM )?[A-ZÀ-ÖØ-Þ][\w.&’'-]+(?: [\w.&’'-]+){0,2}(?P<mark>,)"
    r"(?=\s+(?:e-?mails?|courriels?|phones?|phone numbers|téléphones?|numéros?|adresses|addresses|contacts)\b)"
)
_ROUND_OPENS = re.compile(r"^[^():]{3,40}(?P<mark>\()(?=[^()\d]{2,30}\)\s?:)")
_ROUND_ENDS = re.compile(r"^[^():\d]{3,40}\s[^():\d]{2,30}(?P<mark>\))(?=\s?:)")
_DASH = re.compile(r"(?<=\S)\s(?P<mark>[–—-])\s(?=\S)")
_BEFORE_STATUS = re.compile(r"(?P<mark>->|→|=>)")
_BEFORE_NAME = re.compile(r"\s(?P<mark>[–—-])\s+(?=[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s*(?:$|[,(]|et |and |&)))")
# "Facebook ads (Halo Digital, agency)"
_WHAT_THEY_ARE = re.compile(
    r"\([A-ZÀ-ÖØ-Þ][\w’'&-]*(?: [A-ZÀ-ÖØ-Þ&][\w’'-]*){0,3}"
    r"(?P<mark>,\s*(?:our |an? |notre |une? |l['’])?(?:agency|agence|freelance\w*|prestataire|supplier))(?=\))"
)
_BAR = re.compile(r"(?<=\S)\s(?P<mark>\|)\s(?=\S)")
# "film 9,000 / letters 8,000"
_SUMS_APART = re.compile(r"(?<=[\dk€$£])\s(?P<mark>/)\s")
_SLASH = re.compile(r"(?<=\s)(?P<mark>/ )")
_STORED = re.compile(r"\([^()]*?(?P<mark>->|→|=>)[^()]*\)")


# The marks that mean what another says, by the label under which they do.
_MEANT: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "risks": ((_SLASH, "->"),),
    "team": ((_BEFORE_STATUS, ":"), (_BEFORE_NAME, ":")),
    "budget": ((_OF_THIS, ""), (_AFTER_TOTAL, ":"), (_SUMS_APART, ";")),
    "contents": ((_BEFORE_STATUS, ":"), (_BAR, ";")),
}


def _reworded(block: Block, form: re.Pattern[str], mark: str) -> Block:
    """Return a block, tables aside, with another mark where a form has it; the length stays."""
    if len(block.lines) > 1 and all("|" in line.text for line in block.lines):
        return block
    lines: list[Line] = []
    for line in block.lines:
        text = line.text
        for match in form.finditer(line.text):
            start, end = match.span("mark")
            text = text[:start] + mark.ljust(end - start) + text[end:]
        lines.append(replace(line, text=text))
    return replace(block, lines=tuple(lines))


def _are_arguments(block: Block, context: Context) -> bool:
    """Tell whether bullets below a message, once the promise is said, are what holds it up."""
    said = context.draft.get("message_house.promise") is not None
    return said and len(block.lines) > 1 and all(line.bullet for line in block.lines)


def _ways_apart(block: Block, context: Context) -> list[Block]:
    """Part the bullets that tell of days, meetings and rights from the way drawn with arrows beside them."""
    if not any(_ARROWS.search(line.text) for line in block.lines):
        return [block]
    others = tuple(line for line in block.lines if line.bullet and _is_no_way(line.text, context))
    left = tuple(line for line in block.lines if line not in others)
    return [replace(block, lines=left), *(Block(None, (line,)) for line in others)] if others and left else [block]


def _is_no_way(text: str, context: Context) -> bool:
    if _ARROWS.search(text):
        return False
    days = [day for day in find_dates(text, context.language, context.today) if day.precision in ("day", "range")]
    return bool(days) or brief_cue(text) == "reviews" or label_of(text.partition(":")[0]) in _BESIDE_WAYS


_ARROWS = re.compile(r"->|→|=>")
_BESIDE_WAYS = frozenset(["reviews", "dates", "milestones", "legal_basis", "hosting", "retention", "risks", "context"])


def _habits_apart(block: Block) -> list[Block]:
    """Part what they read and use from what they struggle with: "read our newsletter, follow us on Facebook"."""
    used = tuple(line for line in block.lines if "habits" in (brief_cue(line.text), brief_cue(f"they {line.text}")))
    left = tuple(line for line in block.lines if line not in used)
    found = [replace(block, lines=left)] if left else []
    return [*found, Block("habits", used, block.label_words)] if used else found


def _is_edge(text: str, context: Context) -> bool:
    """Tell whether a line among tasks is nothing but the first or last day: "4 November: launch"."""
    days = find_dates(text, context.language, context.today)
    words = text
    for day in reversed(days):
        words = words[: day.phrase_start] + " " + words[day.text_end :]
    return len(days) == 1 and WHOLE_EDGE.fullmatch(flat(words).strip(" -*•:,;.–—")) is not None


def _edges_apart(block: Block, context: Context) -> list[Block]:
    """Part the first and last day of a campaign from what is to be done before them."""
    edges = tuple(line for line in block.lines if _is_edge(line.text, context))
    rest = tuple(line for line in block.lines if line not in edges)
    found = [replace(block, lines=rest)] if rest else []
    return [*found, *_calendar(Block("dates", edges, "dates"), context)]


def _calendar(block: Block, context: Context) -> list[Block]:
    """Part the first and last day of the campaign from the days of something else."""
    found: list[Block] = []
    for line in block.lines:
        led = _is_led(line.text, context)
        for clause in [line] if led else _dated_clauses(line, context):
            periods = find_dates(clause.text, context.language, context.today)
            words = clause.text
            for period in reversed(periods):
                words = words[: period.phrase_start] + words[period.text_end :]
            named = re.search(r"[^\W\d_]{3,}", words) is not None
            stretch = any(p.precision == "range" and (p.end - p.start).days > _FEW_DAYS for p in periods)
            other = bool(periods) and named and not stretch and not _BOUND.search(flat(words))
            label = "milestones" if other and block.label != "orchestrate" else block.label
            told = flat(words).strip(" -*•:,;")
            if led or (other and (_DUTY.search(flat(words)) or _is_owned(words, clause.text))):
                label = "tasks"
            if label == "dates" and named and EDGE_OF.match(told):
                label = "milestones"
            if (
                block.label == "milestones"
                and not EDGE_OF.match(told)
                and (EDGE.match(told) or (stretch and RUNS.search(told)))
            ):
                label = "dates"
            if len(periods) == 1 and not stretch and not led:
                label = next((bound for bound, form in SAID_BOUNDS if form.search(told)), label)
            if (
                label == "dates"
                and LAUNCH_OF.match(told)
                and any(found_.label in ("dates", "start") for found_ in found)
            ):
                label = "milestones"
            if found and found[-1].label == label:
                found[-1] = replace(found[-1], lines=(*found[-1].lines, clause))
            else:
                found.append(replace(block, label=label, lines=(clause,)))
    return found or [block]


_OWNED = re.compile(
    r"[^\W\d_]{3,}.*?\s?(?:[:–—-]\s*|\()(?P<title>(?:M\.|Mme|Mrs?|Ms|Dr)\s)?(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\)?"
    r"(?:\s*,)?\s*(?:pour|by|avant|before|le|on)?\W*"
)


def _is_owned(words: str, text: str) -> bool:
    """Tell whether somebody does a thing of a calendar: "Film: Remi, by 10 December", "Hugo delivers the posters"."""
    if is_first_name(text.split()[0]) and brief_cue(text) == "tasks":
        return True
    match = _OWNED.fullmatch(words.strip())
    return match is not None and (match["title"] is not None or is_first_name(match["name"]))


_LED = re.compile(
    r"\W*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)\s*(?::|->|→|=>|\s[–—-](?=\s))\s*(?P<what>\S.*)"
)
# "Nora: away until 8 March", "Nora: back on the 8th" tell where somebody is, and nothing that they do by then.
_WHEREABOUTS = re.compile(
    r"(?<![a-z])(?:away|off|absente?|conges?|holidays?|leave|leaves|leaving|vacances|vacation|back|retour|revient|"
    r"returns?|part|arrive[sd]?|joins?|rejoint|starts?|commence|(?:in)?dispo\w*|(?:un)?available|free|busy|"
    r"birthday|anniversaire|until|jusqu\w*|depuis|since)(?![a-z])"
)


def _is_led(text: str, context: Context) -> bool:
    """Tell whether a line of a calendar opens with who does something by a day: "Nora: leaflet printed by 8 March"."""
    match = _LED.fullmatch(text.strip())
    if match is None or not _is_somebody(match["name"], context):
        return False
    days = find_dates(match["what"], context.language, context.today)
    words = match["what"]
    for day in reversed(days):
        words = words[: day.phrase_start] + " " + words[day.text_end :]
    if not days or not re.search(r"[^\W\d_]{3,}", words) or _WHEREABOUTS.search(flat(words)):
        return False
    # "Nora: webinar on 8 March" tells who stands in front there.
    due = all(day.relation in ("by", "before") for day in days)
    return due or (kind_of(Piece(words, 0)) is None and all(day.start == day.end for day in days))


def _is_somebody(name: str, context: Context) -> bool:
    return is_first_name(name) or context.draft.find("team.members", name) is not None


def _dated_clauses(line: Line, context: Context) -> list[Line]:
    """Cut a line at sentences and commas, where each part has a day of its own."""
    found: list[Line] = []
    for start, end in sentences(line.text) or [(0, len(line.text))]:
        sentence = Line(line.text[start:end], line.start + start, line.bullet)
        parts: list[Line] = []
        at = 0
        days = find_dates(sentence.text, context.language, context.today)
        cuts = [
            m for m in _OUT.finditer(sentence.text) if not any(d.text_start <= m.start() < d.text_end for d in days)
        ]
        for match in [*cuts, None]:
            stop = match.start() if match is not None else len(sentence.text)
            parts.append(Line(sentence.text[at:stop], sentence.start + at, line.bullet))
            at = match.end() if match is not None else stop
        parts = [part for part in parts if part.text.strip()]
        each = all(find_dates(part.text, context.language, context.today) for part in parts)
        found += parts if each else [sentence]
    return found
