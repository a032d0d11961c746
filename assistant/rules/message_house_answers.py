"""Whether the pillars of a message house answer what the audience struggles with."""

from collections.abc import Iterator

from assistant.language.text import Text, fold
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts, filled_items
from assistant.rules.finding import Fault, Proposal
from assistant.rules.mentions import folded_words
from assistant.rules.message_house import pillar_name
from assistant.rules.registry import rule
from assistant.rules.sameness import likeness
from assistant.rules.wording import listed, quoted

_LIKE = 0.5
"""Share of common words from which an answer that matches no challenge probably means one."""


def _challenges(facts: Facts) -> dict[str, tuple[int, str]]:
    """Return the audience's challenges by folded text, each with its index; the first of equals counts."""
    challenges: dict[str, tuple[int, str]] = {}
    for index, text in filled_items(facts.plan.audience.challenges):
        challenges.setdefault(_key(text), (index, text))
    return challenges


def _key(text: str) -> str:
    """Return the words of a text, folded: a full stop or quotes do not make an answer another challenge."""
    return folded_words(text).strip() or fold(text)


@rule(
    code="MSG006",
    name="pillar-answers-no-challenge",
    title=Text("pilier qui ne répond à aucun enjeu", "pillar answers no challenge"),
    severity="warning",
    section="message_house",
    source="message-house-pillars#answer-a-challenge",
    also=("audience-one-audience#different-stakes",),
)
def pillar_answers_no_challenge(facts: Facts) -> Iterator[Fault]:
    """`answers` holds no challenge of the audience (words, folded). Silent where it has none (AUD005)."""
    challenges = _challenges(facts)
    if not challenges:
        return
    for pillar in facts.plan.message_house.pillars:
        answers = filled_items(pillar.answers)
        if any(_key(text) in challenges for _, text in answers):
            continue
        name = quoted(pillar_name(pillar))
        known = listed([text for _, text in challenges.values()], limit=3)
        yield Fault(
            f"message_house.pillars[{pillar.id}].answers",
            Text(
                f"Le pilier {name.fr} ne répond à aucun enjeu de l’audience : il parle de vous, pas d’elle.",
                f"The pillar {name.en} answers no challenge of the audience: it is about you, not about them.",
            ),
            Text(
                f"Dites à quel enjeu {name.fr} répond : {known.fr}. S’il ne répond à aucun, retirez-le.",
                f"Say which challenge {name.en} answers: {known.en}. If it answers none, drop it.",
            ),
            ids=(pillar.id,),
            proposals=tuple(
                Proposal(
                    Text(f"Répond à {quoted(text).fr}", f"Answers {quoted(text).en}"),
                    (Edit("add", f"message_house.pillars[{pillar.id}].answers", text),),
                )
                for _, text in list(challenges.values())[:3]
            ),
        )


@rule(
    code="MSG007",
    name="challenge-answered-by-no-pillar",
    title=Text("enjeu sans réponse", "challenge answered by no pillar"),
    severity="warning",
    section="message_house",
    source="message-house-pillars#answer-a-challenge",
)
def challenge_answered_by_no_pillar(facts: Facts) -> Iterator[Fault]:
    """A challenge that no pillar's `answers` repeats. Silent without pillars (MSG001 or MSG003)."""
    pillars = facts.plan.message_house.pillars
    if not pillars:
        return
    answered = {_key(text) for pillar in pillars for _, text in filled_items(pillar.answers)}
    names = listed(sorted(pillar_name(pillar) for pillar in pillars), limit=3)
    for index, text in filled_items(facts.plan.audience.challenges):
        if _key(text) in answered:
            continue
        challenge = quoted(text)
        yield Fault(
            f"audience.challenges[{index}]",
            Text(
                f"Aucun pilier ne répond à l’enjeu {challenge.fr}.", f"No pillar answers the challenge {challenge.en}."
            ),
            Text(
                f"Rattachez {challenge.fr} à l’un des piliers ({names.fr}), ou ajoutez celui qui y répond.",
                f"Tie {challenge.en} to one of the pillars ({names.en}), or add the one that answers it.",
            ),
        )


@rule(
    code="MSG050",
    name="answer-to-an-unknown-challenge",
    title=Text("réponse à un enjeu inconnu", "answer to an unknown challenge"),
    severity="advice",
    section="message_house",
    source="message-house-pillars#answer-a-challenge",
)
def answer_to_an_unknown_challenge(facts: Facts) -> Iterator[Fault]:
    """A pillar that answers a known challenge also claims to answer one that the audience does not have.

    Where it answers no challenge at all MSG006 speaks.
    """
    challenges = _challenges(facts)
    for pillar in facts.plan.message_house.pillars:
        answers = filled_items(pillar.answers)
        if not any(_key(text) in challenges for _, text in answers):
            continue
        for index, text in answers:
            if _key(text) in challenges:
                continue
            name, answer = quoted(pillar_name(pillar)), quoted(text)
            near = max((known for _, known in challenges.values()), key=lambda known: likeness(known, text))
            meant = quoted(near) if likeness(near, text) >= _LIKE else None
            path = f"message_house.pillars[{pillar.id}].answers[{index}]"
            yield Fault(
                path,
                Text(
                    f"Le pilier {name.fr} dit répondre à {answer.fr}, qui n’est pas un enjeu de l’audience.",
                    f"The pillar {name.en} claims to answer {answer.en}, which is no challenge of the audience.",
                ),
                Text(
                    f"Reprenez les mots de l’enjeu {meant.fr}."
                    if meant
                    else f"Ajoutez {answer.fr} aux enjeux de l’audience, ou retirez-le du pilier.",
                    f"Use the words of the challenge {meant.en}."
                    if meant
                    else f"Add {answer.en} to the challenges of the audience, or drop it from the pillar.",
                ),
                ids=(pillar.id,),
                proposals=(
                    Proposal(Text(f"Écrire {meant.fr}", f"Write {meant.en}"), (Edit("set", path, near),))
                    if meant
                    else Proposal(
                        Text(f"Ajouter l’enjeu {answer.fr}", f"Add the challenge {answer.en}"),
                        (Edit("add", "audience.challenges", text),),
                    ),
                ),
            )
