"""Leaves out what only leads to an answer: words that open it, a doubt that is settled, a question to oneself."""

import re

_DOUBT = re.compile(
    r"^\s*(?:(?:oh|ah|euh|hum|bah|ben|bon|alors|well|hmm?|mmh?|er|um)[ ,…]*)*"
    r"(?:(?:franchement|honnêtement|à vrai dire|honestly|to be honest|frankly),? )?"
    r"(?:(?:je|j['’]|on) ?(?:ne |n['’])?(?:sais|sait|connais|connaît|ai|a)\b[^.!?…:;«\"\n]{0,60}?"
    r"(?:\bpas\b|\baucune\b|\bplus\b)|"
    r"(?:aucune idée|difficile à dire|bonne question|pas simple|pas (?:évident|facile)(?: à dire)?|"
    r"no idea|hard to (?:say|tell)|good question|not sure|tricky)\b|"
    r"(?:i|we)(?:['’]m| am|['’]re| are)? (?:not sure|unsure|don['’]t (?:really )?know|do not (?:really )?know|"
    r"have no idea|haven['’]t (?:decided|counted|checked))\b)"
    r"[^.!?…:;«\"\n]{0,60}?(?:\.{2,}|[.!…:;,–—-])\s*"
    r"(?:(?:mais|but|bon|so|alors|donc|ok|well|allez)[ ,]+)*"
    r"(?:disons|mettons|on va dire|(?:on )?(?:part|partons|reste|restons) sur|prenons|mets|mettez|"
    r"(?:let['’]?s )?(?:say|go (?:with|for)|put|call it)|make it)(?:\s*[:,])?\s+(?!que\b|that\b)(?=\S)",
    re.IGNORECASE,
)


def without_doubt(message: str) -> str:
    """Return a message without the doubt that it opens with, where it then settles on something.

    Args:
        message: The whole message.
    """
    doubt = _DOUBT.match(message)
    return message[doubt.end() :] if doubt is not None else message


