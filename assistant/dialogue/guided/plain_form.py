"""Writes what is told in a roundabout way in the short form that the readers know, by what is asked.

"The video is to be made, that's Ben's" is "the video is to be made (Ben)", "done, the study" is "ready: the study".
"""

import re
from collections.abc import Callable

from assistant.dialogue.guided.plain_bases import plain_bases
from assistant.dialogue.guided.plain_people import plain_people, tells_people
from assistant.dialogue.guided.plain_sums import plain_sums, without_ranks
from assistant.dialogue.guided.plain_tasks import plain_tasks
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.text import Language

_Form = str | Callable[[re.Match[str]], str]
_I = re.IGNORECASE
_OPENS = r"(?:^|(?<=[.;!] )|(?<=\n))"
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w-]+"
_END = r"(?=\s*(?:[.;!]|$|,? (?:and|et) (?:the|an?|la|le|les|l['’]|une?)\b))"

# "What we have: …", "Already done, …" head what is ready, "what we need" what is to be made.
_THERE = re.compile(
    rf"{_OPENS}(?:what (?:we have|we['’]ve got|is (?:ready|done))|(?:already )?(?:done|ready)(?: already)?|"
    r"ce qu['’](?:on|il y) a(?: d[ée]j[àa])?|ce qui est (?:pr[êe]t|fait)|(?:d[ée]j[àa] )?(?:pr[êe]te?s?|faite?s?)"
    r"(?: d[ée]j[àa])?)\s*(?:[,:]|c['’]est|is)\s+(?=\S)",
    _I,
)
_MISSING = re.compile(
    rf"{_OPENS}(?:what (?:we need|is missing|has to be (?:made|done))|(?:still )?to (?:do|make|be made)|missing|"
    r"ce qu['’]il (?:faut|reste [àa] faire|nous manque)|ce qui manque|(?:reste )?[àa] (?:faire|cr[ée]er|produire)|"
    r"il (?:manque|reste [àa] faire))\s*(?:[,:]|c['’]est|is)\s+(?=\S)",
    _I,
)
_OWNED = (
    re.compile(
        rf", (?:and |et )?(?:that['’]s|it['’]s|c['’]est|ce sera|owned by|owner(?: is|:)|responsable ?(?:est|:)) "
        rf"(?P<who>{_NAME})(?:['’]s)?"
        r"(?: (?:qui (?:s['’]en (?:occupe|charge)|l[ae] fait|l['’]a)|who (?:does|owns|has|makes) it))?"
        rf"{_END}",
        _I,
    ),
    re.compile(
        rf", (?:and |et )?(?P<who>{_NAME}) (?:owns (?:it|that)|(?:will|can|is going to) (?:do|make|write|film) "
        r"(?:it|that)|"
        r"(?:does|makes|has|handles) (?:it|that)|is on it|s['’]en (?:occupe(?:ra)?|charge(?:ra)?)|"
        rf"l(?:e|a|es) (?:fait|fera|prend|prendra)){_END}",
        _I,
    ),
)
# "What we need: a video and a page, both to create" says it twice.
_SAID_TWICE = re.compile(
    r"(?<=\S),? (?:both|all(?: of them)?|(?:tous|toutes)? ?les (?:deux|trois)) (?:still )?"
    r"(?:to (?:create|make|be made|do)|[àa] (?:cr[ée]er|faire|produire))(?=\s*(?:[.;!]|$))",
    _I,
)
# "A (Ben) and a page (Oluchi)" lists two.
_LISTED = re.compile(r"\) (?:and|et|puis|plus) (?=[^().;\n]{2,60}\()")
# "It's me, Rosalind, running the campaign": who speaks runs it.
_SPEAKING = re.compile(
    rf"{_OPENS}(?:so |alors |well |bon )?(?:it['’]s me|c['’]est moi)[, ]+(?P<who>{_NAME}),? "
    r"(?P<runs>running|leading|managing|qui (?:pilote|dirige|m[èe]ne|g[èe]re)) ",
    _I,
)
_RUN = {"running": "run", "leading": "lead", "managing": "manage"}
_KIN = re.compile(
    r"\b(?:my|our|ma|mon|notre) (?:sister|brother|wife|husband|partner|daughter|son|colleague|cousin|mother|father|"
    r"nephew|niece|s[œo]e?ur|fr[èe]re|femme|mari|associ[ée]e?|fille|fils|coll[èe]gue|cousine?|m[èe]re|p[èe]re|"
    r"neveu|ni[èe]ce|"
    rf"compagne|compagnon),? (?={_NAME}\b)",
    _I,
)
_GOES = re.compile(
    rf"(?P<who>{_NAME}) (?:goes to|will be at|is at|va [àa]u?|sera [àa]u?|sera sur|va sur) (?:the |la |le |l['’])?"
    r"(?=(?:[\w-]+ ){0,2}(?:fair|show|market|stand|booth|salon|foire|march[ée]|forum|expo)\b)",
    _I,
)
_NEW_ONES = re.compile(
    rf"{_OPENS}(?:(?:ah|oh|well|so|alors|donc|oui|yes)[ ,]+)*(?:(?:it['’]s|they['’]re|these are|c['’]est|ce sont|"
    r"we want|we['’]re after|on (?:veut|cherche)|nous (?:voulons|cherchons)) )?(?:(?:de|des|d['’]|only|que) )*"
    r"(?:new|nouveaux|nouvelles) (?:customers?|clients?|clientes|members?|adh[ée]rents?|subscribers?|abonn[ée]e?s?|"
    r"donors?|donateurs?|people|faces|patients?|pupils?|students?|[ée]l[èe]ves?)"
    r"(?:,? (?:obviously|of course|clearly|only|[ée]videmment|bien s[ûu]r|forc[ée]ment|uniquement))?"
    r"(?=\s*(?:[.,;!]|$))",
    _I,
)
_TROUBLES = (
    r"(?:headaches?|worries|problems?|issues?|challenges?|pains?|concerns?|fears?|soucis?|probl[èe]mes?|"
    r"difficult[ée]s?|"
    r"gal[èe]res?|freins?|craintes?|inqui[ée]tudes?|enjeux)"
)
# "They've three headaches, bless them." counts what it goes on to tell.
_COUNTED = re.compile(
    r"^\s*(?:(?:oh|well|alors|euh|ah|so)[ ,]+)*(?:they(?:['’]ve| have)(?: got)?|there are|i see|ils ont|"
    r"elles ont|il y (?:en )?a|"
    r"y a|j['’]en vois)\s+(?:(?:two|three|four|five|several|a few|deux|trois|quatre|cinq|plusieurs|\d)\b)"
    rf"(?: (?:big|main|real|gros|grands?|vrais?))? ?{_TROUBLES}?[^.:;!?\n]{{0,20}}[.:;!]\s+(?=\S)",
    _I,
)
# "The proof for speed is 12 days. For care it's 3 visits.": the same is said of each.
_PROOF_FOR = re.compile(r"\b(?:the )?(?:proofs?|preuves?) (?:for|of|de|pour|d['’])", _I)
_NEXT_FOR = re.compile(
    r"(?<=[.;!] )(?:and |et )?(?P<for>for|pour) (?P<title>[^\W\d][^,.;:\n]{1,30}?)(?:,? (?:it['’]s|it is|"
    r"c['’]est)|,|:) "
    r"(?=\S)",
    _I,
)
# Why a kind is what it is, is not asked.
_BECAUSE = re.compile(r",? (?:since|because|car|parce qu|puisqu)(?:e |['’]| )[^.!?\n]*", _I)
_DAYS = frozenset(["dates", "start", "end", "deadline"])
# "Before the summer, on 15 June 2027": the day says when, and the season which day is meant.
_VAGUE = re.compile(
    r"(?:(?:juste |just |bien |well )?(?:avant|apr[èe]s|d[èe]s|pendant|before|after|over|during|in|en|[àa])\s+)"
    r"(?:(?:la fin de|the end of) )?(?:l['’]|le |la |les |the )?(?:[ée]t[ée]|hiver|printemps|automne|rentr[ée]e|"
    r"vacances|no[ëe]l|"
    r"p[âa]ques|summer|winter|spring|autumn|holidays|christmas|easter)(?: (?:holidays|break|vacation|scolaires?|"
    r"d['’][ée]t[ée]))?"
    r"\s*[,:–-]+\s*(?=(?:(?:so|donc|soit|disons|say|on|le|the)[ ,]+)*(?:[a-zé]+(?:day|di|che) )?\d{1,2}(?:er|st|"
    r"nd|rd|th)?[ /.])",
    _I,
)
# "Habits... LinkedIn": what is asked is said again before the answer.
_HEADED = re.compile(r"^\s*(?P<head>[^\W\d][\w ]{2,20}?)\s*(?:\.{2,}|…)\s*(?=\S)")


