"""Finds the legal basis, where data is stored, how long it is kept and how paid partnerships are marked."""

import re
from decimal import Decimal

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, lines, sentences, split_at
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.durations import find_durations
from assistant.language.figures import Duration
from assistant.language.numbers import find_numbers
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms

_COMPLIANCE = "orchestrate.compliance"
_CLAUSES = re.compile(r"\s*[,;:]\s+|\s+[–—-]\s+|\s(?:et|and|mais|but)\s")
BASES = ("consent", "legitimate_interest", "contract")
_DAYS_A_MONTH = 30
_LEAST_MONTHS, _MOST_MONTHS = 12, 120
_YEARS = re.compile(r"(?<![\w.,])(?P<count>\d{1,2})[ \u00a0\u202f]?ans?(?!\w)", re.IGNORECASE)


def basis_in(block: Block, context: Context) -> bool:
    """Read the ground on which people are contacted, where one of the three is named and not denied."""
    found = False
    for line in lines(block):
        for piece in sentences(line):
            named = [(span, basis) for basis in BASES for span in piece.spans(basis)]
            if not named and context.asked == f"{_COMPLIANCE}.legal_basis":
                # The answer may be misspelt: "consentemnt".
                terms = find_terms(piece.text, "legal_basis", fuzzy=True)
                named = [((t.start, t.end), t.id) for t in terms if not t.exact]
            for (start, end), basis in sorted(named):
                words = piece.at(start, end, context)
                if _is_denied(piece, start, end) or (context.draft.origin == "brief" and _is_unsettled(piece, end)):
                    continue
                context.draft.set(f"{_COMPLIANCE}.legal_basis", basis, words)
                found = True
            if not found and (named or piece.has("legal_other")):
                # "RGPD ok" says that somebody thought of it, not which of the three it is.
                context.draft.notes.append(("legal_basis.unclear", piece.words(context)))
    return found


_UNSETTLED = re.compile(
    r"\b(?:asks?|to ask|checks?|to check|sees?|clears?|voit|verifie|demande|fait valider|valide|va (?:voir|demander|"
    r"verifier)) (?:it |ca |that |cela )?(?:(?:with|avec|aupres de|a|au) ?)?"
    r"(?:the |our |an? |le |la |l'|notre |un |une )?"
    r"(?:lawyers?|legal|dpo|solicitor|counsel|juristes?|avocate?s?|juridique|cnil|ico)\b|"
    r"(?:->|→|=>) ?(?:[a-z'-]+ )?(?:verifie|checks?|a verifier|to check|asks?|demande)\b|"
    r"\b(?:a (?:verifier|valider|confirmer|clarifier|trancher|voir)|to be (?:checked|confirmed|clarified|decided)|"
    r"to (?:check|clarify|confirm)|tbc|tbd)\W*$|\?\s*$"
)


def _is_unsettled(piece: Piece, end: int) -> bool:
    """Tell whether a ground is only to be checked or asked about: "consent wording → Tess asks the lawyer"."""
    return _UNSETTLED.search(flat(piece.text[end:])) is not None


# "Consent is NOT what we rely on", "le consentement ne s'applique pas".
_DENIED_BEHIND = re.compile(
    r"\s+(?:(?:is|was|are|will be) (?:not|never|no longer|out)(?![a-z])|(?:isn't|wasn't|won't|doesn't|does not|"
    r"cannot|can't)"
    r"(?![a-z])|(?:est |, )?(?:hors jeu|exclu)|(?:ne |n')[a-z' ]{2,25}? (?:pas|plus|jamais)(?![a-z]))"
)


def _is_denied(piece: Piece, start: int, end: int) -> bool:
    if _DENIED_BEHIND.match(flat(piece.text[end:])) is not None:
        return True
    before = piece.text[:start]
    cut = max((before.rfind(mark) for mark in ",;:"), default=-1)
    near = " ".join(before[cut + 1 :].split()[-4:])
    return Piece(near, 0).has("legal_denied")


def hosting_in(block: Block, context: Context) -> bool:
    """Read where the data is stored and, where the place says so, whose law it falls under."""
    found = False
    for line in lines(block):
        for piece in sentences(line):
            found |= _place(piece, context)
            found |= _notice(piece, context)
    return found


