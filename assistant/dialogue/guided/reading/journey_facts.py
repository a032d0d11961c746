"""What a sentence of a journey says of its steps: addresses, buttons, what is captured, bases, delays, figures."""

import re
from decimal import Decimal

from assistant.dialogue.guided.reading.journey_canvas import Canvas, Token, with_whose
from assistant.dialogue.guided.reading.lexicon import Expression, Found, terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.durations import find_durations
from assistant.language.numbers import find_numbers

_LASTS = re.compile(
    r"(?<![a-z])(?:essais?|trials?|periodes?|offres?|offers?|formations?|trainings?|stages?|webinaires?|webinars?|ateliers?|"
    r"workshops?|videos?|demos?|visios?|appels?|calls?|seances?|sessions?)"
    r"(?: (?:gratuite?s?|free|offerte?s?|decouverte|d'essai|de|d'|of|a|pendant|for))*[ ]?$"
)
_URL = re.compile(r"https?://[^\s,;)]+|(?<=page )/[\w/-]{2,}")
_CTA = Expression("journey_tokens.cta")
_CAPTURE = Expression("journey_tokens.capture")
_CAPTURED = Expression("journey_tokens.captured")
_CAPTURE_STOPS = Expression("journey_tokens.capture_stops")
_LISTED = Expression("journey_tokens.listed")
_STORE = Expression("journey_tokens.store")
_HAS_OBJECT = Expression("journey_tokens.has_object")
_LATER = Expression("journey_tokens.later")
_LEAD = Expression("journey_tokens.lead")
_AHEAD = Expression("journey_tokens.ahead")
_DAYS: tuple[tuple[Expression, Decimal, bool], ...] = (
    (Expression("journey_tokens.next_day"), Decimal(1), False),
    (Expression("journey_tokens.same_day"), Decimal(0), False),
    (Expression("journey_tokens.day_before"), Decimal(1), True),
    (Expression("journey_tokens.week_before"), Decimal(7), True),
)
_NAMES = Expression("journey_facts.names")
_KPI_CUE = Expression("journey_tokens.kpi_cue")
# "Kept in ClassManager": a name that no vocabulary holds is a base where something is kept in it.
_KEPT_IN = re.compile(
    r"\b(?:(?:kept|stored|saved|held|logged|recorded)\s(?:in|into|on)|"
    r"(?:gard|stock|enregistr|saisi|vers|not|rang|conserv|inscrit)\w{0,4}\s(?:dans|sur))\s"
    r"(?:(?:the|our|le|la|notre)\s|l['’])?(?P<name>[A-ZÀ-Ö]\w[\w.-]*)"
)
# "It goes in the job book", "noté dans le cahier de visites": on paper people are kept too.
_ON_PAPER = re.compile(
    r"(?<![a-z])(?:goes|go|going|put|puts|written|wrote|writes|noted|notes|logged|logs|stored|stores|kept|keeps|saved|saves|"
    r"recorded|records|added|adds|entered|enters|va|vont|ira|iront|not\w{1,3}|inscri\w{1,4}|rang\w{1,3}|gard\w{1,3}|"
    r"report\w{1,3}|consign\w{1,3})(?: (?:it|them|that|ca|cela|tout|all|everything|down|straight|directly))*"
    r" (?:in|into|to|on|dans|sur) (?:the|our|a|an|my|le|la|l'|notre|un|une|mon) ?"
    r"(?P<name>(?:[a-z'-]+ ){1,2}(?:book|notebook|logbook|diary|ledger|register|folder|binder)|"
    r"(?:cahier|carnet|registre|classeur|agenda)(?: (?:de |des |du |d')[a-z-]+)?)(?![a-z])"
)
_FORM = re.compile(r"\s*(?:(?:le |un |the |a )?(?:formulaire|form)(?: avec| with|,)?|champs?|fields?)\s*(?::\s*)?")
# "The shop database" is one base, and no shop.
_COMPOUND = re.compile(r"(?<![a-z])(?:the|our|a|my) (?P<words>(?:[a-z][a-z-]+ ){1,2})$")
_BRACKET = re.compile(r"\(([^()]*)\)")
# Steps without a channel of their own, of which a channel may be told in brackets: "relance (e-mail)".
_MESSAGES = frozenset({"reminder", "thanks", "onboarding", "renewal", "advocacy"})
_SMALL_COUNT = 8
_FAR = 90
_NEAR = 40
_DAY = Decimal(24)


