"""What a sentence about the objective says beside it: who speaks, where things stand today, what follows."""

import datetime
import re

from assistant.dialogue.guided.reading.items import Item, trim
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.figures import Figure
from assistant.language.folding import fold_with_offsets
from assistant.language.numbers import find_figures
from assistant.language.periods import Period
from assistant.language.text import Language, fold

BASELINE = re.compile(
    r"(?:(?<!par )contre|au lieu d[e']|instead of|up from|down from|versus|vs\.?|compared (?:to|with)|"
    r"aujourd'hui|auj\.|auj(?![a-z])|actuellement|actuel\.|curr\.|prev\.|"
    r"currently|today|against(?= (?:only |just |about |around )?\d)|"
    r"l'an (?:dernier|passe)|l'annee (?:derniere|passee)|la (?:saison|fois) derniere|"
    r"last (?:year|season|time|edition|winter|summer|spring|autumn|fall|month|quarter|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)|(?:l'hiver|l'ete|le mois|en \w+) dernier|"
    r"(?:the )?(?:year|season|time|edition) before|(?:the )?previous (?:year|season)|l'annee (?:d'avant|precedente)|"
    r"l'exercice precedent|on est a|nous sommes a|on en (?:est|etait) a|on part de|"
    r"nous partons de|we(?:'re| are) at|"
    r"we had|we (?:won|got|made|sold|reached)(?: back)?|on (?:en )?avait|nous (?:en )?avions|on (?:en )?a eu|"
    r"(?:on|nous|j')[ ]?en (?:a|avons|ai) (?:deja )?[a-z]{2,}(?:e|u|i|is|it)s?(?![a-z])|"
    r"(?:on|nous|j')[ ]?en (?:a|avons|ai)(?= \d| ?$)|"
    r"(?:the )?(?:last|previous) (?:one|edition|event|show|campaign|webinar) "
    r"(?:had|got|drew|made|brought|counted|reached)|"
    r"(?:le|la) derni(?:er|ere)(?: edition| fois)? (?:en )?(?:avait|a eu|a fait|a reuni|a attire)|"
    r"l'edition (?:precedente|d'avant) (?:en )?(?:avait|a eu|a fait|a reuni)|"
    r"(?:this|ce|cet|cette) (?:year|season|spring|summer|autumn|fall|winter|month|"
    r"annee|saison|printemps|ete|automne|hiver|mois)"
    r" (?:(?:only|just|has|have|we|on|nous|ne|n'|en|a|avons|avait|avions|had|it|il) ?){0,6}"
    r"(?:brought|gave|got|had|saw|made|yielded|produced|sold|won|signed|managed|rapporte|apporte|amene|donne|fait|eu|vendu|"
    r"signe|obtenu)(?![a-z])|"
    r"at the moment|pour l'instant|baseline|(?:point|repere|niveau|valeur|chiffre) de depart|starting (?:figure|value)|"
    r"partant de|"
    r"starting (?:from|at)|en venant de|venant de|parti de|"
    r"(?<=[\d%€]),? (?:coming )?from(?: (?:the |our )?(?:current|present))?(?=\W{0,3}(?:\d|$)))"
)


# What follows a figure of the past in a sentence that sets another: "900 tests (610 last winter)".
PAST_AFTER = re.compile(
    r"\W{0,2}(?:(?:l'ont|le sont|en ont|y sont|ont|sont) deja|(?:have|are|did) already|already (?:have|are|do)|"
    r"(?:sold|booked|signed|filled|taken|inscrits?|vendue?s?|reservee?s?|prise?s?)? ?(?:so far|already|deja)|"
    r"l'an (?:dernier|passe)|l'annee (?:derniere|passee|d'avant|precedente)|l'hiver dernier|l'ete dernier|"
    r"le mois dernier|la (?:fois|saison) (?:derniere|d'avant|precedente)|"
    r"last (?:year|winter|summer|spring|autumn|fall|month|quarter|season|time)|"
    r"the (?:year|season|time) before|aujourd'hui|today|currently|actuellement)(?![a-z])"
)
AIM = Expression("objective.aim")
"""What stands right before the figure that is to be reached, where a sentence holds another one too."""
STANDS = Expression("objective.stands")
"""What stands right before a figure that tells how things are."""
_DESCRIBES = Expression("objective.describes")
_US_END = Expression("objective.us_end")
_ASIDE_CLAUSE = Expression("objective.aside_clause")
# " - last edition closed at 480": what follows a dash and names a time that is past or present.
_DASH = re.compile(
    r"\s-\s(?=.*\b(?:last|l'an|derniere?|today|aujourd'hui|currently|actuellement|20\d\d|base)\b.*\d|.*\d.*\b(?:last|l'an)\b)"
)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*$")