# "Germany, not France": where nothing is kept is no place.
_NOT_THERE = re.compile(
    r"(?:\s*,)?\s+(?:(?:and|et|mais|but)\s+)?(?:not|pas|non(?: pas)?|rather than|instead of|plut[oô]t qu(?:e|['’])|"
    r"no longer|"
    r"plus|au lieu d(?:e|['’]))\s*(?:in |en |aux? |[aà] |chez |with |at |the |la |le |l['’])*[A-ZÉ][^,;.!?]*"
)
# "A French host" tells whose it is beside a place.
_WHOSE = re.compile(
    r"(?:francais|europeen|allemand|belge|suisse|irlandais|neerlandais|espagnol|italien|americain|french|european|"
    r"german|belgian|swiss|irish|dutch|spanish|italian|american)(?:ne)?(?:e|es|s)?"
)


def _place(piece: Piece, context: Context) -> bool:
    denied = _NOT_THERE.search(piece.text)
    if denied is not None and denied.start():
        text = piece.text[: denied.start()] + " " * len(denied.group()) + piece.text[denied.end() :]
        piece = Piece(text, piece.start)
    foreign = [s for s in piece.spans("foreign_place")]
    european = [s for s in piece.spans("eu_place") if not any(a <= s[0] and s[1] <= b for a, b in foreign)]
    european = [s for s in european if not _is_outside(piece, s[0])]
    outside = [s for s in piece.spans("eu_place") if _is_outside(piece, s[0])]
    foreign = [s for s in foreign if not _is_outside(piece, s[0])]
    providers = list(piece.spans("provider"))
    if piece.has("unknown_hosting") and not (foreign or european or providers):
        context.draft.set(f"{_COMPLIANCE}.data_hosting", "unknown", piece.words(context))
        return True
    spots = sorted([*foreign, *european, *outside, *providers])
    if not spots:
        return False
    # "EU hosting, Dublin": the town says more than the union it is in.
    named = [spot for spot in spots if _WHOSE.fullmatch(flat(piece.text[slice(*spot)])) is None] or spots
    spots = [spot for spot in named if _UNION.fullmatch(flat(piece.text[slice(*spot)])) is None] or named
    start, end = spots[0][0], spots[-1][1]
    place = piece.text[start:end]
    if place.count("(") > place.count(")") and piece.text[end : end + 1] == ")":
        end += 1
        place += ")"
    if len(place.split()) > 8:
        place = ", ".join(piece.text[a:b] for a, b in spots)
    context.draft.set(f"{_COMPLIANCE}.hosting_place", place, piece.at(start, end, context))
    law = "foreign_law" if foreign or outside else "eu" if european else None
    if foreign and european:
        context.draft.notes.append(("hosting.two_places", piece.at(start, end, context)))
        return True
    if law is not None:
        context.draft.set(f"{_COMPLIANCE}.data_hosting", law, piece.at(start, end, context))
    return True


_UNION = re.compile(r"(?:the |l')?(?:e\.?u\.?|u\.?e\.?|europe|union europeenne|european union|eea|eee)")


def _is_outside(piece: Piece, start: int) -> bool:
    near = Piece(piece.text[max(0, start - 24) : start].rstrip(" ’'"), 0)
    spans = list(near.spans("outside"))
    return any(near.text[end:].strip(" l’'") in ("", "l", "de", "the") for _, end in spans)


def _notice(piece: Piece, context: Context) -> bool:
    """Read how people are told that foreign law applies, in the clause that says so."""
    if not (piece.has("hosted", "foreign_place") or context.draft.get(f"{_COMPLIANCE}.data_hosting")):
        return False
    clause = next((c for c in split_at(piece, _CLAUSES) if c.has("notice") and not c.has("no_notice")), None)
    if clause is None or len(clause.text.split()) < 2:
        return False
    context.draft.set(f"{_COMPLIANCE}.hosting_notice", clause.text, clause.words(context))
    return True


def retention_in(block: Block, context: Context) -> bool:
    """Read after how many months details are deleted."""
    found = False
    for line in lines(block):
        lengths = kept_lengths(line, context.language)
        for length in lengths:
            words = line.at(length.start, length.end, context)
            months = length.months
            if length.high is not None:
                context.draft.notes.append(("retention.range", words))
                found = True
                continue
            if months is None:
                months = length.days / _DAYS_A_MONTH
                if months != months.to_integral_value() or months == 0:
                    context.draft.notes.append(("retention.not_in_months", words))
                    found = True
                    continue
            context.draft.set(f"{_COMPLIANCE}.retention_months", _plain(months), words)
            found = True
        if not lengths and _is_asked(context):
            found |= _bare_months(line, context)
        if not lengths and line.has("no_limit"):
            context.draft.notes.append(("retention.no_limit", line.words(context)))
            found = True
    return found


