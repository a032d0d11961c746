"""Reads the kind of result that is sought beside its reason: "retention: we've trained them all"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.reading.relation_clauses import relation_of_clause
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_ENDS = re.compile(r"[:,;.?!…–—]|\s-\s|\s(?=(?:car|parce|puisque|vu|because|since|as)(?![a-z]))")
_MOST_WORDS = 7
_ASKS = re.compile(r"\s*(?:is (?:it|that|this)|would it be|est-ce|c'est quoi|quel|what|which)(?![a-z])")
# Whoever gives a reason speaks of them, or of what we did with them.
_REASON = re.compile(
    r"(?:(?:car|parce que|parce qu'|puisque|puisqu'|vu que|vu qu'|because|since|as|en fait|et|and|mais|but)[ ,]*)*"
    r"(?:ils|elles|ce sont|c'est|la plupart|beaucoup|presque|aucun|aucune|personne|tous|toutes|(?:on|nous) (?:les|"
    r"leur|ne les|n'a)|"
    r"they|these|most|many|nearly|almost|none|nobody|no one|all of them|"
    r"(?:we|i)(?:'ve| have)? .{0,40}(?<![a-z])them)(?![a-z])"
)


def read_kind_explained(talk: Talk) -> None:
    """Record the kind where that is asked and a message opens with it; leave its reason out.

    A reason that says how people stand is read as that.

    Args:
        talk: The message.
    """
    pending = talk.run.pending
    _read_filed(talk)
    _read_alone(talk)
    if pending is None or pending.label != "kind" or "\n" in talk.text.strip():
        return
    folded = talk.folded(0, len(talk.text))
    mark = _ENDS.search(folded.text)
    if mark is None:
        return
    stop = folded.span(mark.start(), mark.start())[0]
    head = talk.text[:stop]
    if (
        len(head.split()) > _MOST_WORDS
        or _ASKS.match(folded.text)
        or len({term.id for term in find_terms(head, "objective", fuzzy=True)}) != 1
    ):
        return
    reason = talk.text[stop:].strip(" :,;.?!…–—-")
    at = talk.text.rindex(reason) if reason else stop
    told = talk.folded(at, len(talk.text)).text
    if not reason or any(char.isdigit() for char in told):
        return
    if _REASON.match(told) is None:
        _read_first(talk, head, stop, told)
        return
    if find_terms(reason, "channel"):
        # "…, they're mostly on TikTok" says where they are, and not why.
        return
    if not read_block(Block("kind", (Line(head, 0),)), talk.context):
        return
    # "…, it's to bring customers back": whom it is to move, where nothing more is said of them.
    aims = _AIM.match(told) is not None
    terms = [t for t in find_terms(reason, "lifecycle") if not (aims and fold(t.words) in word_set("bare_customers"))]
    named = {term.id for term in terms}
    # "…, they are new members": whom it is to win, and not how they stand today.
    stands = relation_of_clause(reason) is not None or bool(named - {"new_customer"})
    if talk.context.draft.get("objective.kind") == "activation":
        # "…, they have an account already": who is to start using it is no customer of long standing.
        stands = bool(named)
    if stands and not talk.context.draft.get("audience.lifecycle"):
        read_block(Block("lifecycle", (Line(reason, at),)), talk.context)
    talk.read(0, len(talk.text))


# "Referral, as she says": the kind alone, and what is said of it besides.
_ASIDE = re.compile(
    r"(?:as|like|comme|d'apres|selon|according|i|je|that's|c'est|voila|if|obviously|clearly|evidemment|bien sur|"
    r"of course)(?![a-z])"
)
_NO = re.compile(r"(?<![a-z])(?:not|no|never|but|or|rather|pas|non|mais|ou|plutot|jamais|instead|than)(?![a-z])")


def _read_first(talk: Talk, head: str, stop: int, told: str) -> None:
    """Record a kind that a message opens with, alone before a comma, where what follows says nothing against it."""
    words = _WORD.findall(talk.folded(0, stop).text)
    terms = find_terms(talk.folded(0, stop).text, "objective", fuzzy=True)
    beside = [word for word in words if not any(word in fold(term.words) for term in terms)]
    if (
        all(word in word_set("kind_alone") for word in beside)
        and _ASIDE.match(told) is not None
        and _NO.search(told) is None
        and not (find_terms(told, "objective") or find_terms(told, "channel"))
        and "?" not in talk.text
        and read_block(Block("kind", (Line(head, 0),)), talk.context)
    ):
        talk.read(0, len(talk.text))


_AIM = re.compile(
    r"(?:(?:it's|it is|this is|the idea is|c'est|ce sera|l'idee c'est)[ ])?"
    r"(?:to|pour|afin de|in order to|histoire de|on veut|nous voulons|we want to|i want to|je veux)[ ](?=[a-z])"
)
# "We would file that under activation", "ça rentre dans la fidélisation": under which of them it is counted.
_FILED = re.compile(
    r"(?:.*(?<![a-z]))?(?:(?:file|put|class|log|count|mark|label|note|call|say|classify|categorise|describe|"
    r"classer\w*|classe|mettr\w+|"
    r"mets|met|rang\w+|note|appell\w+|qualifi\w+) (?:(?:that|this|it|ca|cela|la|le|l'operation|the campaign|"
    r"la campagne) )?"
    r"(?:down )?(?:(?:under|as|in|en|dans|sous|comme|de) )?|(?:(?:falls?|comes?|goes) under|belongs (?:to|under)|"
    r"counts as|"
    r"rentre dans|rentrerait dans|releve de|tombe dans|tient de) ?)(?:(?:la |the |une? |an? |le |l')?(?:case|box|"
    r"rubrique|heading|"
    r"categorie|category|kind|type|head)? ?(?:of |de |d')?)?(?:the |la |le |l'|du |de la |de l'|an? |une? |\"|« )*"
)
_TAG = re.compile(
    r"[\"» ]*(?:,? ?(?:i think|i guess|i suppose|i'd say|probably|right|no|doesn't it|isn't it|wouldn't you say|then|"
    r"je crois|"
    r"je pense|je dirais|sans doute|plutot|non|hein|n'est-ce pas|quoi|du coup|for me|pour moi|i believe))*[ .!?]*"
)
# "…, so cross-sell, right?": what it comes to, behind what is sought.
_SO = re.compile(
    r"(?<=,)\s*(?:so|donc|alors|du coup|c'est donc|that's|it's)\s+(?:it's |c'est )?(?:de (?:la |l')|du |an? |une? )?"
)


def _read_filed(talk: Talk) -> None:
    """Record the kind under which a sentence files what is sought, or that it comes to, and leave that out."""
    pending = talk.run.pending
    if (pending is not None and pending.stage != "objective") or talk.context.draft.origin != "user":
        return
    for start, end in sentences(talk.text):
        folded = talk.folded(start, end)
        for term in find_terms(folded.text, "objective"):
            before, behind = folded.text[: term.start], folded.text[term.end :]
            so = [match for match in _SO.finditer(before) if match.end() == len(before)]
            if _TAG.fullmatch(behind) is None or not (so or _FILED.fullmatch(before)):
                continue
            at = folded.span(*(so[-1].span() if so else (0, term.start)))[0]
            a, b = (start + each for each in folded.span(term.start, term.end))
            if read_block(Block("kind", (Line(talk.text[a:b], a),)), talk.context):
                talk.read(start + at, end)
            return


# "…, from 52 today. Pure acquisition.": a sentence of its own that says nothing but the kind.
_WORD = re.compile(r"[a-z]+")
_FEW = 5


def _read_alone(talk: Talk) -> None:
    """Record the kind that a sentence behind others says and nothing else, while the goal is talked of."""
    pending = talk.run.pending
    if (pending is not None and pending.stage != "objective") or talk.context.draft.origin != "user":
        return
    for start, end in sentences(talk.text)[1:]:
        told = talk.folded(start, end).text.strip(" .!")
        terms = find_terms(told, "objective")
        rest = "".join(" " if any(t.start <= i < t.end for t in terms) else char for i, char in enumerate(told))
        if len({term.id for term in terms}) != 1 or len(told.split()) > _FEW or told.endswith("?"):
            continue
        if all(word in word_set("kind_alone") for word in _WORD.findall(rest)) and not any(
            char.isdigit() for char in told
        ):
            if read_block(Block("kind", (Line(talk.text[start:end], start),)), talk.context):
                talk.read(start, end)
            return
