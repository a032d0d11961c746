"""Tells which reader of the orchestrate section a free sentence is for, by strong words only."""

import datetime
import re

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.orchestrate_amount import is_paid
from assistant.dialogue.guided.reading.orchestrate_fractions import fractions
from assistant.dialogue.guided.reading.orchestrate_legal import kept_lengths
from assistant.dialogue.guided.reading.orchestrate_milestones import kind_of
from assistant.dialogue.guided.reading.orchestrate_owners import may_name_owner, names_owner
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, split_at
from assistant.dialogue.guided.reading.orchestrate_sum_lists import COSTS, lists_sums, splits_number
from assistant.language.dates import Period, find_dates
from assistant.language.durations import find_durations
from assistant.language.figures import Figure, Money, Number, Percentage
from assistant.language.numbers import find_figures
from assistant.language.text import Language
from assistant.language.vocabulary import find_terms

# Only whether there is a date matters here, not which one.
_ANY_DAY = datetime.date(2027, 1, 1)
_LONG = 28
_SPLIT_AHEAD = re.compile(r"\s*(?:(?:HT|TTC)\s*)?(?:,\s*)?(?:dont|including|incl\.?|of which)\s+\d", re.IGNORECASE)
_OPENS_SPLIT = re.compile(
    r"\s*(?:(?:HT|TTC)\s*)?(?:en tout|au total|in (?:all|total)|all in|altogether)?\s*[:(=]", re.IGNORECASE
)
_FEWEST_PARTS = 2
_ARTICLE = len("notre ")
_THEIRS = Expression("orchestrate_cues.theirs")
_CLAUSES = re.compile(r"\s*[,;]\s+|\s+(?:et|and|puis|then|avec|with)\s+|\s+[–—-]\s+")


def orchestrate_cue(text: str, language: Language) -> str | None:
    """Return the label of the reader that a sentence is for, or None where nothing says so strongly.

    Args:
        text: One sentence, without a label.
        language: Its language.

    Returns:
        ``orchestrate`` where the sentence is about several subjects of the section.
    """
    found = subjects(Piece(text.strip(), 0), language)
    return found[0][0] if len(found) == 1 else "orchestrate"


def subjects(sentence: Piece, language: Language) -> list[tuple[str | None, Piece]]:
    """Cut a sentence where two subjects share it: "du 3 mai au 30 juin, budget 20 k€, données hébergées en France".

    Returns:
        Labels and the parts that they are for; one of them, perhaps without a label, where the sentence is whole.
    """
    whole = _cue(sentence, language)
    clauses = split_at(sentence, _CLAUSES) if whole is not None else []
    labels = [_cue(clause, language) for clause in clauses]
    told = {label for label in labels if label is not None}
    # What is kept aside of a budget is a line of it.
    if len(told) < 2 or told == {"budget", "reserve"}:
        return [(whole, sentence)]
    parts: list[tuple[str | None, int, int]] = []
    for label, clause in zip(labels, clauses, strict=True):
        start, end = clause.start - sentence.start, clause.end - sentence.start
        amounts_first = bool(parts) and parts[-1][0] is None and label == "budget"
        if parts and (label is None or parts[-1][0] == label or amounts_first):
            parts[-1] = (parts[-1][0] or label, parts[-1][1], end)
        else:
            parts.append((label, start, end))
    ends = [start for _, start, _ in parts[1:]] + [len(sentence.text)]
    return [(label, sentence.cut(start, end)) for (label, start, _), end in zip(parts, ends, strict=True)]


def _cue(piece: Piece, language: Language) -> str | None:
    if not piece.text:
        return None
    return (
        compliance_cue(piece, language)
        or _figures(piece, language)
        or _conduct(piece, language)
        or _dated(piece, language)
    )


def compliance_cue(piece: Piece, language: Language) -> str | None:
    """Return which field of compliance a clause is about, or None."""
    if piece.has("cue_legal") or (piece.has("cue_legal_with") and piece.has("consent", "contract")):
        return "legal_basis"
    opening = piece.span("cue_opens_legal")
    if opening is not None and opening[0] == 0:
        return "legal_basis"
    if piece.has("disclosure"):
        return "disclosure"
    if _is_hosting(piece):
        return "hosting"
    kept = piece.has("cue_retention") or (piece.has("cue_keep") and piece.has("cue_details"))
    if kept and any(d.days >= _LONG for d in kept_lengths(piece, language)):
        return "retention"
    return None