def take_facts(canvas: Canvas) -> None:
    """Take everything that is said of steps rather than naming one."""
    for match in _URL.finditer(canvas.piece.text):
        canvas.take(Token("url", *match.span()))
    for match in list(_CTA.finditer(canvas.visible)):
        canvas.take(Token("cta", match.start("text"), match.end("text")))
        canvas.hide(*match.span())
    _captures(canvas)
    _bracketed(canvas)
    _stores(canvas)
    _delays(canvas)
    _figures(canvas)


def _captures(canvas: Canvas) -> None:
    for match in list(_CAPTURE.finditer(canvas.visible)):
        if not canvas.is_free(match.start(), match.start() + 1) or _DENIED.search(canvas.visible[: match.start()]):
            continue
        stop = _CAPTURE_STOPS.compiled.search(canvas.visible, match.end())
        end = min(stop.start() if stop else len(canvas.visible), match.end() + _FAR)
        listed = _listed(canvas.piece.cut(match.end(), end))
        if listed:
            ids = tuple(dict.fromkeys(i.id for i in listed))
            canvas.take(Token("capture", match.start(), match.end() + listed[-1].end, identifiers=ids))
    _passive(canvas)


# "Those who don't fill in the form" leave nothing.
_DENIED = re.compile(r"(?<![a-z])(?:don't|do not|doesn't|does not|didn't|did not|not|never|without|ne|n'|sans)\s?$")
_NONE = re.compile(r"(?<![a-z])(?:no|without|never|pas d[e']|sans|aucune?)\s*(?:the |any |l'|un |une )?$")


def _passive(canvas: Canvas) -> None:
    """Take "(e-mail récupéré)", "their email is collected"."""
    found = terms(canvas.piece, "identifier")
    for first in found:
        listed = _listed(canvas.piece.cut(first.start, len(canvas.piece.text)))
        end = first.start + listed[-1].end if listed else first.end
        told = _CAPTURED.match(canvas.visible, end)
        if (
            told is not None
            and canvas.is_free(first.start, told.end())
            and not _NONE.search(canvas.visible[: first.start])
        ):
            ids = tuple(dict.fromkeys(i.id for i in listed))
            canvas.take(Token("capture", first.start, told.end(), identifiers=ids))


def _listed(piece: Piece) -> list[Found]:
    """Return the first identifiers of a piece that stand in one list."""
    found = terms(piece, "identifier")
    kept = found[:1]
    for following in found[1:]:
        if not _LISTED.fullmatch(piece.flat, kept[-1].end, following.start):
            break
        kept.append(following)
    return kept


def _bracketed(canvas: Canvas) -> None:
    """Take "(e-mail + téléphone)" after a step for what it captures."""
    for match in _BRACKET.finditer(canvas.piece.text):
        inside = canvas.piece.cut(match.start(1), match.end(1))
        before = canvas.piece.cut(max(0, match.start() - _NEAR), match.start())
        inside = before_kept(inside)
        if _is_message(before) or not canvas.is_free(*match.span(1)):
            continue
        if not only_identifiers(inside):
            if _MEANS.fullmatch(inside.flat) and (terms(inside, "channel") or terms(inside, "format")):
                # "The posters (with a QR code)": by what one gets from there is no step beside it.
                canvas.hide(*match.span())
            continue
        ids = tuple(dict.fromkeys(i.id for i in terms(inside, "identifier")))
        canvas.take(Token("capture", match.start(1), match.start(1) + len(inside.text), identifiers=ids))