# "I'll save you the questions: the audience is …": that one answers ahead is no answer.
_AHEAD = re.compile(
    r"^\s*(?:(?:j['’]anticipe|je (?:devance|prends les devants|r[ée]ponds d['’]avance|vous [ée]pargne|t['’][ée]pargne)|"
    r"pour (?:gagner du temps|aller plus vite|faire vite)|"
    r"avant (?:que (?:tu|vous) ne? ?(?:le |la )?demandi?ez?s?|ta question)|"
    r"i(?:['’]ll| will) (?:save you|answer ahead|get ahead|anticipate)|to (?:save|gain) (?:you )?(?:some )?time|"
    r"before you ask|to speed things up|anticipating|let me (?:save you|answer ahead)|"
    r"laissez-moi vous [ée]pargner)(?![\w])"
    r"(?:[^:.!?\n]{0,40}:|[^:,.!?\n]{0,30}\b(?:questions?|time|temps|trouble|effort|peine)\s?,)\s+)(?=\S)",
    re.IGNORECASE,
)
# "Before I forget: we have 2,800 euros": that one thinks of it only now is no answer.
_BY_THE_WAY = re.compile(
    r"^\s*(?:(?:oh|ah|et|and|tiens|ok|bon|so|alors|oui|yes)[ ,]+)*(?:avant que j['’]oublie|avant d['’]oublier|"
    r"(?:pendant|tant) que j['’]y (?:pense|suis)|j['’]allais oublier|j['’]oubliais|j['’]ai oubli[eé](?: de (?:le |"
    r"vous |te )?dire)?|"
    r"(?:je (?:le |la |vous le |te le )(?:note|dis|mets|signale|pr[eé]cise|glisse|mentionne)|"
    r"note[rz]?[- ](?:le|la|[cç]a))"
    r"(?: (?:d[eè]s maintenant|tout de suite|maintenant|d[eé]j[aà]|ici|au passage|l[aà]))*"
    r"(?:,? (?:pour (?:ne pas|[eé]viter de) (?:l['’]|le |la )?(?:oublier|perdre)|avant (?:de (?:l['’])?|d['’])oublier|"
    r"tant que j['’]y pense|avant que j['’]oublie))?|"
    r"(?:let me|i['’]ll|i['’]m|i am|i) (?:just )?(?:not(?:e|ing)|say(?:ing)?|mention(?:ing)?|jot(?:ting)?|put(?:ting)?|"
    r"tell(?:ing)? you) (?:it|this|that)(?: down)?(?: (?:right )?(?:now|here|straight away|already))*"
    r"(?:,? (?:before (?:i|we) (?:forget|lose)(?: it)?|so (?:that )?(?:i|we|it)(?: do|['’]s| is)?(?:n['’]t| not) "
    r"(?:forget|lose|forgotten|lost)(?: it)?|while i (?:remember|think of it)))?|"
    r"(?:pour (?:votre |ton )?info(?:rmation)?|pour m[eé]moire|en passant|au passage|petite pr[eé]cision|"
    r"pr[eé]cision (?:importante|utile)|autre chose|(?:juste )?une (?:chose|pr[eé]cision|remarque)(?: encore|"
    r" de plus)?)|"
    r"before i forget|while i (?:think of it|remember|['’]?m at it)|while i['’]m at it|i (?:almost|nearly) forgot|"
    r"i forgot(?: to (?:say|"
    r"mention))?|(?:for your information|for the record|fyi|in passing|one (?:more|other|last) thing|another thing|"
    r"(?:just )?(?:a|one) (?:quick |small )?(?:note|remark|thing)|side note|on a side note))\s*(?:,|:|-|–|—|…|"
    r"\.{2,})\s+(?=\S)",
    re.IGNORECASE,
)
# "Scrap that, the fair moves to 29 April": what is told behind takes the place of what was told.
_SCRAP = re.compile(
    r"^\s*(?:(?:oh|ah|no|non|ok|hmm|euh|um|sorry|pardon|so)[ ,]+)*(?:(?:scrap|strike|ignore|forget|scratch|"
    r"cancel) (?:that|this|"
    r"what i (?:just )?said)|(?:oublie|oubliez|raye|rayez|efface|effacez) (?:[çc]a|cela|ce que j['’]ai dit)|"
    r"(?:wait|hang on|"
    r"hold on|attends?|attendez|mince|zut|oups|oops|whoops|au temps pour moi|autant pour moi|my (?:bad|mistake)))"
    r"\s*(?:[,;:!–-]|\.{1,3}|…)+\s+(?=(?P<en>the|our|it|we|make|i)?(?:le |la |l['’]|notre |on |"
    r"c['’]est )?\b[^.!?\n]*\d)",
    re.IGNORECASE,
)
# "Nothing else really, just: Karim books the hall": that there is no more is no part of what is told.
_ONLY = re.compile(
    r"^\s*(?:(?:no|non|oh|well|euh|bon|ben|so|alors)[ ,]+)*(?:nothing (?:else|more)|not much(?: else)?|rien d['’]autre|"
    r"rien de plus|pas grand[- ]chose(?: d['’]autre| de plus)?)(?: [a-zà-ÿ]+){0,2}\s*[,;:–-]*\s+(?:just|only|"
    r"except(?: for)?|apart from|"
    r"juste|seulement|[àa] part|sauf|si ce n['’]est)(?: that| que)?(?:\s*[:,])?\s+(?=\S)",
    re.IGNORECASE,
)
# "What I already know: the budget is …": that one tells what one knows is no question.
_KNOWN = re.compile(
    r"(?:^|(?<=[.!?;,] )|(?<=\n))\s*(?:(?:so|ok|well|and|alors|bon|donc|here['’]s|here is|that['’]s|voil[àa]|"
    r"voici)[ ,]+)*"
    r"(?:what (?:i|we)(?:['’]ve)? (?:(?:already|do|can) )?(?:know|can (?:say|tell(?: you)?)|decided|settled)"
    r"(?: (?:already|so far|for now|for sure|today|at this stage|about it|yet))*|"
    r"ce qu(?:e (?:je|nous)|['’]on) (?:sais|sait|savons|peux dire|peut dire)"
    r"(?: (?:d[ée]j[àa]|pour l['’]instant|[àa] ce stade|aujourd['’]hui))*)\s*(?::|\.{2,}|…)\s+(?=\S)",
    re.IGNORECASE,
)
# "Our addresses? They're in the CRM": one asks oneself, and says it.
_ONESELF = re.compile(
    r"^\s*(?P<what>(?:et |and )?(?:nos|les|leurs|our|the|their)\s[^?.!:;\n]{3,40}?)\s?\?\s+"
    r"(?:elles|ils|they)(?P<verb>(?:['’]re|\s(?:sont|are|vont|go|live))\s)",
    re.IGNORECASE,
)