_NOW = re.compile(
    r"\s*[,;–-]\s*\d[\d\s.,]*%?\s*"
    r"(?:(?:sold|booked|signed|filled|taken|confirmed|inscrits?|vendue?s?|reservee?s?|prise?s?)\s+)?"
    r"(?:aujourd'hui|today|actuellement|currently|now|a ce jour|so far|already|deja|pour l'instant|"
    r"(?:l'ont|le sont|en ont|y sont)(?: deja)?(?: faite?s?| une?)?|(?:have|are)(?: already)?(?: done (?:so|it))?)\W*$"
)


def without_baseline(item: Item) -> Item:
    """Cut what a statement says of today: "(we won 250 last year)", ", contre 120 l'an passé"."""
    folded = fold_with_offsets(item.text)
    now = _NOW.search(folded.text)
    cut = folded.span(now.start(), now.start())[0] if now is not None else len(item.text)
    told = _DASH.search(folded.text)
    if told and re.search(r"\d", folded.text[: told.start()]):
        cut = folded.span(told.start(), told.start())[0]
    aside = _ASIDE.search(folded.text[:cut] if cut == len(item.text) else folded.text[: told.start() if told else None])
    if aside:
        cut = folded.span(aside.start(), aside.start())[0]
    for match in BASELINE.finditer(folded.text):
        rest = folded.text[match.end() :]
        before = folded.text[: match.start()]
        if _opens_with_figure(rest) and _UNTIL.match(rest) is None and (re.search(r"\d", before) or _figures(before)):
            cut = min(cut, folded.span(match.start(), match.start())[0])
    kept = re.sub(
        r"\s*[,(]\s*(?:not|and not|et non|et pas|pas|instead of|au lieu de|when|while|whereas|where|alors que|"
        r"tandis que|quand|l[aà] o[uù]|sachant que|knowing that|because|as)\s*$",
        "",
        item.text[:cut].rstrip(" .)"),
    )
    return trim(Item(kept if kept != item.text[:cut].rstrip(" .)") else item.text[:cut], item.start)) or item


# "20% up on last year by September 2027": the figure behind is that of a day.
_UNTIL = re.compile(r"\W*(?:by|before|until|from|d'ici|avant|jusqu|a partir|en|in|pour|for)(?![a-z])")
_NEAR = 24


def _figures(text: str) -> list[Figure]:
    return find_figures(text, "fr") or find_figures(text, "en")


def _opens_with_figure(text: str) -> bool:
    """Tell whether a figure stands near the beginning of a text, in words or in digits."""
    return re.match(r"\D{0,20}\d", text) is not None or any(f.start <= _NEAR for f in _figures(text))


_FAR, _CLOSE = 48, 32


def just_before(figure: Figure, figures: list[Figure], text: str) -> str:
    """Return the words that stand before a figure, those about another one left out."""
    last = max((f.end for f in figures if f.end <= figure.start), default=0)
    # "…; last year, without doing anything, 140 came": the whole clause is about the figure.
    apart = text.rfind(";", last, figure.start)
    return text[max(last, apart if apart >= 0 else figure.start - (_FAR if last else _CLOSE), 0) : figure.start]