_MEANS = re.compile(
    r"(?:(?:avec|with|via|par|by|on|sur|grace a|thanks to|through) )?(?:(?:an?|une?|le|la|the|our|notre) |l')?"
    r"(?!but |goal|objectif|entree|entry)[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,2}"
)
_THEN_KEPT = re.compile(
    r"\s*[,;–-]\s*(?:et |and |le tout |all |which |that |qui |it |ca )*(?:is |are |est |sont )?"
    r"(?:stocke|enregistre|range|verse|ajoute|conserve|garde|stored|kept|saved|logged|added|goes?|va|vont|part)"
    r"[a-z]* (?:dans|vers|sur|au?x?|in|into|to)(?![a-z])"
)


def before_kept(piece: Piece) -> Piece:
    """Return what stands in brackets without where it goes: "phone" of "(phone, kept in the CRM)".

    Args:
        piece: What stands in the brackets.
    """
    kept = _THEN_KEPT.search(piece.flat)
    return piece.cut(0, kept.start()) if kept is not None else piece


def only_identifiers(piece: Piece) -> bool:
    """Tell whether a piece is nothing but a list of identifiers."""
    # A name or a company is asked for beside, and identifies nobody by itself.
    piece = Piece(_NAMES.compiled.sub(lambda m: " " * len(m.group()), piece.flat), piece.start)
    form = _FORM.match(piece.flat)
    piece = piece.cut(form.end()) if form is not None else piece
    listed = _listed(piece)
    if not listed or piece.flat[: listed[0].start].strip() not in ("", "le", "la", "l'", "leur", "son", "the", "their"):
        return False
    return not piece.flat[listed[-1].end :].strip(" .?!") or _goes_on_asking(piece, listed[-1].end)


def _goes_on_asking(piece: Piece, end: int) -> bool:
    """Tell whether what stands behind identifiers is more to be filled in: "(email, company, job title)"."""
    rest = piece.flat[end:]
    if _ITEM.match(rest) is None or re.search(r"\d|[:→>?]", rest):
        return False
    words = [part.split() for part in re.split(r"[,;+/&]|\b(?:et|and)\b", rest) if part.strip()]
    shown = [t for kind in ("format", "channel") for t in terms(piece.cut(end), kind)]
    return bool(words) and all(len(each) <= _FEW for each in words) and not shown


_ITEM = re.compile(r"\s*(?:[,;+/&]|(?:et|and)(?![a-z]))")
_FEW = 3


_ASKS = re.compile(
    r"(?<![a-z])(?:forms?|formulaires?|fields?|champs?|scan\w*|badges?|qr|asks?|asking|demande\w*|sign[- ]?up|"
    r"inscription|we get|on a|on prend)(?![a-z])"
)
_NEEDED = re.compile(
    r"(?<![a-z])(?:needs?|besoin|requires?|necessite|il faut|a partir|no|not|pas|sans|without)(?![a-z])"
)


def asks_for_details(piece: Piece) -> bool:
    """Tell whether what stands in brackets after a step says what is asked for there: "form asks email + phone"."""
    text = piece.flat
    head, colon, _ = text.rpartition(":")
    if _NEEDED.search(text):
        return False
    if colon and only_identifiers(piece.cut(len(head) + 1)):
        return True
    return _ASKS.search(text) is not None and bool(terms(piece, "identifier"))


def _is_message(before: Piece) -> bool:
    nouns = {t.id for t in terms(before, "step_nouns")}
    return bool(nouns & _MESSAGES) and not terms(before, "channel")