def in_plain_form(message: str, label: str, language: Language, people: frozenset[str]) -> str:
    """Return a message as the readers of what is asked know it best.

    Args:
        message: The whole message.
        label: Label of the pending question.
        language: Language of the message.
        people: Folded names of the team.
    """
    message = plain_tasks(plain_sums(_in_their_words(message)))
    if label != "team" and tells_people(message):
        message = plain_people(message, language)
    headed = _HEADED.match(message)
    if headed is not None and label_of(headed["head"]) == label:
        message = message[headed.end() :]
    if label in _DAYS:
        return _VAGUE.sub("", message)
    if label in ("budget", "reserve"):
        return without_ranks(message)
    if label in ("contents", "owner"):
        message = _THERE.sub("Ready: " if language == "en" else "Prêt : ", message)
        message, missing = _MISSING.subn("To create: " if language == "en" else "À créer : ", message)
        message = _SAID_TWICE.sub("", message) if missing else message
        for owned in _OWNED:
            message = owned.sub(lambda told: _in_brackets(told, people), message)
        return _LISTED.sub("), ", message)
    if label == "team":
        message = _SPEAKING.sub(lambda told: _speaking(told, language), _KIN.sub("", plain_people(message, language)))
        return _GOES.sub(r"\g<who> does the " if language == "en" else r"\g<who> fait le ", message)
    if label == "data":
        return plain_bases(message)
    if label == "challenges":
        return _COUNTED.sub("", message)
    if label in ("pillars", "proofs") and _PROOF_FOR.search(message):
        return _NEXT_FOR.sub(_proof_for, message)
    if label == "kind":
        return _NEW_ONES.sub("acquisition", _BECAUSE.sub("", message))
    return message


