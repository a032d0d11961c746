"""How people correct themselves, as patterns over folded text, and what "efface …" empties."""

import re

from assistant.language.text import fold

SORRY = re.compile(
    r"^(?:(?:non|no|nan|nope|oups|oops|pardon|sorry|desolee?|ah|oh|euh|attends?|attendez|wait|hmm?|ok|mais|"
    r"but)[ ,!.]+)*"
    r"(?:en fait|finalement|plutot|correction|on second thoughts?|change of plans?|tout compte fait|"
    r"a la reflexion|reflexion faite|changement de plan|je (?:me suis trompee?|rectifie|corrige)|erreur|"
    r"je voulais dire|en realite|actually|in fact|au(?:tant| temps) pour moi|my bad|i stand corrected|mea culpa|"
    r"i meant|i made a mistake|let me correct|rather|scratch that|make (?:it|that)|instead|my mistake|sorry|pardon|"
    r"(?:i|we|j'ai|on a|nous avons) (?:got|had|put|gave|said|wrote|donne|mis|dit|ecrit) (?:you |vous |te )?"
    r"(?:the |that |la |le |l'|une |un |a )?(?:wrong |mauvaise? )?"
    r"(?:date|figure|number|target|budget|day|deadline|amount|chiffre|montant|jour|objectif)(?: wrong| faux| fausse)?"
    r"(?=,|:| it| c'est)|"
    # "Thibault a du retard, le simulateur arrive le 17": why a day moves.
    r"[a-z][a-z'-]* (?:a|ont|prend|prennent|a pris|ont pris) (?:du|un peu de|un) retard|"
    r"[a-z][a-z'-]* (?:est|sont) en retard|"
    r"[a-z][a-z'-]*(?:'re|'s| are| is)? (?:running )?(?:late|behind(?: schedule)?)(?=[,;:])|"
    r"oups|oops|changeons|change|(?:attends|attendez|wait|hang on|hold on|nope)(?=\s*[,!.:])|"
    r"(?:non|no|nan)(?=\s*[,!.:]|"
    r"\s+(?:c'est|ce sera|it's|plutot|rather|\d|(?:le|la|les|notre|nos|mon|ma|the|our)\s|l')))\b[ ,:!.]*"
)
# "fidélisation ? non, acquisition", "activation non, acquisition": people correct themselves as they write.
ITSELF = re.compile(r"^(?P<old>[^?.!,]{2,40}?)\s*(?:\?\s*|,\s*|\s)(?:non|nan|nope|no(?=\s*[,:]))\b[ ,:]+(?P<new>\S.*)$")
NOT_THAT_DAY = re.compile(
    r"^(?:ce n'est |c'est )?(?:pas|not)\s+(?:le |the )?(?P<old>\d{1,2})(?:er|st|nd|rd|th)?\s*,\s*(?P<new>.+)$"
)
DENY = re.compile(
    r"^(?:(?:ah |oh |euh )?(?:non|no|nan)[ ,]+)?(?:finalement |en fait |actually )?"
    r"(?:pas|not|sans|plus de|plus d'|no more|without) (?:de |d'|le |la |les |l'|the |a |an )?"
    r"(?P<old>.+?)(?: finalement| after all| du tout)?$"
)
# "Not the noise, that's over: put the quiet evenings instead": why it goes stands between the two.
NOT_BUT_PUT = re.compile(
    r"^(?:(?:ah |oh |euh )?(?:non|no|nan)[ ,]+)?(?:pas|not)\s+(?P<old>[^,:;.]+?)\s*[,:;.].{0,60}?(?<![a-z])"
    r"(?:(?:remplace[rsz]?|change[rsz]?|replace|swap|change)(?:[- ](?:le|la|les|it|them|that))?\s+"
    r"(?:par|pour|with|by|for)|"
    r"(?:mets|mettez|put)\s+(?:plutot|a la place|instead|rather))\s+(?P<new>.+)$"
)
NOT = re.compile(
    # "A reminder if not booked" is no correction, nor is "une caisse qui ne lâche pas le samedi", "a till that does not
    # fail": a verb is denied there.
    r"^(?P<new>(?:(?!(?<![a-z])(?:ne |n')|(?:'(?:re|s|m)|(?<![a-z])(?:is|are|was|were|do|does|did|will|would|can|"
    r"could|has|have|had|should|must|may|might)) not(?![a-z])).)+?)"
    r"\s*(?:[,;]\s*)?(?:et non(?: pas)?|(?<!si )pas(?! mal(?![a-z]))|plutot que|au lieu d[eu']|and not|"
    r"(?<!if )not|instead of|rather than)\s+(?P<old>.+?)$"
)
BUT = re.compile(
    r"^(?:(?:ce n'est |c'est |ce ne sont |it's |it is |they're |they are )?(?:pas|not)|it isn't|they aren't)\s+"
    r"(?P<old>.+?)(?:\s*[,;])?\s+"
    r"(?:mais|but|c'est|ce sont|it's|it is|they're|they are|plutot)\s+(?P<new>.+)$"
)
REPLACE = re.compile(
    r"^(?:(?:on|tu|vous|you|we|please|peux[- ]tu|can you|could you|il faut|let's|je veux|i want to)[ ]+)*"
    r"(?:remplac\w+|echang\w+|chang\w+|modifi\w+|corrig\w+|pass\w+|mets|mettre|mettez|replace|change|swap|switch|"
    r"set|update|move)\s+(?P<old>.+?)\s+"
    r"(?:par|en|contre|a|pour|with|by|to|for|into)\s+(?P<new>.+)$"
)
REMOVE = re.compile(
    r"^(?:(?:on|tu|vous|you|we|please|peux[- ]tu|can you|could you|il faut|let's|je veux|i want to|finalement|"
    r"en fait|actually|non|ok|et|puis|and|then|also|aussi)[ ,]+)*"
    r"(?:efface[rsz]?|supprime[rsz]?|enleve[rsz]?|enlevons|retire[rsz]?|vire[rsz]?|vide[rsz]?|ote[rsz]?|"
    r"oublie[rsz]?|laisse tomber|abandonne[rsz]?|"
    r"delete|remove|drop|clear|erase|take out|get rid of|forget|scrap|cancel|"
    r"(?:we're|we are|i'm|i am) (?:dropping|removing|cutting|scrapping|cancelling))\s+(?:(?:aussi|egalement|also)\s+)?"
    # "Drop the buffer to 2k" lowers it, and takes nothing away.
    r"(?!.{2,40}\s(?:down to|to|a|jusqu'a)\s+(?:only |seulement |about |environ )?[£$€]?\d)(?P<old>.+?)"
    r"(?:[ ,]+(?:as well|too|also|aussi|egalement|s'il (?:te|vous) plait|stp|svp|please|pls))?$"
)
ADD = re.compile(
    r"^(?:(?:on|tu|vous|you|we|please|peux[- ]tu|can you|could you|il faut|let's|je veux|i want to|et|and|aussi|"
    r"also)[ ,]+)*"
    r"(?:(?:ajout\w+|rajout\w+|add|append|note aussi|also note|remets?|remettre|remettez|reprends|restore|bring back|"
    r"put back|reintegre[rsz]?)\s+(?P<new>.+?)(?: back)?|(?:put|bring|get) (?P<back>.+) back(?: in)?)$"
)
INTO = re.compile(
    r"\s+(?:aux?|a la|a l'|dans (?:les?|la|l'|mes|nos)|comme|to (?:the|my|our)|as (?:a|an)?|in (?:the|my|"
    r"our))\s+(?P<label>[\w' ]{3,30})$"
)
ONE = re.compile(
    r"^(?:celui|celle|ce qui est|the one) (?:de |du |des |d'|sur |about |on |with |avec )(?:le |la |l'|the )?|\s+one$"
)
ARTICLES = re.compile(
    r"^(?:(?:le|la|les|l'|un|une|des|du|de la|mon|ma|mes|notre|nos|the|an?|our|my|tous|toutes|all|ce|cette|that|"
    r"this|d'|de)\s*)+(?<=[\s'])"
)