def _stores(canvas: Canvas) -> None:
    for kept in list(_KEPT_IN.finditer(canvas.piece.text)):
        if canvas.is_free(*kept.span("name")) and not terms(Piece(kept["name"], 0), "channel"):
            canvas.take(Token("store", *kept.span("name")))
            canvas.hide(kept.start(), kept.start("name"))
    for kept in list(_ON_PAPER.finditer(canvas.visible)):
        canvas.take(Token("store", *kept.span("name")))
        canvas.hide(kept.start(), kept.start("name"))
    _in_known_base(canvas)
    for term in terms(canvas.piece, "data", fuzzy=False):
        if not canvas.is_free(term.start, term.end):
            continue
        compound = _COMPOUND.search(canvas.visible[: term.start])
        start = compound.start("words") if compound is not None else term.start
        begin = max(0, start - _NEAR)
        match = _STORE.search(canvas.visible[begin:start])
        if match is not None and canvas.is_free(start, term.end):
            end = with_whose(canvas, term.end)
            canvas.take(Token("store", start, end))
            canvas.hide(begin + match.start(), start)


def _in_known_base(canvas: Canvas) -> None:
    """Take a base that is known by its name, whatever it is called: "it goes in the job book"."""
    for name in sorted(canvas.bases, key=len, reverse=True):
        for match in re.finditer(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", canvas.visible):
            begin = max(0, match.start() - _NEAR)
            kept = _STORE.search(canvas.visible[begin : match.start()])
            if kept is not None and canvas.is_free(*match.span()):
                canvas.take(Token("store", *match.span()))
                canvas.hide(begin + kept.start(), match.start())


_FIRST_DAY = re.compile(r"(?<![a-z0-9])(?:[jd] ?|(?:jour|day) )0(?![a-z0-9,.])(?: ?:)?")
_FROM_START = re.compile(r"[jd] ?\+ ?\d")


def _delays(canvas: Canvas) -> None:
    passed = Decimal(0)
    for first in list(_FIRST_DAY.finditer(canvas.visible)):
        canvas.take(Token("delay", *first.span(), delay=passed))
    for duration in find_durations(canvas.piece.text, canvas.language):
        start, end = duration.start, duration.end
        if duration.lead in ("for", "since", "every", "over") or not canvas.is_free(start, end):
            continue
        later = _LATER.match(canvas.visible, end)
        counted = _FROM_START.search(canvas.visible[start:end]) is not None
        if later is None and not counted and _LASTS.search(canvas.visible[:start]) is not None:
            # "A trial of 30 days" lasts that long; nobody waits for it.
            continue
        if later is not None and not _HAS_OBJECT.match(canvas.visible, later.end()):
            end = later.end()
        ahead = _AHEAD.match(canvas.visible, end)
        end = ahead.end() if ahead is not None else end
        lead = _LEAD.search(canvas.visible[:start])
        start = lead.start() if lead is not None else start
        days = duration.hours / _DAY
        if counted and days > passed:
            # "J+2 …, J+7 …" counts from the first day: five days lie between the two.
            days, passed = days - passed, days
        canvas.take(Token("delay", start, end, delay=days, ahead=ahead is not None))
    for expression, days, before in _DAYS:
        for match in list(expression.finditer(canvas.visible)):
            canvas.take(Token("delay", *match.span(), delay=days, ahead=before))


def _figures(canvas: Canvas) -> None:
    """Take "300 téléchargements": the figure that a step is judged on."""
    metrics = terms(canvas.piece, "metric", fuzzy=False)
    for number in find_numbers(canvas.piece.text, canvas.language):
        counted = next((m for m in metrics if 0 <= m.start - number.end <= 3), None)
        if counted is None or not canvas.is_free(number.start, number.end):
            continue
        words = canvas.piece.cut(counted.start, counted.end)
        cue = _KPI_CUE.search(canvas.visible[: number.start])
        names_step = bool(terms(words, "step_nouns"))
        if cue is None and number.value <= _SMALL_COUNT and (number.spelled or names_step):
            continue
        figure = Token("kpi", number.start, counted.end, metric=words.text, target=number.value)
        if names_step and cue is None:
            # "puis 40 démos" is a step and its figure.
            figure.start = figure.end = counted.end
            canvas.hide(number.start, number.end)
        elif cue is not None:
            figure.start = cue.start() + (1 if cue.group()[0] in ":=(" else 0)
        canvas.take(figure)
