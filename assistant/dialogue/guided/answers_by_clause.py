"""Reads which argument answers which challenge where the challenge is told in other words than before.

"Savings takes care of the wasted food, Time takes care of the lack of staff", "au prix du carburant répond le pilier
Économies": each clause names an argument as it is called, and what it answers by the words that tell.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.challenge_words import only_sharing, shares_word, told_alike
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_names import pillar_titles

_THE = r"(?:the |our |le |la |les |l'|notre |nos )?(?:(?:pilier|pillar|argument) )?"
_CHALLENGE = r"(?P<challenge>[^;:!?]{3,80}?)"
_TAKES = (
    r"(?:takes care of|answers|addresses|tackles|solves|deals with|handles|settles|eases|is the answer to|"
    r"covers|speaks to|responds to|sorts(?: out)?|fixes|removes|calms|goes with|matches|corresponds to|is for|is about|"
    r"(?:couvre|calme|efface|corrige|vise)(?:nt)?|rassure(?:nt)? sur|va avec|vont avec|vaut pour|"
    r"correspond(?:ent)? (?:a|aux?)|(?:repond|repondra|repondent|s'attaque|s'attaquent|est la reponse) (?:a|aux?)|"
    r"(?:resout|resolvent|regle|reglent|leve|levent|traite|traitent)|"
    r"(?:s'occupe|s'occupent|se charge|se chargent) (?:de|du|des|d'))"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_THE}(?P<pillar>[^;:!?]{{2,40}}?)(?: (?:pillar|pilier))? {_TAKES} {_CHALLENGE}",
        rf"(?:a|aux?|face a|face aux?) {_CHALLENGE},? (?:repond|repondra|repondent) {_THE}(?P<pillar>[^;:!?]{{2,40}})",
        rf"{_CHALLENGE} (?:is|are|est|sont) (?:(?:answered|addressed|handled|solved|tackled|settled|fixed|covered|"
        rf"taken care of) by|(?:traite|regle|resolu|couvert|"
        rf"leve)e?s? par) {_THE}(?P<pillar>[^;:!?]{{2,40}}?)(?: pillar)?",
    )
)
# "« trop cher » c'est Liberté": said so shortly only of a challenge that was told before.
_IS = re.compile(
    rf"\W*{_CHALLENGE}\"?,?\s*(?:c'est|ce sera|it's|that's|that is|is|=|->|=>|→)\s*{_THE}(?P<pillar>[^;:!?]{{2,40}})"
)
# "For the fines it's Pardon": said so of a challenge by a word of its own.
_FOR_IT = re.compile(
    rf"(?:for|pour|contre|against|face a|face aux?) {_CHALLENGE},? (?:c'est|ce sera|it's|there's|we have|on a|il y a) "
    rf"{_THE}(?P<pillar>[^;:!?]{{2,40}})"
)
# "The fines are answered by Pardon, the hours by Time": the verb is said once.
_ELIDED_PASSIVE = re.compile(rf"{_CHALLENGE},? (?:by|par) {_THE}(?P<pillar>[^;:!?]{{2,40}}?)(?: pillar)?")
# "Support deals with the boss, Preparation with the fitness test": the verb is said once.
_ELIDED = re.compile(
    rf"{_THE}(?P<pillar>[^;:!?]{{2,40}}?)(?: (?:pillar|pilier))?,? (?:with |to |of |a |aux? |sur |avec |pour |"
    rf"(?=(?:the|their|le|la|les|l'|leurs?|du|des)(?![a-z]))){_CHALLENGE}"
)
# "… with the fact that nobody knows": what is said of it is a fact says nothing.
_FACT = re.compile(
    r"^(?:(?:the |le |la )?(?:fact|idea|feeling|fear|fait|idee|crainte|peur) (?:that |que |qu')|"
    r"(?:those|ceux) (?:who|qui) )"
)
_HEAD_WORD = r"(?:challenges?|enjeux|freins?|problemes|problems|piliers?|pillars?|arguments?)"
_HEAD = re.compile(
    r"\W*(?:(?:mapping|matching|match|correspondances?|liens?|links?)[^:\n]{0,50}|"
    rf"{_HEAD_WORD}\s?(?:[-/&→]|et|and|to|vs)\s?{_HEAD_WORD})\s*:\s*"
)
_ARTICLE = re.compile(r"^(?:the |our |le |la |les |l'|notre |nos )")
_OPENS = re.compile(r"\s*(?:(?:et|and|puis|then|so|donc|while|tandis que|ok|oui|yes)[ ,]+)*")
_TO_PEOPLE = re.compile(r"(?<![a-z])(?:vous|votre|vos|you|your|yours)(?![a-z])")


def read_answers_by_clause(talk: Talk, start: int, end: int) -> None:
    """Record which arguments the clauses of a sentence say to answer which challenges, and leave it out of the message.

    What one of them is said to answer that is no challenge told before is noted, and nobody's duty. A sentence that
    says anything else is left as it is.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    context = talk.context
    challenges: list[str] = context.draft.get("audience.challenges") or []
    titles = {_ARTICLE.sub("", flat(title)): id_ for id_, title in pillar_titles(context)}
    people = {flat(str(each["name"])) for each in context.draft.get("team.members") or []}
    if not challenges or not titles or not people.isdisjoint(titles):
        return
    text = _HEAD.sub("", talk.folded(start, end).text.replace("\n", " ").strip(" .!"), count=1)
    if _TO_PEOPLE.search(text) is not None:
        return
    told: list[tuple[str, str] | None] = []
    for clause in _clauses(text, list(titles)):
        told.append(_clause(clause, titles, challenges, elided=any(told)))
    told = [one for each in told for one in (_each_of_several(each, challenges) if each is not None else [None])]
    known = [(each[0], told_alike(each[1], challenges)) for each in told if each is not None]
    known = _each_by_a_word([each for each in told if each is not None], challenges) or known
    if not told or len(known) < len(told):
        return
    found = [(pillar, challenge) for pillar, challenge in known if challenge is not None]
    if len(found) < len(known) and (talk.asks_words or (context.asked or "").endswith("answers")):
        # Where words are asked, "Savings takes care of the rent" may be some of them.
        return
    missed = [each[1] for each, (_, known_as) in zip(told, known, strict=True) if each is not None and known_as is None]
    if any(shares_word(each, challenges) for each in missed):
        # "No fee answers the price": one word of a challenge is enough for those who read what is said in short.
        return
    for pillar, challenge in found:
        context.draft.add(f"message_house.pillars[{pillar}].answers", challenge, context.words(start, end))
    if len(found) < len(known):
        context.draft.notes.append(("unread", context.words(start, end)))
    talk.read(start, end)