# "Silly question perhaps, but why …?": that a question follows is no answer, where the message is nothing else.
_ASKS_FIRST = re.compile(
    r"^\s*(?:(?:oh|ah|et|and|ok|bon|so|alors|sorry|pardon|d[ée]sol[ée]e?|hi|hello|bonjour)[ ,]+)*"
    r"(?:(?:just|only|maybe|perhaps|probably|here['’]s|it['’]s|that['’]s|j['’]ai|i have|juste|"
    r"encore|peut-[êe]tre|c['’]est|"
    r"an?|one|another|my|une?|la|ma|last|first|autre|derni[èe]re|petite?|quick|small|little|short|brief|silly|stupid|"
    r"dumb|"
    r"daft|basic|na[ïi]ve|random|honest|simple|rapide|b[êe]te|idiote?|toute|very|really|tr[èe]s|beginner['’]?s?)\s+)*"
    r"(?:(?<!\w)(?:question|query|interrogation|q|doubt|doute)|"
    r"(?:quick|small|silly|stupid|dumb|daft|basic|na[ïi]ve) (?:one|thing))"
    r"(?:\s+(?:\w+['’])?(?!is|est|what|why|how|who|when|do|does|on|about|of|de|sur)[^\W\d_]+){0,4}\s*[,:;.…–—-]+\s*"
    r"(?:(?:but|mais|and|et|so|alors)\s+)?(?=[^?\n]{6,200}\?\s*$)",
    re.IGNORECASE,
)


# "Remind me, what's the difference …?": whom it is asked of is no answer.
_REMINDS = re.compile(
    r"^\s*(?:(?:oh|ah|et|and|ok|bon|so|alors|sorry|pardon|d[ée]sol[ée]e?|please|hi|hello|bonjour|euh|um)[ ,]+)*"
    r"(?:(?:just |please )*(?:remind|help|tell|enlighten)(?: me| us)(?: out)?(?: here| again| please)*|"
    r"refresh my memory|"
    r"rafra[îi]chi(?:s|ssez)[- ]moi la m[ée]moire|"
    r"(?:rappel(?:le|ez)|red(?:is|ites)|d(?:is|ites)|aide[zr]?|[ée]claire[zr]?|explique[zr]?)[- ](?:moi|"
    r"nous)(?: encore)?)"
    r"\s*[,:;…–—-]+\s*(?=[^?\n]{6,200}\?\s*$)",
    re.IGNORECASE,
)


def without_lead_in(message: str) -> str:
    """Return a message without what only leads to its answer: "before you ask: …", "our addresses? They're …".

    Args:
        message: The whole message.
    """
    ahead = _AHEAD.match(message)
    message = message[ahead.end() :] if ahead is not None else message
    aside = _BY_THE_WAY.match(message)
    message = message[aside.end() :] if aside is not None else message
    message = _KNOWN.sub("", _ONLY.sub("", message))
    scrap = _SCRAP.match(message)
    if scrap is not None:
        message = ("Actually, " if scrap["en"] else "En fait, ") + message[scrap.end() :]
    reminds = _REMINDS.match(message)
    message = message[reminds.end() :] if reminds is not None else message
    asks = _ASKS_FIRST.match(message)
    message = message[asks.end() :] if asks is not None else message
    told = _ONESELF.match(message)
    if told is None:
        return message
    verb = told["verb"] if told["verb"][0].isspace() else " are "
    return f"{told['what']}{verb}{message[told.end() :]}"