def figure_of_today(figures: list[Figure], text: str) -> Figure:
    """Return the figure beside the words that tell of today or of last time, the first one where none is."""
    plain = flat(text)
    if len(figures) < _SEVERAL:
        return figures[0]
    after = [f for f in figures if BASELINE.search(plain[: f.start][-_CLOSE:])]
    before = [f for f in figures if PAST_AFTER.match(plain[f.end :])]
    clauses = [part for part in re.finditer(r"[^,;()]+", plain) if BASELINE.search(part.group())]
    beside = [f for f in figures for c in clauses if c.start() <= f.start < c.end()]
    return next(iter([*before, *after, *beside, *figures]))


_SEVERAL = 2


def tells_today(text: str) -> bool:
    """Tell whether a sentence opens with where things stand, today or last time: "last year we had 450 by May"."""
    return BASELINE.match(flat(text).strip()) is not None


_YEAR = re.compile(
    r"\W{0,2}(?:en|in|(?:(?:au|en|in|à l['’]|a l')\s?(?:printemps|[ée]t[ée]|automne|hiver|spring|summer|"
    r"autumn|fall|winter)))\s"
    r"(?P<year>20\d\d)\s*[)\].;]"
)


_MULTIPLIED = re.compile(r"\b(?:doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|diviser|multipli\w+)\b")
_AT_PRESENT = re.compile(r"\b(?:now|today|currently|aujourd'hui|actuellement|a ce jour|so far|at present|maintenant)\b")
# "Double our list from 2,000", "doubler nos 2 000 abonnés".
_ITS_OWN_COUNT = re.compile(r"\b(?:from|nos|les|ces|mes|our|the|these|my)\s*$")
_AROUND = 24


def is_multiplied(figure: Figure, text: str) -> bool:
    """Tell whether a goal multiplies a figure, which then says how things stand: "double our readers (1,200 now)"."""
    around = flat(text[max(figure.start - _AROUND, 0) : figure.end + _AROUND])
    beside = text[: figure.start].count("(") > text[: figure.start].count(")") or _AT_PRESENT.search(around) is not None
    opens = _ITS_OWN_COUNT.search(flat(text[: figure.start])) is not None
    return (beside or opens) and _MULTIPLIED.search(flat(text[: figure.start])) is not None


def in_past_year(text: str, today: datetime.date) -> bool:
    """Tell whether a text opens with a year that is not to come, said aside: "(280 en 2026)"."""
    match = _YEAR.match(text)
    return match is not None and int(match["year"]) <= today.year


_AFTER_YEAR = re.compile(r"[(\[;,–—-]\s*(?:en |in )?(?P<year>20\d\d)\s?[:=]\s*(?:only |just |seulement |[~≈]\s?)?$")


def after_past_year(text: str, today: datetime.date) -> bool:
    """Tell whether a text before a figure ends in a year that is not to come, said aside: "90 trials (2026: "."""
    match = _AFTER_YEAR.search(text)
    return match is not None and int(match["year"]) <= today.year


def says_past_year(period: Period, text: str, today: datetime.date) -> bool:
    """Tell whether a day is the year of a figure said aside: the 2026 of "350 visitors (280 in 2026)"."""
    told = (m for m in _YEAR.finditer(text) if period.text_start <= m.start("year") < period.text_end)
    return any(int(match["year"]) <= today.year for match in told)


def wanted_first(figures: list[Figure], text: str) -> bool:
    """Tell whether the first of several figures is wanted and a later one was reached: "450 visitors against 310".

    Args:
        figures: The figures of a sentence.
        text: The sentence.
    """
    if len(figures) < _SEVERAL or PAST_AFTER.match(fold(text[figures[0].end :])):
        return False
    reached = [BASELINE.search(fold(just_before(figure, figures, text))) is not None for figure in figures]
    return not reached[0] and any(reached)


_SEVERAL = 2


def told_of_then(period: Period, text: str) -> bool:
    """Tell whether a day stands in a clause on what was reached: "14 signed in the second half of 2026".

    Args:
        period: The day.
        text: The sentence.
    """
    before = flat(text[: period.text_start])
    clause = max((match.end() for match in _CLAUSE.finditer(before)), default=0)
    return clause > 0 and BASELINE.search(before[clause:]) is not None


_CLAUSE = re.compile(r"[,;.:] ")


