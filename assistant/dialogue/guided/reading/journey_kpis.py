"""Reads what steps are judged on: "pub : 50 000 impressions ; page : 300 téléchargements"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_answers import named_steps
from assistant.dialogue.guided.reading.journey_map import STEPS
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece, flat, lines_of, split
from assistant.dialogue.guided.reading.step_parts import step_parts
from assistant.dialogue.guided.reading.tables import read_table
from assistant.language.dates import find_dates
from assistant.language.figures import Money, Number, Percentage
from assistant.language.numbers import find_figures

_LONGEST_METRIC = 5
_COLUMNS = ("step", "channel", "kpi", "target")


def read_kpis(block: Block, context: Context) -> bool:
    """Read the figures of steps, in lines or in a table."""
    rows = read_table(block, _COLUMNS)
    if rows is not None:
        done = False
        for row in rows:
            name = row.get("step") or row.get("channel")
            cells = [row[column] for column in ("kpi", "target") if column in row]
            if name is not None and cells:
                done = _record([id_ for id_, _ in named_steps(name, context)], cells, context) or done
        return done
    understood = False
    parts = step_parts(_without_prices(block), context)
    for part in parts:
        understood = _record(part.steps, [part.rest], context) or understood
    if understood and (block.label_words or "kpi" in (context.asked or "")):
        _ask_about_others(block, [part.rest for part in parts], context)
    if not understood and block.label_words:
        steps = context.draft.get(STEPS)
        context.draft.notes.append(("kpis.which_step" if steps else "kpis.no_step", context.block_words(block)))
        return True
    return understood


def _without_prices(block: Block) -> Block:
    """Return a block with blanks for what one of something costs: "cost per visit under £40" judges no visit."""
    lines = []
    for line in block.lines:
        text = line.text
        for part in split(Piece(line.text, line.start), _APART):
            if _IS_PRICE.match(part.flat):
                at = part.start - line.start
                text = text[:at] + " " * len(part.text) + text[at + len(part.text) :]
        lines.append(replace(line, text=text))
    return replace(block, lines=tuple(lines))


def _ask_about_others(block: Block, told: Sequence[Piece], context: Context) -> None:
    """Ask which step a figure judges that names none: "KPIs: 35% open the email, average basket £38"."""
    for part in (part.trimmed() for line in lines_of(block) for part in split(line, _APART)):
        taken = any(each.start < part.end and part.start < each.end for each in told)
        if not taken and _DIGITS.search(part.text) and re.search(r"[^\W\d]{3}", part.text):
            context.draft.notes.append(("kpis.which_step", part.words(context)))


_IS_PRICE = re.compile(
    r"[\W\d]*(?:(?:the|a|an|le|la|un|average|mean) )*"
    r"(?:costs?|couts?|prix|price|spend|depense|cpa|cpl|cac|roi|ratio|panier)"
    r"(?: moyen| average| mean)? (?:per|par|of (?:an?|one|each)|d'une?|d'acquisition|a la)(?![a-z])"
)
_APART = re.compile(r"[;\n]|,(?!\d)|\.(?=\s)| (?:and|et) ")
_LISTED = re.compile(r"\s*[;\n]\s*|,\s+|\s(?:et|and|puis|then)\s")
_FEWEST = 2
_DIGITS = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d+)*")
_PAID = re.compile(r"[€£$]|\b(?:euros?|pounds?|dollars?|eur|gbp|usd|k)\b|\dk\b", re.IGNORECASE)


def tells_kpis(text: str, context: Context) -> bool:
    """Tell whether a text gives known steps a figure each: "2 000 clics pour la pub, 150 demandes sur la page"."""
    if not context.draft.get(STEPS):
        return False
    if _tells_metrics(text, context):
        return True
    if len(_DIGITS.findall(text)) < _FEWEST:
        return False
    parts = [part for part in _LISTED.split(text) if part.strip(" .")]
    if len(parts) < _FEWEST or find_dates(text, context.language, context.today):
        return False
    named = 0
    for part in parts:
        # "Page 600 visits" tells of visits, though "page 600" alone would be the number of a page.
        if (
            part.strip(" .")[-1:].isdigit()
            or len(_DIGITS.findall(part)) != 1
            or _PAID.search(part)
            or len(part.split()) > _LONGEST_PART
        ):
            return False
        named += bool(named_steps(Piece(part, 0), context))
    return named >= max(_FEWEST, len(parts) - 1)


_OF_STEP = re.compile(r"\s*(?:for|on|at|pour|sur|a|au|aux|de|du)(?![a-z])")
_WORD = re.compile(r"[a-z]+")


def _tells_metrics(text: str, context: Context) -> bool:
    """Tell whether a text only says what known steps are judged on: "impressions for the ad, clicks for the e-mail"."""
    parts = [Piece(part.strip(" ."), 0) for part in _LISTED.split(text) if part.strip(" .")]
    if not parts or parts[0].text.endswith("?"):
        return False
    tracked = _TRACKED.match(parts[0].flat.lstrip())
    named = 0
    for number, part in enumerate(parts):
        lead = _TRACKED.match(part.flat)
        told = Piece(part.text[lead.end() :].lstrip(), 0) if lead is not None and not number else part
        judged = next(iter(terms(told, "metric")), None)
        if judged is None or len(told.text.split()) > _LONGEST_PART or _PAID.search(told.text):
            return False
        before = [word for word in _WORD.findall(told.flat[: judged.start]) if word not in _SMALL]
        behind = told.flat[judged.end :]
        if before or _OF_STEP.match(behind) is None or named_steps(Piece(told.text[: judged.end], 0), context):
            # "Sign-ups on the page" may be of either step.
            return False
        named += bool(named_steps(Piece(behind, 0), context))
    return bool(named) and (len(parts) >= _FEWEST or tracked is not None)


_SMALL = frozenset(["the", "le", "la", "les", "l", "our", "nos", "notre", "number", "of", "nombre", "de", "d"])
_LONGEST_PART = 8
_TRACKED = re.compile(
    r"(?:(?:and|et|also|aussi|then|puis)[ ,]+)*(?:we(?:'ll| will|'re| are)?|on|nous|i(?:'ll|'m)?|je)[ ]?(?:will |"
    r"also |aussi |va |allons )*"
    r"(?:track|measur|monitor|suit|suivr|suivons|mesur)\w*(?![a-z])"
)
# "For the ad we aim for 3,000 impressions" gives that step its figure too.
_AIMED = re.compile(
    r"(?P<lead>(?:for|on|at|pour|sur|cote) )(?P<step>(?:(?:the|our|la|le|les|l'|"
    r"notre) ?)?[a-z][^:=,\n\d]{2,40}?),? (?:we|on|nous|i|je)"
    r"(?:'re|'ll)? ?(?:are |will )?(?:aim(?:ing)? for|want|expect|need|target(?:ing)?|hope for|vis(?:e|ons)|"
    r"veut|voulons|attend|"
    r"attendons|esper(?:e|ons)|table sur|tablons sur)(?: (?:about|around|at least|environ|au moins))? (?P<rest>\d.*)$"
)
_HEADED = re.compile(r"\s*(?P<step>[^:=\n]{2,40}?)\s*[:=]\s*(?P<rest>[^:=\n]*\d[^:=\n]*)$")


def judges_step(text: str, context: Context) -> bool:
    """Tell whether a sentence gives a known step its figure: "sign-up page: 12% conversion".

    Args:
        text: The sentence, or one clause of it.
        context: The plan.
    """
    judged = "%" in text or bool(terms(Piece(text, 0), "metric"))
    if context.draft.get(STEPS) and judged and _TRACKED.match(flat(text).strip()) and _DIGITS.search(text):
        return True
    aimed = _AIMED.match(flat(text).strip(" .")) if context.draft.get(STEPS) else None
    headed = aimed or (_HEADED.match(text.strip(" .")) if context.draft.get(STEPS) else None)
    if headed is None or _PAID.search(headed["rest"]) or find_dates(headed["rest"], context.language, context.today):
        return False
    named = {flat(str(step["name"] or "")) for step in context.draft.get(STEPS)}
    wanted = _ARTICLE.sub("", _TARGET_OF.sub("", flat(headed["step"]).strip()))
    of_step = wanted in named or wanted.rstrip("s") in named
    rest = Piece(headed["rest"], 0)
    return of_step and ("%" in rest.text or bool(terms(rest, "metric")) or _RATIO.search(rest.text) is not None)


_ARTICLE = re.compile(r"^(?:the |our |la |le |les |l'|notre )")
# "Target for the sign-up page: 300 visits" says what it is of that step.
_TARGET_OF = re.compile(
    r"^(?:the |our |la |le |l'|notre )?(?:target|goal|aim|objective|kpi|figure|objectif|cible|chiffre|but)"
    r"(?: (?:for|of|on|at|de|du|pour|sur|a) | d')"
)


def is_target_of_step(text: str, context: Context) -> bool:
    """Tell whether a sentence gives the target of a known step: "goal on the landing page: 600 visits".

    Args:
        text: The sentence.
        context: The plan.
    """
    return _TARGET_OF.match(flat(text).strip()) is not None and judges_step(text, context)


def counts_each(text: str) -> bool:
    """Tell whether each part of a text holds a figure: "3% on the ad, then 120 visits, then 8 calls" goes nowhere."""
    parts = [part for part in _FIGURES_APART.split(flat(text)) if part.strip(" .")]
    return len(parts) > 1 and all(_DIGITS.search(part) for part in parts)


_FIGURES_APART = re.compile(r"\s*[,;]\s*(?!\d{3}(?!\d))|(?<![a-z])(?:and|et|then|puis|ensuite)(?![a-z])")


def _record(ids: Sequence[str], cells: list[Piece], context: Context) -> bool:
    """Record the metric and the figure of steps; one figure that is said of several steps is that of the first."""
    steps = [f"{STEPS}[{id_}]" for id_ in ids]
    if not steps:
        return False
    figures = [
        (cell, figure)
        for cell in cells
        for figure in find_figures(cell.text, context.language)
        if isinstance(figure, Number | Percentage | Money)
    ]
    if (ratio := _ratio(cells)) is not None:
        cell, match = ratio
        share = round(100 * int(match["part"]) / int(match["whole"]))
        counted = f"% {match['what'].strip()}" if match["what"] else "%"
        context.draft.set(f"{steps[0]}.kpi.metric", counted, cell.words(context))
        context.draft.set(f"{steps[0]}.kpi.target", share, cell.words(context))
        return True
    metrics = [(c, m) for c in cells for m in terms(c, "metric")]
    # "landing page 200 inscriptions": what is counted stands after the figure where both are told.
    after = [(c, m) for c, m in metrics if figures and c is figures[0][0] and m.start >= figures[0][1].end]
    named = next((c.cut(m.start, m.end) for c, m in (after or metrics)[:1]), None)
    named = named or _in_name(ids[0], cells, context) or _counted(cells, figures)
    if named is not None:
        share = any(isinstance(figure, Percentage) for _, figure in figures[:1])
        # "12% of registrations" is no count of them.
        text = f"{named.text} (%)" if share and _IS_SHARE.search(named.flat) is None else named.text
        for step in steps if not figures else steps[:1]:
            context.draft.set(f"{step}.kpi.metric", text, named.words(context))
    for cell, figure in figures[:1]:
        context.draft.set(f"{steps[0]}.kpi.target", figure.value, cell.cut(figure.start, figure.end).words(context))
    return bool(figures or named is not None)


def _in_name(step: str, cells: Sequence[Piece], context: Context) -> Piece | None:
    """Return what a step counts by its own name, where that is all that is said: "Guide downloads: 600"."""
    if not all(_ONLY_FIGURE.fullmatch(cell.flat) for cell in cells):
        return None
    name = Piece(str(context.draft.get(f"{STEPS}[{step}].name") or ""), 0)
    # A demo counts nothing yet; the download of a guide does.
    told = next((m for m in terms(name, "metric") if m.end - m.start < len(name.text)), None)
    at = context.draft.message.rfind("\n", 0, cells[0].start) + 1
    said = Piece(context.draft.message[at : cells[0].start], at)
    same = next((m for m in terms(said, "metric") if told is not None and m.id == told.id), None)
    return said.cut(same.start, same.end) if same is not None else None


_ONLY_FIGURE = re.compile(r"(?:\W*(?:du|des|de|of) [a-z' -]{2,40})?\W*\d[\d .,]*%?\W*")
_IS_SHARE = re.compile(
    r"%|(?<![a-z])(?:rates?|taux|ratio|share|part|pourcentage|percentage|percent|pour cent|ctr)(?![a-z])"
)
# "1 rdv sur 4", "one in three": a share.
_RATIO = re.compile(
    r"(?<![\d.,])(?P<part>\d{1,2})\s+(?P<what>[^\W\d][\w' -]{0,20}?\s)?(?:sur|in|out of)\s+"
    r"(?P<whole>\d{1,3})(?![\d.,%])",
    re.IGNORECASE,
)


def _ratio(cells: Sequence[Piece]) -> tuple[Piece, re.Match[str]] | None:
    for cell in cells:
        match = _RATIO.search(cell.text)
        if match is not None and int(match["part"]) < int(match["whole"]):
            return cell, match
    return None


def _counted(cells: list[Piece], figures: list[tuple[Piece, Number | Percentage | Money]]) -> Piece | None:
    """Return what a figure counts where no vocabulary holds it: the few words after it, else those before it."""
    if not figures:
        words = cells[0].trimmed()
        if _REST.match(words.flat):
            return None
        return words if 0 < len(words.text.split()) <= _LONGEST_METRIC - 2 else None
    cell, figure = figures[0]
    start = max(cell.text.rfind("%", 0, figure.end), figure.start) if isinstance(figure, Percentage) else figure.end
    end = _CLAUSE.search(cell.flat, figure.end)
    told = cell.cut(start, end.start() if end is not None else None).trimmed()
    lead = _OF.match(told.flat)
    told = told.cut(lead.end()) if lead is not None else told
    if _AT_MOST.fullmatch(told.flat):
        return None
    if told and re.search(r"[^\W\d]{2}", told.text) and len(told.text.split()) <= _LONGEST_METRIC:
        return told
    before = cell.cut(0, figure.start).trimmed()
    before = before.cut(0, m.start()).trimmed() if (m := _ABOUT.search(before.flat)) is not None else before
    before = before.cut(lead.end()) if (lead := _JUDGED_ON.match(before.flat)) is not None else before
    plain = re.search(r"[^\W\d]{2}", before.text) is not None and len(before.text.split()) <= _LONGEST_METRIC - 2
    return before if plain and not isinstance(figure, Percentage) else None


_CLAUSE = re.compile(r"[,;(]|\s(?:per|par|a|each|chaque|by|before|avant|on|in|sur|dans|at|from)\s")
_AT_MOST = re.compile(r"(?:at )?(?:max|maxi|maximum|min|mini|minimum|most|least|au plus|au moins)")
_OF = re.compile(r"(?:of|de|d'|des|du|the)\s*(?=\S)")
_JUDGED_ON = re.compile(r"(?:on|by|sur|par|a)\s+(?:the |le |la |les |l')?(?=[a-z])")
_REST = re.compile(r"(?:the |le |tout le )?(?:rest|reste|others|autres)(?![a-z])")
_ABOUT = re.compile(
    r"\s*(?:[:=(-]|(?<![a-z])(?:under|over|at least|about|around|moins de|plus de|au moins|environ)(?![a-z]))\s*$"
)
