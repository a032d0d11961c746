"""What answers a later question is taken for that while one is pending that only fitting words answer."""

from collections.abc import Callable

import pytest

from assistant.language.text import Language
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
OPENING: dict[Language, tuple[str, ...]] = {
    "fr": ("Obtenir 60 inscriptions avant fin mars 2027", "acquisition", "25", "les grands-parents du quartier"),
    "en": ("Get 60 sign-ups by the end of March 2027", "acquisition", "25", "grandparents in the area"),
}


def _at_relation(talk: Start, language: Language) -> Talk:
    conversation = talk(language)
    conversation.say(*OPENING[language])
    assert conversation.asked == "audience.lifecycle"
    return conversation


@pytest.mark.parametrize(
    ("language", "message", "promise"),
    [
        ("fr", "« Le chant, ça conserve »", "Le chant, ça conserve"),
        ("fr", "genre « Votre voix vous manquait »", "Votre voix vous manquait"),
        ("en", '"Singing keeps you young"', "Singing keeps you young"),
        ("en", "something like “Your voice missed you”, I guess", "Your voice missed you"),
    ],
)
def test_a_slogan_in_quotes_is_the_promise(talk: Start, language: Language, message: str, promise: str) -> None:
    view = _at_relation(talk, language).say(message)
    assert view.state.plan.message_house.promise == promise
    assert view.state.plan.audience.lifecycle is None
    assert view.state.pending is not None
    assert view.state.pending.path == "audience.lifecycle"


@pytest.mark.parametrize(
    ("language", "promise", "message", "titles"),
    [
        (
            "fr",
            "« Le chant, ça conserve »",
            "1) petit effectif 2) zéro solfège 3) une cheffe qui écoute",
            ["Petit effectif", "Zéro solfège", "Une cheffe qui écoute"],
        ),
        (
            "en",
            '"Singing keeps you young"',
            "- small groups\n- no sheet music\n- a leader who listens",
            ["Small groups", "No sheet music", "A leader who listens"],
        ),
    ],
)
def test_a_marked_list_is_the_arguments(
    talk: Start, language: Language, promise: str, message: str, titles: list[str]
) -> None:
    conversation = _at_relation(talk, language)
    hard = {"fr": "ils ont peur de chanter faux", "en": "they're scared of singing out of tune"}[language]
    view = conversation.say(hard, promise, message)
    assert [pillar.title for pillar in view.state.plan.message_house.pillars] == titles
    assert len(view.state.plan.audience.challenges) == 1


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "la peur du ridicule, le manque de temps"), ("en", "no time, too expensive, scared of looking silly")],
)
def test_a_list_of_what_is_hard_is_their_challenges(talk: Start, language: Language, message: str) -> None:
    view = _at_relation(talk, language).say(message)
    assert len(view.state.plan.audience.challenges) == len(message.split(","))
    assert not view.state.plan.message_house.pillars


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "bleu, blanc, vert"), ("fr", "c'est curieux ça"), ("en", "red, green, blue"), ("en", "that's a bit odd")],
)
def test_what_may_be_anything_is_nothing(talk: Start, language: Language, message: str) -> None:
    conversation = _at_relation(talk, language)
    before = conversation.last.state.plan
    assert conversation.say(message).state.plan == before


@pytest.mark.parametrize(
    ("language", "messages"),
    [
        ("fr", ("ils manquent de temps", "ils lisent le bulletin municipal", "« Le chant, ça conserve »")),
        ("en", ("they never have time", "they read the parish magazine", '"Singing keeps you young"')),
    ],
)
def test_three_answers_ahead_leave_the_question_for_the_end(
    talk: Start, language: Language, messages: tuple[str, ...]
) -> None:
    conversation = _at_relation(talk, language)
    conversation.say(*messages[:2])
    assert conversation.asked == "audience.lifecycle"
    view = conversation.say(messages[2])
    assert conversation.asked == "message_house.pillars"
    assert {"fr": "Je garde ma question", "en": "I keep my question"}[language] in view.reply


def test_what_was_not_understood_is_not_asked_for_ever(talk: Start) -> None:
    conversation = _at_relation(talk, "en")
    conversation.say("purple lamps", "purple lamps")
    assert conversation.asked == "audience.lifecycle"
    view = conversation.say("purple lamps")
    assert conversation.asked == "audience.challenges"
    assert "I did not understand this message, nothing is recorded; I keep my question" in view.reply


def test_corrections_and_what_should_have_been_told_before_do_not_count(talk: Start) -> None:
    conversation = _at_relation(talk, "en")
    conversation.say("sorry, 35 sign-ups today, not 25", "actually 70 sign-ups, not 60", "no, 80 sign-ups, not 70")
    assert conversation.asked == "audience.lifecycle"


@pytest.mark.parametrize(
    ("language", "message", "relation"),
    [
        ("fr", "ceux qui nous ont lâchés l'an passé", "inactive"),
        ("fr", "ceux qui sont pas revenus cette année", "inactive"),
        ("en", "the ones who didn't renew", "inactive"),
        ("fr", "des gens qui viennent tout juste de s'abonner", "new_customer"),
        ("fr", "en fait ceux qui ont déjà leur carte chez nous", "regular"),
        ("fr", "des gens qui nous connaissent même pas", "prospect"),
        ("en", "folks that used to come every week", "inactive"),
        ("en", "people who've just joined", "new_customer"),
        ("en", "the ones who already have our basic pass", "regular"),
        ("en", "people who've never set foot in here", "prospect"),
    ],
)
def test_a_clause_about_them_says_how_they_stand(talk: Start, language: Language, message: str, relation: str) -> None:
    conversation = _at_relation(talk, language)
    known = conversation.last.state.plan.audience.name
    view = conversation.say(message)
    assert view.state.plan.audience.lifecycle == relation
    assert view.state.plan.audience.name == known


@pytest.mark.parametrize(
    ("language", "message", "relation"),
    [
        ("fr", "c'est pour nos choristes, ceux qui ont déjà la formule à l'année", "regular"),
        ("en", "retired teachers who left us last year", "inactive"),
        ("fr", "des parents qui ont un chien", None),
        ("en", "parents who never have time", None),
        ("en", "people who already have a contract with a competitor", None),
    ],
)
def test_it_may_be_told_with_who_they_are(talk: Start, language: Language, message: str, relation: str | None) -> None:
    conversation = talk(language)
    conversation.say(*OPENING[language][:3])
    view = conversation.say(message)
    assert view.state.plan.audience.name
    assert view.state.plan.audience.lifecycle == relation


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("fr", "donc plutôt de la fidélisation en fait", "retention"),
        ("fr", "ah non, c'est plus de la montée en gamme quoi", "upsell"),
        ("en", "hmm, it's more of a cross-sell I guess", "cross_sell"),
        ("en", "so kinda word of mouth really", "referral"),
    ],
)
def test_another_kind_told_in_passing_replaces_the_one_before(
    talk: Start, language: Language, message: str, kind: str
) -> None:
    for more in ((), ({"fr": "prospects", "en": "prospects"}[language],)):
        conversation = _at_relation(talk, language)
        view = conversation.say(*more, message)
        assert view.state.plan.objective.kind == kind
        assert not view.state.conflicts
        assert not view.state.plan.audience.challenges


@pytest.mark.parametrize(
    ("language", "message"), [("fr", "on fait du parrainage tous les ans"), ("en", "our churn is fairly high")]
)
def test_a_word_of_a_kind_is_no_kind(talk: Start, language: Language, message: str) -> None:
    assert _at_relation(talk, language).say(message).state.plan.objective.kind == "acquisition"