CLEARED: dict[str, tuple[str, ...]] = {
    "objective": ("objective",),
    "target": ("objective.target",),
    "metric": ("objective.metric",),
    "baseline": ("objective.baseline",),
    "deadline": ("objective.deadline",),
    "audience": ("audience",),
    "challenges": ("audience.challenges",),
    "motivations": ("audience.motivations",),
    "objections": ("audience.objections",),
    "habits": ("audience.habits",),
    "promise": ("message_house.promise",),
    "tone": ("message_house.tone",),
    "pillars": ("message_house.pillars",),
    "team": ("team.members",),
    "channels": ("rally.channels",),
    "contents": ("rally.contents",),
    "data": ("rally.data",),
    "inventory": ("rally",),
    "journey": ("integrate.steps", "integrate.links"),
    "dates": ("orchestrate.start", "orchestrate.end"),
    "start": ("orchestrate.start",),
    "end": ("orchestrate.end",),
    "milestones": ("orchestrate.milestones",),
    "tasks": ("orchestrate.tasks",),
    "automations": ("orchestrate.automations",),
    "experiments": ("orchestrate.experiments",),
    "budget": ("orchestrate.budget",),
    "reserve": ("orchestrate.budget.reserve",),
    "result": ("orchestrate.measurement.result",),
    "reviews": ("orchestrate.measurement.reviews",),
    "economics": ("orchestrate.economics",),
    "legal_basis": ("orchestrate.compliance.legal_basis",),
    "retention": ("orchestrate.compliance.retention_months",),
    "disclosure": ("orchestrate.compliance.disclosure",),
    "hosting": ("orchestrate.compliance.data_hosting", "orchestrate.compliance.hosting_place"),
    "risks": ("orchestrate.risks",),
    "left_out": ("integrate.left_out",),
    "name": ("name",),
}


