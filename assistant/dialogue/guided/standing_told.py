"""Tells where the figure of the goal stands, said beside another answer: "we start from 40", "28 last season"."""

import re

from assistant.dialogue.guided.fit_figures import counts_money
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.objective_today import is_deed
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Percentage
from assistant.language.numbers import find_figures

_AND = r"(?:(?:et|and|sinon|also|aussi|so|donc|bon|mais|but|puis|then|la|ah|oh|well)[ ,]+)*"
_ABOUT = r"(?:(?:environ|about|around|some|juste|only|just|seulement|quelque|roughly)[ ])*"
# What stands right before the figure that one starts from.
_FROM = re.compile(
    rf"{_AND}(?:(?:on|nous) (?:re)?(?:part(?:ons|ait|irait|irons)?|demarr(?:e|ons)) (?:d'|de |a |avec )|"
    r"(?:en )?partant (?:d'|de )|(?:we|i)(?:'re| are|'m| am)? (?:start(?:ing)?|begin(?:ning)?)(?: out)? "
    r"(?:from|at|with) |(?:and )?starting (?:out )?(?:from|at|with) |"
    r"(?:la |le |notre |the |our )?(?:base|point de depart|repere|niveau|reference|starting (?:point|figure)|"
    r"baseline|current (?:level|figure))(?: de depart| actuelle?)?(?: ?[:=]| est(?: de| a)?| is(?: at)?) ?|"
    # "Acquisition, baseline 28": the word for it alone.
    r"(?:le |notre |the |our )?(?:baseline|starting (?:point|figure)|current (?:level|figure)|(?:point de )?depart|"
    r"niveau actuel)(?: (?:of|de|d'|a|at))? )"
    rf"{_ABOUT}$"
)
_PAST = r"(?:derniere?|passee?|precedente?)(?![a-z])"
# A time that is now or over, without a word for the figure.
_THEN = re.compile(
    r"(?<![a-z])(?:aujourd'hui|actuellement|en ce moment|a ce jour|currently|today|right now|at the moment|"
    r"so far|to date|jusqu'ici|"
    r"(?:l'an|l'annee|la saison|l'exercice|l'edition|l'hiver|l'ete|l'automne|le printemps|le trimestre|la campagne) "
    rf"{_PAST}|(?:last|the previous) (?:year|season|edition|winter|summer|spring|autumn|fall|quarter|campaign)"
    r"(?![a-z]))"
)
_RATE = re.compile(
    r"\W*(?:[a-z'-]+ ){0,3}(?:par|per|a|each|chaque|every|/) ?(?:jour|semaine|mois|day|week|month)(?![a-z])"
)
_PRONOUN = re.compile(r"(?:(?:on|nous|j'|je)[ ]?(?:n')?en|(?:it|that) (?:was|is)|c'(?:est|etait))(?![a-z])")
# "46 l'ont votée à ce jour", "46 have signed it so far": how many of them did what the goal is for.
_DONE_BY = re.compile(
    r"\s*(?:of them |d'entre (?:eux|elles) )?(?:l'|les |y |s'y )?(?:ont|sont|have|had|has)(?: already| deja| now)? ?"
    r"(?:it |so |l')?[a-z]+(?: (?:it|so|one|up))?(?:,? so far| to date)?[ .,!]*"
)
_JUST = frozenset(
    ["exactement", "precisement", "environ", "pile", "seulement", "exactly", "precisely", "about", "around", "roughly"]
)
_MOST_WORDS, _STEM, _NEAR = 16, 4, 5


# Questions beside whose answer one may say so: what comes later has figures of its own.
_ASKED = frozenset(["objective", "kind", "deadline", "target", "metric", "audience", "lifecycle"])


