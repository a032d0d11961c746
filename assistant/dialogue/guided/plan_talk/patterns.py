"""How people order the plan about, say that something is no such thing, give another name, or complain."""

import re

from assistant.dialogue.guided.plan_talk.elements import KINDS

OPENS = (
    r"(?:(?:wait|hang on|hold on|attends|attendez|please|pls|can you|could you|can we|i want to|i'd like to|"
    r"you should|you can|let's|we should|just|now|also|and|so|but|then|no|ok|ugh|hey|sorry|actually|first|we|on|nous|"
    r"il faut|on peut|peux[- ]tu|pouvez[- ]vous|tu peux|vous pouvez|je veux|je voudrais|merci de|et|mais|donc|alors|"
    r"non|ah|oups|stp|svp|finalement|du coup|en fait|par contre|aussi|"
    r"you know what|on (?:reflection|second thoughts?)|thinking about it|come to think of it|hm+|oh|oops|in the end|"
    r"(?:tu sais|vous savez) quoi|(?:a la )?reflexion(?: faite)?|tout (?:compte fait|bien reflechi)|zut|mince|"
    r"au final|"
    r"j'ai dit de|je (?:t'|vous )?ai (?:dit|demande) de|i (?:already )?(?:asked|told) you to|i said(?: to)?)[ ,!.]+)*"
)
VERBS = (
    r"(?:delete|remove|erase|take out|take off|get rid of|drop|scrap|cancel|forget(?: about)?|"
    r"(?:supprime|enleve|retire|efface|vire|ote|oublie|annule|abandonne)(?:r|s|z|ons|rez|nt)?|supprimons|enlevons|"
    r"laisse[rsz]? tomber|take(?=\s[^.;!?\n]{2,120}?\s(?:off|out of|away from)\s)|"
    rf"(?:clear|vide[rsz]?)(?=\s(?:out |all |the |whole |entire |tout |toute |tous |toutes |le |la |les |my |our )*"
    rf"(?:{KINDS}|journey|map|parcours)(?![a-z])))"
)
ORDER = re.compile(
    rf"(?P<opens>(?:^\s*|(?<=[.!?;:\n])\s*|,\s+|\s+(?=(?:and|et|but|mais|then|puis)\s)))(?P<head>{OPENS})"
    rf"(?:(?P<pre>le|la|les|l') ?)?(?P<verb>{VERBS})(?![a-z])"
    r"(?:-(?P<it>le|la|les|ca)(?![a-z])|\s(?P<it2>le|la|les|ca|it|that|this|them|those|these)(?=\s*(?:$|[.,;:!?]|stp|"
    r"svp|merci|aussi|please|pls|too|from |off |de |du |et |and )))?\s*(?P<also>(?:aussi|egalement|also)\s+)?"
)
_NAMED = "|".join(rf"(?<={lead} the )[\w' -]{{1,30}} " for lead in ("off", "from", "out of"))
FROM = re.compile(
    r"\s*(?:,\s*)?(?:from|out of|off|away from|de|des|du|dans|d')\s*(?:the |my |our |all |la |le |les |l'|nos |mes )*"
    rf"(?:{_NAMED})?(?P<kind>list|plan|liste|team|equipe|inventory|inventaire|journey|parcours|{KINDS})(?![a-z])"
)
SEPARATOR = re.compile(r"\s*,\s*(?:(?:and|et|ni|also|aussi)\s+)?|\s+(?:and|et|ni|as well as|ainsi que|&)\s+|\s*[;&]\s*")
REMARK = re.compile(
    r"\s*(?:[,(:]\s*)?(?:it's|its|it is|they're|they are|that's|thats|c'est|ce sont|ce n'est|c'etait|there is|it was|"
    r"n'existe|only|seule?s?|"
    r"je n'ai|i didn't|i don't|we don't|we never|on n'en|on n'|on ne|nobody|no one|personne|elles? n|ils? n|trop|"
    r"too)(?![a-z])[^.;!?\n]*"
)
NO_SUCH = re.compile(
    r"(?P<old>[^.;!?\n]{1,90}?)(?:\s+(?:is|are|was|were)(?:n't| not|nt)|\s+isnt|\s+arent|'?s not|\s*n'(?:est|etait|"
    r"sont) pas|"
    r"\s+ne sont pas|\s+(?:c'est|c'etait|est|sont) pas)\s+(?:at all |really |even |vraiment |du tout )?"
    rf"(?:an? |any |the |un |une |des |d'|de |la |le |l')?(?P<kind>{KINDS}|metric|indicateur|deadline|audience|"
    r"promise|promesse|objective|objectif)(?=\s*(?:$|[,.;:!?)\n]|(?:and|but|et|mais|lol|svp|stp|please|either|"
    r"non plus|at all|c'est|it's|its|it is|they're|they are)"
    r"(?![a-z])))(?P<rest>[^.;!?\n]*)"
)
NOT_THERE = re.compile(
    r"(?:(?:there(?:'s| is| are) no such|il n'y a (?:pas|aucun|aucune)(?: de|"
    r" d')?(?=\s[^.;,!?\n]{0,30}\"))\s+(?P<old>[^.;,!?\n]{2,80})|"
    r"(?P<old2>[^.;!?\n]{2,90}?)\s+(?:does(?:n't| not) exist|do(?:n't| not) exist|n'existe(?:nt)?(?: pas| plus)?|"
    r"existe pas|should(?:n't| not) be (?:there|here|in the plan)|n'a rien a faire (?:la|ici)|ne doit pas y etre|"
    r"(?:is|are|est|sont|c'est|ce sont) (?:a |an |des |une? |my |ma |mon )?(?:mistakes?|errors?|erreurs?|"
    r"duplicates?|doublons?|bugs?|complaints?|plaintes?|raleries?|remarques?|remarks?|comments?|commentaires?)))"
    r"(?![a-z])[^.;!?\n]*"
)
RENAME = re.compile(
    rf"{OPENS}(?:rename|renomme[rsz]?|re-?name|rebaptise[rsz]?)\s+(?P<old>[^;\n]+?)\s+(?:to|as|into|en|comme|par)\s+"
    r"(?P<new>[^;\n]+)"
)
CALLED = re.compile(
    rf"{OPENS}(?P<old>[^;\n.]+?)\s+(?:should|must|has to|needs to|devrait|doit|devraient|doivent)\s+(?:just |"
    rf"really |only |simply |"
    r"juste |plutot |simplement )?(?:be (?:called|named)|be|s'appeler|etre (?:appelee?|nommee?))\s+(?:just |simply |"
    r"juste )?"
    r"(?P<new>[^;\n]+)"
)
# What tells of the conversation and not of the campaign; what stands behind a mark is read on.
COMPLAINT = re.compile(
    r"(?:(?:no+|non|ah|oh|ugh|hey|what|quoi|lol|mais|but|and|et|well|so|sorry|hmm)[ ,!?.]+)*(?:"
    r"(?P<loose>(?:you(?:'ve| have)?|tu as|vous avez|t'as) (?:missed|forgot(?:ten)?|skipped|left out|oublie|"
    r"rate|saute|"
    r"zappe)(?: (?:one|it|that|something|some|un|une|le dernier|ca))?|"
    r"(?:don't|do not|dont) forget|n'oublie[sz]? pas|pense[sz]? a|"
    r"on recommence|on reprend a zero|let's start (?:again|over)|start (?:again|over))|"
    r"(?:like|as) i(?:'ve| have)? (?:just )?(?:said|told you)|i(?:'ve| have)? (?:just |already )*(?:said|"
    r"told you)(?: that| so| this)?|"
    r"i (?:already |just )*(?:asked|told) you(?: that| to)?|"
    r"(?:je viens de (?:te |vous )?(?:le |l')?(?:dire|ecrire)(?: un peu)?|comme (?:je l'ai |j'ai |je (?:te|"
    r"vous) l'ai )?(?:deja )?dit|"
    r"je (?:te |vous )?l'ai (?:deja )?dit|deja dit(?: aussi)?)|"
    r"you made (?:it|that|this) up|tu l'as inventee?|vous l'avez inventee?|"
    r"(?:(?:that's|thats|it's|c'est) (?:all |totally |completely |tout |completement )?(?:wrong|mixed up|"
    r"melange|faux|"
    r"n'importe quoi)|n'importe quoi)|"
    r"(?:that's|thats) not what i (?:said|meant)|ce n'est pas ce que j'ai dit|c'est pas ce que j'ai dit|"
    r"(?:l'|le |la |the )?(?:plan|liste?|team|equipe|parcours|journey|objectif|objective|piliers?|pillars?|etapes?|"
    r"steps?|canal|channel) (?:c'est|n'est|est|is|isn't)(?: toujours| encore| still)? (?:pas|not) (?:ca|bon|right|"
    r"that)|just asking|just curious|par curiosite|ignore (?:it|that|this)|"
    r"fix the (?:team|plan|list)|corrige[rsz]? (?:l'equipe|le plan|la liste)"
    r")(?![a-z'])"
)
MOVE_ON = re.compile(
    r"(?:(?:ok|please|so|and|but|well|bon|allez|et|mais|there)[ ,]+)*(?:can we |could we |let's |let us |on peut |"
    r"peut[- ]on |on )?"
    r"(?:move on|next(?: question| please| one)?|go on|pass(?:e|er|ez|ons) a (?:la suite|autre chose)|"
    r"question suivante|avan(?:ce|cer|cez|cons)|"
    r"forget it|skip(?: it| that| this)?|tant pis|laisse[rz]? tomber)"
    r"(?:[ ,]*(?:please|stp|svp|and fix (?:it|this|that) later|then|skip|on verra (?:plus tard|apres)|pour l'instant|"
    r"for now))*[ .!?]*"
)
WHY = re.compile(
    r"(?:(?:but|mais|et|and|no+|non|what|quoi)[ ,!?.]+)*(?:why (?:did|do|have|are) you (?:keep |still |always |"
    r"just )*"
    r"(?:(?:put|add|remov|delet|chang|ask|writ|wrote|record|call|mak|made|invent|drop|not)[a-z]*)|"
    r"pourquoi (?:(?:tu|vous) (?:n'|l'|m'|me |nous |les? |la )*(?:as |avez |demande|met|ecri|note|enleve|"
    r"ajoute|change|"
    r"supprime)|(?:l')?(?:as[- ]tu|avez[- ]vous)(?: pas)? (?:mis|ajoute|enleve|supprime|note|demande|change|ecrit|"
    r"efface|"
    r"invente))[a-z]*)(?![a-z])"
)
