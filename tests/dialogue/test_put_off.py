"""What is said in the place of an answer leaves the plan as it is, and the question open."""

from collections.abc import Callable

import pytest

from assistant.dialogue.guided.put_off import excuse
from assistant.language.text import Language
from assistant.plan import plan_data
from tests.dialogue.answering import answered
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
FRENCH = [
    "je consulte mon associée et je complète",
    "la direction n'a pas encore arbitré",
    "j'attends le feu vert du directeur",
    "aucune décision n'a été prise",
    "je n'ai pas la réponse avec moi",
    "on en reparle la semaine prochaine",
]
ENGLISH = [
    "I'll talk to the owner and fill it in",
    "the board hasn't made up its mind yet",
    "we can't say before the meeting",
    "no choice has been made so far",
    "I don't have the answer with me",
    "let's talk about it again next week",
]
OPEN = [
    ("audience.name", None),
    ("audience.challenges", None),
    ("message_house.promise", None),
    ("message_house.pillars", None),
    ("message_house.proofs", "message_house.pillars[savings].proofs"),
    ("team.members", None),
    ("rally.contents", None),
    ("orchestrate.tasks", None),
]


@pytest.mark.parametrize(("question", "path"), OPEN)
@pytest.mark.parametrize(("language", "said"), [("fr", FRENCH), ("en", ENGLISH)])
def test_an_answer_for_later_is_no_answer(question: str, path: str | None, language: Language, said: list[str]) -> None:
    for text in said:
        _, reading = answered(text, question, path=path, language=language)
        assert (text, reading.intent in ("skip", "suggest"), reading.edits) == (text, True, ())


@pytest.mark.parametrize(
    ("language", "question", "said", "path"),
    [
        ("fr", "message_house.promise", "Personne ne vous fera attendre", "message_house.promise"),
        ("fr", "audience.challenges", "on ne nous rappelle jamais", "audience.challenges"),
        ("fr", "team.members", "je m'occupe des réseaux sociaux", "team.members"),
        ("en", "message_house.promise", "Nothing to sign before you are sure", "message_house.promise"),
        ("en", "audience.challenges", "nobody ever calls back", "audience.challenges"),
        ("en", "team.members", "I take care of the newsletter", "team.members"),
        ("en", "team.members", "there is only me, nobody else", "team.members"),
        ("fr", "team.members", "je suis toute seule", "team.members"),
    ],
)
def test_an_answer_that_speaks_of_us_stays_one(language: Language, question: str, said: str, path: str) -> None:
    _, reading = answered(
        said, question, language=language, known={"audience": {"name": "chefs"}, "team": {"members": []}}
    )
    assert path in {edit.path.partition("[")[0] for edit in reading.edits}


@pytest.mark.parametrize(
    ("language", "opening", "hard"),
    [
        ("fr", ("Obtenir 40 devis avant fin mai 2027", "acquisition", "10", "les maçons"), "pas facile à formuler"),
        ("en", ("Get 40 quotes by end of May 2027", "acquisition", "10", "masons"), "not easy to phrase"),
    ],
)
def test_a_hard_question_gets_a_suggestion_and_stays(
    talk: Start, language: Language, opening: tuple[str, ...], hard: str
) -> None:
    conversation = talk(language)
    conversation.say(*opening, "prospects")
    before, asked = plan_data(conversation.last.state.plan), conversation.asked
    view = conversation.say(hard)
    assert (view.intent, conversation.asked, asked) == ("suggest", asked, "audience.challenges")
    assert plan_data(view.state.plan) == before


def test_a_question_that_was_put_off_says_what_it_blocks(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("Get 40 quotes by end of May 2027", "acquisition", "10", "masons", "prospects", "slow payers")
    conversation.say("Facebook")
    assert conversation.asked == "message_house.promise"
    view = conversation.say("my partner wants a say in this first")
    assert view.intent == "skip"
    assert "MSG001" in view.reply
    assert conversation.asked != "message_house.promise"


@pytest.mark.parametrize(
    ("language", "opening", "goal", "statement"),
    [
        (
            "fr",
            "Coucou, on sort une gamme de poêles et mon directeur veut du monde",
            "allez, 90 devis d'ici fin avril 2027",
            "90 devis d'ici fin avril 2027",
        ),
        (
            "en",
            "Hi, we are opening a second barn and my partner is excited",
            "90 stays by April 2027",
            "90 stays by April 2027",
        ),
    ],
)
def test_whoever_opens_with_who_they_are_puts_no_goal_off(
    talk: Start, language: Language, opening: str, goal: str, statement: str
) -> None:
    conversation = talk(language)
    assert conversation.say(opening).intent != "skip"
    assert (conversation.say(goal).state.plan.objective.statement or "").endswith(statement)


@pytest.mark.parametrize(
    ("language", "goal"), [("fr", "disons 70 inscriptions d'ici fin mars 2027"), ("en", "70 sign-ups by March 2027")]
)
def test_a_goal_that_was_skipped_is_taken_when_it_comes(talk: Start, language: Language, goal: str) -> None:
    conversation = talk(language)
    conversation.say("skip")
    assert conversation.asked == "audience.name"
    assert conversation.say(goal).state.plan.objective.target == 70


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("le mot de bienvenue part dans la foulée", "fr", ""),
        ("the thank-you text goes out right away", "en", ""),
        ("on verra ça tout de suite après", "fr", "later"),
        ("I'll send you that later", "en", "later"),
    ],
)
def test_what_goes_out_at_once_puts_nothing_off(said: str, language: Language, told: str) -> None:
    assert excuse(said, language) == told
