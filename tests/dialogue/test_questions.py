"""Questions, however they are put, and statements that only look like one."""

import pytest

from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.texting import spelled_out
from assistant.language.text import Language
from tests.dialogue.answering import answered


@pytest.mark.parametrize(
    "text",
    [
        "Donne-moi un exemple de promesse",
        "give me an example of a dead end",
        "le fantôme, c'est quoi",
        "a core slide, what is it?",
        "parle-moi de la souveraineté",
        "je comprends pas la différence entre étape et canal",
        "I don't get why it has to be one audience",
        "et le scoring ?",
        "what about micro-influencers?",
    ],
)
def test_it_asks(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "LinkedIn ?",
        "what about 300?",
        "un exemple d'annonce est prêt",
        "ils ne comprennent pas la différence entre les offres",
        "et la newsletter",
        "can you set it to 300?",
    ],
)
def test_it_tells(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "quelles couleurs on prend pour la brochure",
        "du coup on relance les absents comment",
        "jusqu'à quel prix un prospect reste rentable",
        "la presse locale ça se contacte combien de jours avant",
        "un salarié peut il parler au nom de la marque",
        "on garde les deux slogans ou pas",
        "je mets quoi dans la colonne de droite",
        "les doublons, comment les repérer",
        "combien pèse la presse dans tout ça",
        "ça s'organise comment une visite guidée",
        "que demander à un nouveau client",
        "which pages should we rewrite first",
        "is it fine to reuse last year's slogan",
        "is texting clients on weekends allowed",
        "does a printed flyer still work",
        "at what moment do we call them back",
        "our partners want logos everywhere, is that ok",
        "when will the results be visible",
        "did we forget the press kit or not",
    ],
)
def test_it_asks_without_a_mark(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "les clients ne savent plus comment nous joindre",
        "la brochure dit comment choisir ses pneus",
        "on vise ceux qui ont un jardin, propriétaires ou non",
        "des gens qui se demandent combien vaut leur maison",
        "un comparateur qui calcule combien on gagne",
        "la question qu'ils se posent c'est combien ça dure",
        "on ne sait pas combien on aura",
        "l'agence nous dit quoi publier",
        "à qui on vend : aux mairies",
        "qui ont moins de trente ans",
        "avec quelques affiches et un stand",
        "le questionnaire doit rester anonyme",
        "the leaflet tells how to choose tyres",
        "does most of her shopping online",
        "for what they are worth, testimonials from clients",
        "is close to retirement and worries about money",
        "was founded in 1987 by two brothers",
        "they ask whether it is safe",
        "students who live nearby, members or not",
        "firms that export or not",
        "they wonder whether we should come or not",
        "which we sell to town halls",
        "when they move house",
    ],
)
def test_it_tells_although_it_opens_like_a_question(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("je pige pas pourquoi il faut des preuves", "fr"),
        ("on a le droit d'appeler des gens sans leur accord", "fr"),
        ("est ce que les affiches ça marche encore", "fr"),
        ("I don't see why each step needs a figure", "en"),
        ("I was wondering whether we need consent", "en"),
        ("are we allowed to email old customers", "en"),
    ],
)
def test_what_is_not_understood_is_asked_whatever_is_pending(said: str, language: Language) -> None:
    for question in ("message_house.promise", "audience.challenges", "message_house.pillars"):
        _, reading = answered(said, question, language=language)
        assert (said, reading.intent, reading.edits) == (said, "question", ())


@pytest.mark.parametrize("said", ["they don't see what it brings them", "ils ne voient pas ce que cela leur apporte"])
def test_what_others_do_not_understand_is_a_hardship(said: str) -> None:
    plan, _ = answered(said, "message_house.promise", known={"audience": {"name": "chefs"}, "message_house": {}})
    assert plan["message_house"]["promise"] is None
    assert plan["audience"]["challenges"] == [said]


@pytest.mark.parametrize(
    "typed",
    ["cé koi un lead", "ce kwa la garantie", "koment on trie les avis", "wat is a lookalike", "wath's a fair price"],
)
def test_a_question_typed_in_a_hurry_asks(typed: str) -> None:
    plan, _ = answered(typed, "objective.statement", known={"objective": {}}, language="fr")
    assert is_question(spelled_out(typed))
    assert plan["objective"]["statement"] is None


@pytest.mark.parametrize("typed", ["ce matin on ouvre", "se loger pas cher", "Wat is a temple"])
def test_what_only_looks_mistyped_stays(typed: str) -> None:
    assert spelled_out(typed) == typed