def describes_us(text: str) -> bool:
    """Tell whether a sentence opens with who speaks: "on vend un logiciel de paie", "we're a private hospital"."""
    return _DESCRIBES.match(flat(text).strip()) is not None


def without_us(item: Item) -> Item:
    """Cut who speaks from the beginning: "We're a private hospital, need 150 bookings" states 150 bookings."""
    plain = flat(item.text)
    opening = _DESCRIBES.match(plain)
    if opening is None:
        return item
    end = _US_END.compiled.search(plain, opening.end())
    return (trim(Item(item.text[end.end() :], item.start + end.end())) or item) if end is not None else item


def without_aside(item: Item) -> Item:
    """Cut a clause that follows and says something else: "by end of June, they have not bought for a year"."""
    aside = _ASIDE_CLAUSE.search(flat(item.text))
    kept = trim(Item(item.text[: aside.start()], item.start)) if aside is not None else None
    return kept if kept is not None and len(kept.text.split()) > 2 else item


_ELSE = re.compile(r"[,;:(–-]\s*(?:sinon|autrement|faute de quoi|sans quoi|otherwise|or else|if not),? [a-z]")


def without_else(item: Item) -> Item:
    """Cut what happens if a goal is not reached: "130 by June, otherwise we cannot keep the second hall"."""
    threat = _ELSE.search(flat(item.text))
    kept = trim(Item(item.text[: threat.start()], item.start)) if threat is not None else None
    return kept if kept is not None and len(kept.text.split()) > 2 else item


_HEDGE = Expression("objective.hedge")


def without_hedges(text: str) -> str:
    """Return a statement without words that only soften it: "500 contracts, I guess, by May"."""
    kept, at = "", 0
    for match in _HEDGE.finditer(flat(text)):
        kept, at = kept + text[at : match.start()].rstrip(" ,") + " ", match.end()
    return " ".join(f"{kept}{text[at:]}".split()) if at else text


# What is done for others: a proof of what is promised, and no result that is counted.
_DEED = re.compile(
    r"\b(?:help(?:ed|s)?|serv(?:ed|es?)|train(?:ed|s)?|mov(?:ed|es)|deliver(?:ed|s)?|install(?:ed|s)?|fit(?:ted|s)|"
    r"repair(?:ed|s)?|equipp?(?:ed|s)?|rescued?|fed|planted|housed|saved|coached|supported|built|renovated|taught|"
    r"treated|looked after|aide(?:e?s?)?|equipe(?:e?s?)?|forme(?:e?s?)?|"
    r"livre(?:e?s?)?|installe(?:e?s?)?|repare(?:e?s?)?|"
    r"nourri(?:e?s?)?|sauve(?:e?s?)?|plante(?:e?s?)?|loge(?:e?s?)?|soutenu(?:e?s?)?|accompagne(?:e?s?)?|"
    r"distribue(?:e?s?)?|"
    r"heberge(?:e?s?)?|renove(?:e?s?)?|soigne(?:e?s?)?|construi(?:te?s?)?|demenage(?:e?s?)?)\b"
)
_STEM = 4


def is_deed(text: str, metric: str, language: Language) -> bool:
    """Tell whether a figure of the past counts what was done for others: "we moved 12 firms last year".

    Args:
        text: The sentence.
        metric: What the goal counts; what counts the same tells where it stands.
        language: The language of the sentence.
    """
    plain = flat(text)
    if _DEED.search(plain) is None or not find_figures(text, language):
        return False
    counted = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", flat(metric))}
    return bool(counted) and counted.isdisjoint(word[:_STEM] for word in re.findall(r"[a-z]{4,}", plain))


_YEAR_OF = re.compile(r"\b(20\d\d)\s?[:=]\s*(?=\d)")


def of_latest_year(figures: list[Figure], text: str, today: datetime.date) -> Figure | None:
    """Return the figure of the latest year of "2025: 38, 2026: 44"; None where no year stands before one."""
    told = [(int(year.group(1)), year.end()) for year in _YEAR_OF.finditer(text)]
    told = [one for one in told if one[0] <= today.year]
    return next((f for f in figures if told and f.start >= max(told)[1]), None)