# "… the blunt blades and the tutorials": two that one argument answers.
_BOTH = re.compile(
    r",? (?:et|and|plus|ainsi que|as well as) (?:(?:aux?|a|to|with|of|sur) )?|, (?:(?:aux?|a|to|with|of) )?"
)


def _each_of_several(told: tuple[str, str], challenges: list[str]) -> list[tuple[str, str] | None]:
    """Return an argument with each of several challenges that it is said to answer, or what was told as it stands."""
    parts = _BOTH.split(told[1])
    found = [told_alike(part, challenges) or only_sharing(part, challenges) for part in parts]
    apart = len(parts) > 1 and None not in found and len(set(found)) == len(parts)
    return [(told[0], str(one)) for one in found] if apart else [told]


def _clauses(text: str, titles: list[str]) -> list[str]:
    """Return the clauses of a sentence, cut before what may be the next argument or the next challenge."""
    names = "|".join(re.escape(title) for title in titles)
    cut = re.compile(rf"[,;]\s*|\s(?=(?:et|and) (?:{_THE}(?:{names})(?![a-z])|a |aux? |face ))")
    named = re.compile(rf"(?<![a-z0-9])(?:{names})(?![a-z0-9])")
    found: list[str] = []
    for each in cut.split(text):
        clause = _OPENS.sub("", each, count=1).strip()
        if clause and found and named.search(clause) is None:
            # "… the price and the noise": what names no argument is one more thing that the last one answers.
            found[-1] += f" and {clause}"
        elif clause:
            found.append(clause)
    return found


def _each_by_a_word(told: list[tuple[str, str]], challenges: list[str]) -> list[tuple[str, str | None]]:
    """Return what several arguments answer, each one challenge that a word tells from all others; else nothing.

    "Speed covers the drying, Strength the soles": where each means another one, one word is enough.
    """
    found = [told_alike(what, challenges) or only_sharing(what, challenges) for _, what in told]
    several = len(found) > 1 and None not in found and len(set(found)) == len(found)
    return [(pillar, one) for (pillar, _), one in zip(told, found, strict=True)] if several else []


def _clause(clause: str, titles: dict[str, str], challenges: list[str], *, elided: bool) -> tuple[str, str] | None:
    """Return the id of the argument that a clause names and what it is said to answer, or None.

    Args:
        clause: The clause, folded.
        titles: Ids of the arguments by their folded names.
        challenges: What is known to trouble the audience.
        elided: Whether a clause before it has the verb.
    """
    short = _IS.fullmatch(clause)
    if short is not None and (pillar := titles.get(short["pillar"].strip())) is not None:
        return (pillar, short["challenge"]) if told_alike(short["challenge"], challenges) is not None else None
    for form in (*_FORMS, _FOR_IT, _ELIDED_PASSIVE, _ELIDED) if elided else (*_FORMS, _FOR_IT):
        match = form.fullmatch(clause)
        pillar = titles.get(match["pillar"].strip()) if match is not None else None
        if match is not None and pillar is not None:
            return pillar, _FACT.sub("", match["challenge"])
    return None
