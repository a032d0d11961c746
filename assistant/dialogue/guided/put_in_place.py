"""Reads what is put in the place of something else, and what is named by its sort: "mets le prix comme pilier"."""

import re
from decimal import Decimal

from assistant.dialogue.guided.corrected_values import bare_value, field_with, value_of, words_of
from assistant.dialogue.guided.reading.blocks import Line, label_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim, unquoted
from assistant.dialogue.guided.replaced_elements import replace_element
from assistant.dialogue.guided.replaced_people import other_manager
from assistant.language.folding import Folded, fold_with_offsets
from assistant.language.text import fold

_VERB = (
    r"(?:mets?|mettez|mettons|mettre|mettrais|prends?|prenez|prenons|prendre|prendrais|prefere|preferons|choisis|choisissons|"
    r"garde|gardons|note|utilise|veux|voudrais|put|use|take|have|prefer|pick|choose)"
)
_WHO_PUTS = (
    r"(?:(?:en fait|finalement|plutot|non|ok|bon|alors|du coup|actually|rather|no|so|je|j'|on|nous|tu|vous|il faut|"
    r"tu peux|vous pouvez|peux-tu|i|we|i'd|we'd|would|rather|let's|please|can you|could you|you can)[ ,]+)*"
)
_INSTEAD = (
    r"(?:a la place|au lieu|plutot que|instead of|in place of|rather than)(?: d[eu]s?| d'(?! )|(?<=of)|(?<=than))"
)
_SORT = (
    r"(?:(?:le|la|les|l'|the|our|notre|nos|mon|ma)[ ]?)?"
    r"(?:(?:1er|2e|3e|premier|deuxieme|troisieme|dernier|first|second|third|last)[ ])?"
    r"(?:(?:pilier|pillar|argument|canal|channel|contenu|content)[ ])?"
)
# "Mets plutôt « zéro surprise » à la place du pilier prix": one thing is put where another was.
_PUTS = re.compile(
    rf"^{_WHO_PUTS}{_VERB}[ ](?:(?:plutot|rather|instead)[ ])?(?P<new>[^,;]{{2,80}}?)[ ,]+{_INSTEAD}[ ']?{_SORT}"
    r"(?P<old>[^,;.!]{2,60}?)[ .!]*$"
)
_PUTS_FIRST = re.compile(
    rf"^{_WHO_PUTS}{_INSTEAD}[ ']?{_SORT}(?P<old>[^,;.!]{{2,60}}?)[ ,]+{_WHO_PUTS}{_VERB}[ ](?:(?:plutot|rather)[ ])?"
    r"(?P<new>[^,;]{2,80}?)[ .!]*$"
)
_ORDERED = re.compile(r"\b(?:mets?|mettez|put|je (?:prefere|veux|voudrais|mettrais)|i'd rather)\b")
# "Le pilier prix devient « zéro surprise »"
_BECOMES = re.compile(
    r"^(?:(?:finalement|en fait|actually|et|and)[ ,]+)*(?:le|la|l'|the|our|notre)[ ]?"
    r"(?:pilier|pillar|argument)[ ](?P<old>[^,;:]{2,60}?)[ ]"
    r"(?:devient|deviendra|s'appellera?|becomes|will become|is called|is now called|is now)"
    r"(?: plutot| desormais| now)?[ :]+(?P<new>[^;]{2,80}?)[ .!]*$"
)
# "Mets plutôt la proximité comme pilier", "as a pillar put closeness": what is named is said to be of a sort.
_AS = re.compile(
    rf"^{_WHO_PUTS}(?:{_VERB}[ ](?:(?:plutot|rather|instead)[ ])?|(?<=plutot[ ])|(?<=rather[ ]))"
    r"(?P<new>(?!comme |en |as |for )[^;]{2,80}?)[ ](?:comme|en|as)[ ]"
    r"(?:(?:the|a|an|our|le|la|notre|nos|un|une)[ ])?(?P<label>[a-z][a-z ]{3,25}?)"
    r"(?:[ ](?:instead|plutot|finalement|too|aussi))*[ .!]*$"
)
_AS_FIRST = re.compile(
    rf"^{_WHO_PUTS}(?:{_VERB}[ ](?:plutot[ ])?)?(?:comme|en|as|for)[ ](?:(?:the|a|an|our|le|la|notre|nos|un|une)[ ])?"
    rf"(?P<label>[a-z][a-z ]{{3,25}}?)(?:[ ,:]+{_WHO_PUTS}{_VERB}(?:[ ](?:plutot|rather|instead))?[ :]+|[ ]?:[ ]?)"
    r"(?P<new>[^;]{2,100}?)[ .!]*$"
)
# "On n'imprime plus chez Copie+ mais chez Repro": somebody outside is left for another.
_LEFT_FOR = re.compile(
    r"^(?:(?:et|au fait|finalement|en fait|actually|and|also|ah|oh|by the way)[ ,]+)*"
    r"(?:(?:on|nous|je|j')[ ]?(?:ne |n')?(?:[a-z]+ ){1,2}?plus (?:(?:la|le|les|l'|nos)[ ]?[a-z]+ )?(?:chez|avec|par|a)|"
    r"(?:we|i)(?:'re|'ll| are| will)? (?:no longer|don't|do not|won't|not) (?:[a-z]+ ){1,3}?"
    r"(?:at|with|from|by|through))[ ](?P<old>[^,;]{2,40}?)(?: any ?more| any longer)?[ ,]+"
    r"(?:(?:mais|but|c'est|it's|now|plutot|desormais|maintenant)[ ,]*)+"
    r"(?:(?:on|we) [a-z]+ )?(?:(?:chez|avec|par|a|at|with|from|by|through)[ ])?(?P<new>[^,;]{2,40}?)[ .!]*$"
)
# "Non pas 800, 700 c'est plus réaliste": a figure in the place of another.
_FIGURES = re.compile(
    r"^(?:(?:non|no|nan|mais|but|et|ah)[ ,]+)*(?:c'est |ce n'est |it's |make that )?(?:pas|not)[ ]"
    r"(?P<old>[€£$]?\d[\d .]*k?(?:[ ]?(?:€|%|£|\$|euros?))?(?:[ ][a-z-]+)?)[ ]*[,;:.][ ]*"
    r"(?:(?:plutot|c'est|ce sera|mais|but|rather|disons|say|it's|on vise|on dit)[ ,]+)*"
    r"(?P<new>[€£$]?\d[\d .]*k?(?:[ ]?(?:€|%|£|\$|euros?))?)(?![\w/])(?![ ](?:a|to|-)[ ]\d).{0,40}$"
)
# "100 devis suffiront", "150 c'est mieux": a figure that suits better than the one said before.
_BETTER = re.compile(
    r"^(?:(?:non|no|en fait|finalement|actually|ah|bon|ok|alors|et|mais|but|well|plutot)[ ,]+)*"
    r"(?:(?:mets?|mettez|mettons|disons|note[rz]?|put|make it|let's say|say|(?:on|nous|we) "
    r"(?:passe|passons|descend|monte|baisse|vise|visons|go|move|aim)(?: for)?(?: a| to| down to| up to)?)[ ]"
    r"(?:plutot |rather |instead )?"
    r"(?P<new2>[€£$]?\d[\d .]*k?(?:[ ]?(?:€|%|£|\$|euros?))?)(?P<noun2>[ ][a-z][a-z' -]{2,30}?)"
    r"(?:[ ](?:plutot|instead|rather|finalement|now))?(?: (?:que|than|au lieu de) \d[\d .]*)?[ .!]*$|"
    r"(?P<new>[€£$]?\d[\d .]*k?(?:[ ]?(?:€|%|£|\$|euros?))?)(?P<noun>[ ][a-z][a-z' -]{2,30}?)?,?[ ]"
    r"(?:(?:c'est|ca serait|ce serait|ca sera|ce sera|serait|seraient|it's|is|are|would be|that's|sounds)[ ]"
    r"(?:(?:deja|bien|quand meme|already|much|far|a bit)[ ])?"
    r"(?:mieux|plus (?:realiste|juste|raisonnable|jouable|atteignable|prudent)|suffisant|better|enough|plenty|"
    r"more (?:realistic|reasonable|like it)|safer)|(?:nous |ca )?suffi(?:ra|ront|rait|t|sent)|will do|would do)[ .!]*$)"
)