def _is_asked(context: Context) -> bool:
    return (context.asked or "").endswith("retention_months")


def _bare_months(line: Piece, context: Context) -> bool:
    """Read "36": nobody counts that many years; fewer may be years or months. "A year" counts one."""
    alone = _ONE.match(flat(line.text))
    if alone is not None:
        months = next(count for name, count in _ONE_OF.items() if alone[name])
        context.draft.set(f"{_COMPLIANCE}.retention_months", months, line.at(*alone.span(), context))
        return True
    numbers = [n for n in find_numbers(line.text, context.language) if n.high is None]
    if len(numbers) != 1 or line.without([(numbers[0].start, numbers[0].end)]):
        return False
    words = line.at(numbers[0].start, numbers[0].end, context)
    if not _LEAST_MONTHS <= numbers[0].value <= _MOST_MONTHS:
        context.draft.notes.append(("retention.unit", words))
        return True
    context.draft.set(f"{_COMPLIANCE}.retention_months", numbers[0].value, words)
    return True


_ONE = re.compile(
    r"\W*(?:for |about |around |roughly |say |just |only |after )?(?:(?P<half>half a year|a half year|half year)|"
    r"(?P<year>an?(?: whole| full| calendar)? year)(?! and)|(?P<month>a(?: whole| full)? month)(?! and))(?![a-z])"
)
_ONE_OF = {"half": Decimal(6), "year": Decimal(12), "month": Decimal(1)}


def kept_lengths(piece: Piece, language: Language) -> list[Duration]:
    """Return the lengths of time for which something is kept; "gardées 3 ans" is no age here."""
    found = [d for d in find_durations(piece.text, language) if d.lead not in ("every", "since")]
    if found:
        return found
    return [
        Duration(Decimal(m["count"]), *m.span(), m.group(), unit="year")
        for m in _YEARS.finditer(piece.text)
        if not piece.has("age")
    ]


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


_PARTS = re.compile(r"\s*[,;.]\s+(?:(?:et|and)\s+)?|\s+(?:et|and)\s+")


def _where_marked(whole: Piece) -> Piece:
    """Return what says how partnerships are marked, without how many creators there are before it."""
    parts = split_at(whole, _PARTS)
    first = next((part for part in parts if part.has("disclosure")), None)
    before = whole.text[: first.start - whole.start] if first is not None else ""
    counts = re.search(r"\d|\b(?:un|une|deux|trois|quatre|cinq|one|two|three|four|five|des|some|several)\b", before)
    if first is None or counts is None or not (find_terms(before, "channel") or Piece(before, 0).has("creators")):
        return whole
    return Piece(whole.text[first.start - whole.start :], first.start)


# What is shown, said or written on a post, so that words about something else mark none.
_MARKS = re.compile(
    r"#|[\"'«“]|(?<![a-z])(?:mention\w*|marqu\w+|marked|mark|signal\w+|indiqu\w+|hashtags?|labels?|labelled|labell?ed|"
    r"tags?|tagged|bandeau|banner|overlay|disclaimer|ecrit\w*|written|write|notes?|note[es]*|sponso\w*|partenari\w+|"
    r"partner\w*|collab\w*|pubs?|publicit\w+|ads?|advert\w*|paid|paye\w*|remuner\w+|commercial\w*|legendes?|captions?|"
    r"stor(?:y|ies)|posts?|publications?|videos?|gifted|promot\w+|transparen\w+)(?![a-z])"
)


def read_disclosure(block: Block, context: Context) -> bool:
    """Read how paid partnerships are marked, in the person's words."""
    texts = lines(block)
    if not texts:
        return False
    words = context.words(texts[0].start, texts[-1].end)
    whole = Piece(" ".join(p.text.strip() for p in texts), texts[0].start)
    denied = whole.span("disclosure_none")
    if denied is not None and denied[0] == 0 and (len(whole.text.split()) <= 4 or not whole.has("disclosure")):
        context.draft.notes.append(("disclosure.none", words))
        return False
    told = _where_marked(whole)
    text = told.text.strip(" .")
    words = context.words(told.start, told.start + len(told.text.rstrip())) if told is not whole else words
    if not any(c.isalnum() for c in text) or not (block.label_words or _MARKS.search(fold(told.text))):
        return False
    context.draft.set(f"{_COMPLIANCE}.disclosure", text, words)
    return True