def stands_at(text: str, asked: str | None, context: Context) -> bool:
    """Tell whether a sentence says where the figure of a goal stands which is told, and whose standing is not.

    Args:
        text: The sentence, or one clause of it.
        asked: Label of the pending question.
        context: The plan.
    """
    draft = context.draft
    if asked not in _ASKED or draft.get("objective.target") is None or draft.get("objective.baseline") is not None:
        return False
    plain = flat(text)
    if len(plain.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return False
    figure = _only_figure(text, context)
    if figure is None or figure.value == draft.get("objective.target"):
        return False
    if _FROM.fullmatch(plain[: figure.start].lstrip(" -–—,;(")) is not None:
        return _RATE.match(plain, figure.end) is None
    return _is_of_then(plain, text, context) and _counts_the_same(figure, plain, text, context)


# "We took on 37 people in 2026": what one wins, whatever it is called then.
_WON = re.compile(
    r"(?<![a-z])(?:(?:we|i|it|they|we've|that) (?:(?:had|only|just|already|barely|hardly|about|all in all) )*"
    r"(?:took on|sold|won|got|had|signed(?: up)?|welcomed|recruited|hired|registered|enrolled|booked|made|drew|reached|"
    r"counted|gained|attracted|brought in|managed|closed|landed|filled|saw)|"
    r"(?:brought|gave|earned|got|won|made|sent) us|"
    r"(?:signed up|joined|came|registered|enrolled|applied|turned up|subscribed)|"
    r"(?:on|nous|j')[ ]?(?:n')?(?:en )?(?:n')?(?:a(?:vait)?|avons|avions|ai) (?:en )?"
    r"(?:(?:deja|seulement|a peine|que) )?"
    r"(?:recrut|vend|sign|gagn|accueilli|inscri|enregistr|compt|obten|eu(?![a-z])|fait(?![a-z])|attir|touch|rempli|"
    r"reserv|decroch|engrang|realis|atteint|conclu)[a-z]*|nous (?:a|ont|avait|avaient) "
    r"(?:apporte|rapporte|amene|donne|valu|ramene)|se sont (?:inscrit|abonne|presente)e?s|(?:ont|sont) "
    r"(?:adhere|rejoint|venus|venues|postule|signe))(?![a-z])"
)


def reached_then(text: str, context: Context) -> bool:
    """Tell whether a sentence says what was won in a time that is over: "for comparison, we took on 37 in 2026".

    Args:
        text: The sentence, which may answer where the figure stands.
        context: The plan.
    """
    plain = flat(text)
    if len(plain.split()) > _MOST_WORDS or text.rstrip().endswith("?") or _only_figure(text, context) is None:
        return False
    metric = str(context.draft.get("objective.metric") or "")
    won = _WON.search(plain) is not None and not is_deed(text, metric, context.language)
    return won and _is_of_then(plain, text, context)


def _is_of_then(plain: str, text: str, context: Context) -> bool:
    """Tell whether a sentence names a time that is over, or this very year."""
    days = find_dates(text, context.language, context.today)
    begun = any(day.precision != "day" and day.year_given and day.start <= context.today for day in days)
    return begun or _THEN.search(plain) is not None


def _only_figure(text: str, context: Context) -> Figure | None:
    """Return the one figure of a text that may count what the goal counts; None where it holds none, or several."""
    days = find_dates(text, context.language, context.today)
    if any(day.start > context.today and day.year_given for day in days):
        return None
    spans = [(day.text_start, day.text_end) for day in days]
    found = [f for f in find_figures(text, context.language) if not isinstance(f, Duration)]
    found = [f for f in found if not any(a < f.end and f.start < b for a, b in spans)]
    if not found or any(f.value != found[0].value for f in found):
        return None
    percent = context.draft.get("objective.unit") == "%"
    fits = isinstance(found[0], Percentage) == percent and isinstance(found[0], Money) == counts_money(context)
    return found[0] if fits else None


def _counts_the_same(figure: Figure, plain: str, text: str, context: Context) -> bool:
    """Tell whether a figure counts what the goal counts: it says so, or counts nothing else."""
    metric = str(context.draft.get("objective.metric") or "")
    if _RATE.match(plain, figure.end) is not None or is_deed(text, metric, context.language):
        return False
    known = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", flat(metric))}
    after = [word for word in re.split(r"[,;.(!]", _THEN.sub("", plain[figure.end :]))[0].split() if word not in _JUST]
    if known & {word[:_STEM] for word in after[:_NEAR]}:
        return True
    if _DONE_BY.fullmatch(_THEN.sub("", plain[figure.end :])) is not None:
        return True
    before = plain[: figure.start]
    alone = all(word in _JUST for word in re.findall(r"[a-z]+", re.sub(_AND, " ", _THEN.sub(" ", before))))
    return not after and (alone or _PRONOUN.search(before) is not None)