# That it was said before: "as I said", "comme je l'ai dit plus haut".
_AS_SAID = (
    r"(?:(?:as|like) (?:i|we)(?:['’]ve)?(?: already)? (?:said|told you|mentioned|wrote)"
    r"(?: before| earlier| above| already)?|as (?:already )?(?:mentioned|said)(?: before| earlier| above)?|"
    r"comme (?:(?:je|on) (?:(?:vous |te |t['’])?l['’])?(?:ai?(?: d[eé]j[aà])? "
    r"(?:dit|[eé]crit|indiqu[eé]|pr[eé]cis[eé])|disais|disait)|"
    r"(?:d[eé]j[aà] )?(?:dit|[eé]crit|indiqu[eé]|pr[eé]cis[eé]))"
    r"(?: plus haut| avant| tout [aà] l['’]heure| d[eé]j[aà])?)"
)
# What people say before they say something. A word that may open the thing itself has to stand before a comma.
_OPENER = re.compile(
    r"^(?:euh+\s+|(?:(?:bon|ben|bah|eh bien|euh+|hm+|u+gh|pf+|oh|voyons(?: voir)?|voila|well|right|"
    r"entre nous|between (?:you and me|us)|franchement|honn[eê]tement|honestly|frankly|to be honest|"
    r"let me (?:see|think)|"
    r"let's see|so|ok(?:ay)?|fair enough|got it|makes sense|understood|noted|good point|true enough|compris|entendu|"
    r"bien re[cç]u|c['’]est not[eé]|bien vu|pas faux|(?:ok(?:ay)? )?(?:merci|thanks|thank you))\s*(?:[,…!:]|\.\.\.|"
    r"\.(?=\s))+|alors(?=\s+[^,])|"
    r"(?:ah|oh|tiens|au fait|d['’]ailleurs|by the way|btw|oh yes|ah oui|ah si)\s*[,:…!]*\s+"
    r"(?:et|and|mais|but|also|aussi)\s*,?(?=\s)|"
    # What turns to a question stays before it.
    r"(?:au fait|d['’]ailleurs|by the way|btw)\s*[,:…]*"
    r"(?=\s+(?!c['’]est quoi|qu|pourquoi|comment|combien|what|why|how|who|when)[^?]*$)|"
    # "As I said law firms", "comme je l'ai dit, les notaires".
    rf"(?:{_AS_SAID}|i repeat|je (?:le )?r[eé]p[eè]te)\s*[,:…]*(?=\s)|"
    r"(?:je dirais|i['’]d say|i would say|disons|let's say)(?: que| that)?(?=\s))\s*)+(?=\S)",
    re.IGNORECASE,
)


# "Wrong, Ana books it", "faux : c'est Ana": that what was said is not so, and nobody's name.
_WRONG = re.compile(
    r"\s*(?:(?:no|non)[ ,]+)?(?:(?P<fr>(?:c['’]est )?(?:faux|inexact)|erreur|pas du tout)|"
    r"(?:that['’]?s |that is )?(?:wrong|incorrect|mistake|not true|not right|false))\s*[,:.!–-]+\s+(?=\S)",
    re.IGNORECASE,
)
# The same without a comma, where an article, somebody or a figure follows: "Ben ils…", "Bon l'équipe : …", "so we…".
_BARE_OPENER = re.compile(
    r"^(?:(?:ok|okay|bon|ben|bah|alors|donc|du coup|so|well|oh|ah)[ ]+)+"
    r"(?=(?:l['’]|c['’]est|c['’]était|j['’]|n['’]|y['’]|(?:le|la|les|ils?|elles?|on|nous|je|moi|ça|ca|pour|notre|"
    r"nos|mon|ma|mes|"
    r"une?|des|the|they|we|i|our|my|he|she|there|an?)(?![\w'’])|(?:they|we|i|it|he|she|there)['’]|\d))",
    re.IGNORECASE,
)