def _is_hosting(piece: Piece) -> bool:
    """Tell whether data is said to be stored somewhere: "hosted in France" may also be said of a product."""
    if piece.span("cue_hosted") is None or not piece.has("eu_place", "foreign_place", "provider"):
        return False
    return opens_with_hosting(piece) or piece.has("cue_stored")


def opens_with_hosting(piece: Piece) -> bool:
    """Tell whether a clause is about nothing but where data lies: "hosted in Ireland", "EU hosting, Dublin"."""
    span = piece.span("cue_hosted")
    return span is not None and not piece.cut(0, span[0]).without(
        [place for kind in ("eu_place", "foreign_place", "provider") for place in piece.cut(0, span[0]).spans(kind)]
    ).strip(" ,:-")


def _figures(piece: Piece, language: Language) -> str | None:
    figures = find_figures(piece.text, language)
    money = [f for f in figures if isinstance(f, Money) and f.per in (None, "month", "week", "day", "year", "quarter")]
    if piece.has("cue_economics") and any(isinstance(f, Money | Number) for f in figures):
        return "economics"
    if money and _is_budget(piece, money, language):
        return _budget_or_reserve(piece, len(money) + sum(isinstance(f, Number | Percentage) for f in figures))
    shares = [f for f in figures if isinstance(f, Percentage) and not f.points]
    if shares and not money:
        kinds = sum(piece.has(kind) for kind in ("media", "creation", "people", "tools", "reserve"))
        if kinds and (piece.has("cue_budget") or min(kinds, len(shares)) > 1):
            return "reserve" if piece.has("reserve") and kinds == len(shares) == 1 else "budget"
    if piece.has("no_budget") and piece.has("budget"):
        return "budget"
    return "budget" if lists_sums(piece, language) or splits_number(piece, language) else None


def _is_budget(piece: Piece, money: list[Money], language: Language) -> bool:
    span = piece.span("conditional")
    rated = any(t.id.startswith("cost_per") for t in find_terms(piece.text, "metric", language))
    theirs = _THEIRS.search(piece.folded.text) is not None
    if rated or theirs or (span is not None and span[0] == 0):
        # "Si le coût par lead dépasse 80 €, on déplace le budget" splits nothing, "their budget" is what others have.
        return False
    if piece.has("cue_budget") or _is_all_we_have(piece, money) or _SPLIT_AHEAD.match(piece.text, money[0].end):
        return True
    if _splits(piece, money[0], language):
        return True
    spent_on = piece.has(*COSTS)
    earned = any(
        t.id in ("revenue", "sales", "lifetime_value", "donations", "average_basket")
        for t in find_terms(piece.text, "metric", language)
    )
    if len(money) > 1:
        return (spent_on or bool(find_terms(piece.text, "channel"))) and not earned
    return piece.has("media") and not earned


def _splits(piece: Piece, first: Money, language: Language) -> bool:
    """Tell whether a sum opens what is split of it: "8 000 € en tout : 3 000 pour la pub, le solde pour les flyers"."""
    if _OPENS_SPLIT.match(piece.text, first.end) is None:
        return False
    after = Piece(piece.text[first.end :], 0)
    parts = [f for f in find_figures(after.text, language) if isinstance(f, Money | Number | Percentage)]
    shares = len(parts) + len(list(after.spans("rest"))) + len(fractions(after))
    return shares >= _FEWEST_PARTS and (after.has(*COSTS) or bool(find_terms(after.text, "channel")))


def _is_all_we_have(piece: Piece, money: list[Money]) -> bool:
    """Tell whether a sentence says nothing but "on a 20 k€"."""
    taken = [(f.start, f.end) for f in money]
    for group in ("cue_have", "edge_word", "approximate", "budget_no_noise"):
        taken += list(piece.spans(group))
    return piece.has("cue_have") and not piece.without(taken)


def _budget_or_reserve(piece: Piece, amounts: int) -> str:
    """Tell the reserve, which has one amount and no other word, from a budget that has one too."""
    alone = amounts == 1 and piece.has("reserve")
    return "reserve" if alone and not piece.has("budget", "total", "rest", "total_opens", *COSTS) else "budget"


def _conduct(piece: Piece, language: Language) -> str | None:
    if _is_risk(piece):
        return "risks"
    if piece.has("cue_experiment"):
        return "experiments"
    if _is_review(piece):
        return "reviews"
    if piece.has("cue_automation") and piece.has("trigger_word", "action_word"):
        return "automations"
    if piece.has("cue_result") and (find_terms(piece.text, "metric", language) or find_figures(piece.text, language)):
        return "result"
    return None