def _in_brackets(told: re.Match[str], people: frozenset[str]) -> str:
    """Return whose a content is in brackets; what is nobody's name stays as it is told."""
    known = flat(told["who"]) in people or flat(told["who"]) in first_names()
    return f" ({told['who']})" if known else told.group()


# "What makes them tick is the mornings", "ce qui les retient, c'est le prix": a label in other words.
_DRIVEN = re.compile(
    rf"{_OPENS}(?:(?:oh|and|et|well|alors|sinon)[ ,]+)*(?:what (?:makes them tick|drives them|moves them|"
    rf"gets them out of bed)|"
    r"ce qui les (?:fait (?:vibrer|r[êe]ver|avancer|bouger|se lever)|"
    r"motive|anime|pousse)"
    r"|ce dont ils r[êe]vent)(?:,[^,.;]{3,30},)?,? (?:is|it['’]s|are|c['’]est|ce sont)(?: that)? (?=\S)",
    _I,
)
_HELD_BACK = re.compile(
    rf"{_OPENS}(?:(?:oh|and|et|well|alors|sinon)[ ,]+)*(?:what (?:holds them back|stops them|"
    rf"keeps them from (?:buying|coming|"
    r"signing))(?: from us)?|ce qui les (?:freine|retient|bloque|arr[êe]te)(?: chez nous)?)(?:,[^,.;]{3,30},)?,? "
    r"(?:is|it['’]s|are|c['’]est|ce sont)(?: that)? (?=\S)",
    _I,
)
_FILED = re.compile(
    r"(?<=[.!?] )(?:put|note|file|keep|mets|mettez|note[rz]?|range[rz]?) (?:that|it|this|[çc]a|cela)[ -]*(?:down )?"
    r"(?:under|in|as|dans|en|comme|sous) (?:the |les? |la )?(?:motivations?|objections?|challenges?|enjeux|"
    r"freins)[ .!]*$",
    _I,
)


def _in_their_words(message: str) -> str:
    message = _DRIVEN.sub("Motivations: ", message)
    return _FILED.sub("", _HELD_BACK.sub("Objections: ", message)).rstrip()


def _proof_for(told: re.Match[str]) -> str:
    if told["for"].lower() == "for":
        return f"The proof for {told['title']} is "
    return f"La preuve pour {told['title']} est "


def _speaking(told: re.Match[str], language: Language) -> str:
    if language == "en":
        return f"I'm {told['who']}, I {_RUN.get(told['runs'].lower(), 'run')} "
    return f"Moi, {told['who']}, je {told['runs'].split()[-1]} "