def without_opener(message: str) -> str:
    """Return a message without the words that say nothing before it: "Voyons voir… LinkedIn"."""
    wrong = _WRONG.match(message)
    if wrong is not None:
        message = f"{'Non' if wrong['fr'] else 'No'}, {message[wrong.end() :]}"
    opener = _OPENER.match(message)
    message = message[opener.end() :] if opener else message
    bare = _BARE_OPENER.match(message)
    return message[bare.end() :] if bare else message


# "Dear assistant, we are…": only before what somebody says of themselves. What else is said to software may be an
# order that a text hides.
_SALUTATION = re.compile(
    r"\s*(?:(?:dear|cher|ch[eè]re|chers|ch[eè]res|hello|hi|good (?:morning|afternoon|day)|bonjour|bonsoir)"
    r"(?:(?: (?:and|or|et|ou))? (?:the |l['’])?(?:assistant|team|[eé]quipe|all|colleagues|coll[eè]gues|friends|sir|"
    r"madam|monsieur|madame|tous|toutes|there))+|hiya|heya|howdy|greetings|good day)\s*[,!:.…]+\s*"
    r"(?=(?:we|our|i|my|so|nous|notre|nos|je|j|on|mon|ma|mes|voici|here)(?![\w-]))",
    re.IGNORECASE,
)


def without_salutation(message: str) -> str:
    """Return a message without the salutation that opens it, where somebody speaks of themselves behind it.

    Args:
        message: The whole message.
    """
    found = _SALUTATION.match(message)
    return message[found.end() :] if found is not None else message


# "Email is Ines as I said, posters are Ann", "le blog c'est Ines comme je l'ai dit": that it was said before.
_REMINDER = re.compile(
    rf"(?<=[\w’')])\s*,?\s+{_AS_SAID}(?=\s*(?:$|[,.;!)\n])|\s+(?:and|et)\s)",
    re.IGNORECASE,
)


def without_reminder(message: str) -> str:
    """Return a message without what only reminds that something was told before, goes without saying, or ends it.

    Args:
        message: The whole message.
    """
    message = _IS_GOAL.sub(" ", message)
    return _CLOSES.sub("", _OF_COURSE.sub("", _REMINDER.sub("", message)))


# "… included in the first year. Voila": that one has said it all.
_CLOSES = re.compile(
    r"(?:(?<=[.!?)»”\"\n…])\s+(?:(?:et|and|bon|ok|so|bref)[ ,]+)?(?:voil[aà]|c['’]est tout|that['’]?s (?:it|all|"
    r"everything)|"
    r"there you (?:go|have it)|done|fini|termin[eé]|bref)|(?<=\w)\s*,\s+voil[aà])"
    r"(?: (?:voil[aà]|tout|quoi|for now|from me|pour (?:moi|l['’]instant)))*\s*[.!…]*\s*$",
    re.IGNORECASE,
)


# "Sell 48 places by May. That's my goal. …": what the sentence before was tells nothing more.
_IS_GOAL = re.compile(
    r"(?<=[.!»”\"])\s+(?:(?:et|and|so|donc)[ ,]+)?(?:voil[aà]|c['’]est|tel est|that['’]?s|that is|this is)[ ,]+"
    r"(?:mon|notre|l['’]|le|the|our|my)\s?(?:seul |only |grand |big )?"
    r"(?:objectif|but|goal|aim|objective|target|d[ée]fi|pari)(?: principal| final| really| really)?\s*[.!]+\s+(?=\S)",
    re.IGNORECASE,
)
# "LinkedIn obviously, plus podcasts": that it goes without saying is no part of a name.
_OF_COURSE = re.compile(
    r"(?<=[\w)])(?<!\byes)(?<!\bno)(?<!\boui)(?<!\bnon)(?<!\bok),? "
    r"(?:obviously|of course|naturally|[ée]videmment|bien s[ûu]r|forc[ée]ment)(?=\s*[,;]\s*\w)",
    re.IGNORECASE,
)