def _is_risk(piece: Piece) -> bool:
    span = piece.span("risk")
    if span is None:
        return False
    lead = piece.text[: span[0]].strip(" -•*").casefold()
    return lead in (
        "",
        "le",
        "la",
        "un",
        "the",
        "a",
        "main",
        "our",
        "notre",
        "principal",
        "le principal",
        "the main",
    ) or piece.has("mitigation")


# "Every two weeks we look at scans": figures that somebody goes over.
_LOOKS = re.compile(
    r"\b(?:looks at|goes (?:over|through)|reviews|checks|presents|shows|reports|passe en revue|regarde|revoit|presente|"
    r"montre|analyse)\b|"
    r"\b(?:(?:we|on|nous|they|i|je) (?:all |tous )?(?:look at|go over|go through|review|check|regarde|regardons|"
    r"passe en revue|revoit|revoyons|analyse|analysons|examine|suit|suivons))\b"
)


_OF_THEM = Expression("orchestrate_cues.of_them")


def _is_review(piece: Piece) -> bool:
    readers = piece.has("executives", "channel_managers", "campaign_manager", "sales_readers")
    if any(not is_paid(piece.text[:start]) for start, _ in piece.spans("cadence")):
        sent = any(
            t.id in ("newsletter", "email", "sms", "podcast", "blog", "social")
            for t in find_terms(piece.text, "channel")
        )
        looked = _LOOKS.search(piece.folded.text) is not None
        # "Cat owners who come in once a year" says how often they come.
        sent = sent or _OF_THEM.search(piece.folded.text) is not None
        return looked or piece.has("cue_review") or (piece.has("executives", "channel_managers") and not sent)
    return readers and piece.has("cue_sees") and piece.has("show_words") and piece.has("executives", "channel_managers")


def _dated(piece: Piece, language: Language) -> str | None:
    periods = find_dates(piece.text, language, _ANY_DAY)
    if piece.has("permit") and (periods or piece.has("cue_task")):
        return "tasks"
    if not periods:
        return None
    if _is_due(piece, periods) and _is_task(piece, language):
        return "tasks"
    kind = kind_of(piece)
    outside = _outside(piece, periods)
    figures: list[Figure] = [
        f for f in find_figures(piece.text, language) if isinstance(f, Number | Percentage | Money)
    ]
    # "Two open evenings: 12 May and 16 June" counts its days.
    if any(f.value != len(periods) or isinstance(f, Money) for f in figures):
        return None
    if (
        kind not in (None, "launch")
        and not piece.has("not_milestone")
        and any(p.precision in ("day", "range") for p in periods)
    ):
        both = outside.has("cue_start") and outside.has("cue_end")
        return "dates" if both else "milestones"
    # "Office managers whose contract ends this winter": what ends is not the campaign.
    if outside.has("cue_start", "cue_end") and not outside.has("cue_of_others"):
        return "dates"
    lengths = [(d.start, d.end) for d in find_durations(piece.text, language)]
    if len(lengths) == len(periods) == 1 and periods[0].relation == "from":
        # "Six weeks from 1 March"
        rest = Piece(piece.without([*lengths, (periods[0].phrase_start, periods[0].text_end)]), 0)
        return None if rest.without(rest.spans("edge_word")) else "dates"
    run = any(p.precision == "range" and p.start != p.end for p in periods)
    if run and (outside.has("cue_campaign") or not outside.without(outside.spans("edge_word"))):
        return "dates"
    return None


def _is_due(piece: Piece, periods: list[Period]) -> bool:
    day = any(p.precision == "day" or p.relation in ("by", "before", "until") for p in periods)
    return day and not _outside(piece, periods).has("cue_start", "cue_end")


def _is_task(piece: Piece, language: Language) -> bool:
    made = piece.has("does", "prepares")
    if not made and not may_name_owner(piece):
        return False
    counted = any(isinstance(f, Number | Percentage) for f in find_figures(piece.text, language))
    owner = names_owner(piece) if not counted else None
    if owner is None or owner.person.kind == "pronoun":
        return False
    first = owner.start <= _ARTICLE
    if owner.person.kind == "role" and not first:
        return False
    return owner.placed or (first and made)


def _outside(piece: Piece, periods: list[Period]) -> Piece:
    """Return the words that are no part of a date: "fin juin" says nothing of an end by itself."""
    return Piece(piece.without([(p.text_start, p.text_end) for p in periods]), 0)