def put_in_place(line: Line, context: Context) -> bool:
    """Record "mets X à la place de Y"; where nothing goes by the name of what should go, an order says nothing else.

    Args:
        line: A sentence.
        context: The plan.
    """
    folded = fold_with_offsets(line.text)
    patterns = (_PUTS, _PUTS_FIRST, _BECOMES, _LEFT_FOR, _FIGURES)
    told = next(((p, m) for p in patterns if (m := p.match(folded.text)) is not None), None)
    old, new = (_item(line, folded.span(*told[1].span(name))) if told else None for name in ("old", "new"))
    if _is_better(line, folded, context):
        return True
    if told is None or old is None or new is None:
        return False
    if told[0] is _FIGURES:
        done = _other_figure(old, new, context)
    else:
        done = other_manager(old, new, context) or replace_element(old, new, context)
    # A house that is left for another is told with its name.
    proper = told[0] is _LEFT_FOR and new.text[:1].isupper()
    if not done and (told[0] is _FIGURES or proper or _ORDERED.search(folded.text) is not None):
        context.draft.notes.append(("nothing_to_remove", words_of(old, context)))
        done = True
    return done


def _is_better(line: Line, folded: Folded, context: Context) -> bool:
    """Give the goal the figure that suits better, where what it counts is named or nothing is."""
    match = _BETTER.match(folded.text)
    key = "2" if match is not None and match["new2"] is not None else ""
    item = _item(line, folded.span(*match.span(f"new{key}"))) if match is not None else None
    if match is None or item is None or context.draft.get("objective.target") is None:
        return False
    noun = (match[f"noun{key}"] or "").strip()
    if not noun:
        return bare_value(Line(item.text, item.start), context)
    value = value_of(item, context)
    metric = fold(str(context.draft.get("objective.metric") or ""))
    if not isinstance(value, Decimal) or noun.split()[-1][:_STEM] not in metric:
        return False
    context.draft.correcting = True
    return context.draft.set("objective.target", value, words_of(item, context))


_STEM = 6


def _other_figure(old: Item, new: Item, context: Context) -> bool:
    before, after = value_of(old, context), value_of(new, context)
    path = field_with(before, context) if before is not None else None
    if path is None or not isinstance(after, Decimal):
        return False
    context.draft.correcting = True
    return context.draft.set(path, after, words_of(new, context))


# What may be named by its sort: texts of one value, and lists that one more joins.
_SORTS = frozenset(["promise", "tone", "pillars", "audience", "channels", "contents"])


def named_by_sort(line: Line, context: Context) -> tuple[str, Line] | None:
    """Return what "mets la proximité comme pilier" names, and its sort.

    Args:
        line: A sentence.
        context: The message.
    """
    folded = fold_with_offsets(line.text)
    for pattern in (_AS, _AS_FIRST):
        match = pattern.match(folded.text)
        label = label_of(match["label"]) if match is not None else None
        item = _item(line, folded.span(*match.span("new"))) if match is not None else None
        if label in _SORTS and item is not None:
            return label, Line(item.text, item.start)
    return None


def _item(line: Line, span: tuple[int, int]) -> Item | None:
    item = trim(Item(line.text[span[0] : span[1]], line.start + span[0]))
    return unquoted(item) if item is not None else None