_NO_VALUE = re.compile(
    r"→|->|=>|;|\brepond(?:ent)?\b|\banswers?\b|"
    # "Le ciblage marche sur Instagram mais pas par e-mail" says where, and replaces nothing.
    r"\b(?:cibler|ciblage|ciblables?|targeting|targetable|(?:can|to|us|you) target)\b"
)
_DENIED_VERB = re.compile(
    r"(?:\b(?:ne|n'|n’)\s?[\w'’]+|\b(?:do|does|did|is|are|was|were|has|have|can|will|would|should))\s*$"
)


# "The budget is 8,500 now", "l'échéance passe au 15 juin", "deadline: …" of what is one value: the last word holds.
_ANEW = re.compile(
    r"(?<![a-z])(?:finalement|desormais|dorenavant|maintenant(?=[ .!]*$|,)|(?:est|sont|a ete|ont ete) (?:passee?s?|"
    r"reportee?s?|"
    r"repoussee?s?|decalee?s?|avancee?s?|changee?s?) (?:a|au|aux|en)|passe(?:nt|ra|ront)? (?:a|au|"
    r"de [^,;]{1,20} a)(?= \d|[ ]le \d)|"
    r"(?:is|are) now|(?<=\d )now(?=[ .!]*$)|(?<=[a-z] )now(?=[ .!]*$)|(?:was|were|been|is|are|has) (?:moved|changed|"
    r"pushed|raised|cut|"
    r"lowered|brought forward) to|in the end|after all)(?![a-z])"
)
_NOT_THAT = re.compile(
    r"^(?:(?:et|and|mais|but)[ ,]+)*(?:l'|le |la |the )?(?:indicateur|metric|audience|cible|promesse|promise|"
    r"echeance|deadline) "
    r".{3,80},? (?:pas|not|et non|and not) "
)
# "The promise becomes “…”" says so of itself.
_BECOMES = re.compile(
    r"(?:^|[,;:.] )(?:l'|le |la |notre |nos |the |our |new |nouvelle? )*(?:audience|cible|echeance|deadline|target|"
    r"objectif|objective|goal|promesse|promise|slogan|accroche|tagline|budget(?: total)?|total(?: budget)?|"
    r"indicateur|metric) (?:becomes?|devient|deviendra)(?![a-z])"
)
_FIELD = re.compile(
    r"(?:l'|le |la |notre |the |our )?(?:audience|target audience|echeance|deadline|point de depart|baseline|"
    r"chiffre vise|target|"
    r"indicateur|metric|promesse|promise|budget(?: total)?|total budget|debut|fin|start|end)\s*[:=]\s*\S"
)


def says_anew(text: str) -> bool:
    """Tell whether a sentence gives a value anew, so that it replaces the one that stands.

    Args:
        text: The sentence.
    """
    plain = fold(text).strip()
    return any(
        each is not None
        for each in (_ANEW.search(plain), _BECOMES.search(plain), _FIELD.match(plain), _NOT_THAT.search(plain))
    )


def tells_more(new: str, before_old: str) -> bool:
    """Tell whether a "pas" belongs to what is told, and corrects nothing: "they do not know", "price → no staff".

    Args:
        new: What would be the new value.
        before_old: The message from there to what would be the old one.
    """
    before = re.split(r"\b(?:pas|not)\b", fold(before_old))[0]
    return _NO_VALUE.search(fold(new)) is not None or _DENIED_VERB.search(before) is not None
