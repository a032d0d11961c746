"""What a question asks for must be shown: an amount, a year, a name, a number of something, the country meant."""

import pytest

from assistant.language.text import Language
from assistant.retrieval.asked_for import AskedFor, names_in
from assistant.retrieval.search import Search


@pytest.mark.parametrize(
    ("question", "shows", "lacks"),
    [
        ("combien coûte une affiche dans le bus ?", "Une affiche vaut de 300 à 900 €.", "Une affiche se voit de loin."),
        ("how much does a stand cost", "A stand is about €2,000.", "A stand is seen from afar."),
        ("quel est le salaire d'une attachée de presse", "Elle gagne 32 000 euros par an.", "Elle écrit aux journaux."),
        ("quand a été lancée la carte de fidélité", "Lancée en 2014, elle a plu.", "La carte de fidélité plaît."),
        ("what year was the magazine founded", "It dates from 1987.", "It is read by engineers."),
        ("who founded the agency", "It was founded by two sisters.", "It works for hotels."),
        ("quelle amende en cas d'oubli", "L'amende peut être lourde.", "Il ne faut pas l'oublier."),
        ("what is a good open rate", "Around 20 % is usual.", "Openings tell little."),
        ("combien d'invitations faut-il", "Deux cents invitations suffisent.", "Prévoyez douze chaises."),
        ("how many brochures should we print", "Print 500 brochures.", "Bring three colleagues."),
        ("combien de temps doit durer une visite", "Une visite dure vingt minutes.", "Une visite se prépare."),
        ("faut-il un accord en Belgique", "Le droit belge demande un accord.", "Il faut un accord."),
        ("is it legal in Germany", "German law allows it.", "It is legal."),
    ],
)
def test_what_is_asked_for_is_shown_or_lacking(question: str, shows: str, lacks: str) -> None:
    asked = AskedFor(question)
    assert (asked.lacking(shows), asked.lacking(lacks)) == (0, 1)


@pytest.mark.parametrize(
    "question",
    [
        "comment fixer le prix d'une offre ?",
        "faut-il compter le salaire de la stagiaire ?",
        "pourquoi nos clients paient en retard",
        "how should we spend the budget?",
        "the fine details of the plan",
        "il nous faut combien de temps ?",
        "la région où habite le client compte-t-elle ?",
        "tell us what works",
    ],
)
def test_a_question_about_how_and_why_lacks_nothing(question: str) -> None:
    assert not AskedFor(question).lacking("Rien de tout cela.")


def test_a_fact_about_one_firm_is_none_about_another() -> None:
    asked = AskedFor("how much does Zephyrum cost", lambda: frozenset({"zephyrum", "boreal"}))
    assert asked.lacking("Boreal costs €40 a month.")
    assert not asked.lacking("Zephyrum costs €40 a month.")
    # Without a fact that is asked for, a passage about all tools may answer.
    assert not AskedFor("is zephyrum any good", lambda: frozenset({"zephyrum"})).lacking("Tools are means.")
    assert AskedFor("combien de clients chez Borealis").lacking("Cinquante clients y étaient.")


def test_names_are_what_texts_write_with_a_capital() -> None:
    texts = ["On utilise Zephyrum pour écrire, comme chez Boreal. La maison dit KPI.", "dans la maison, la Maison"]
    assert names_in(texts) == {"zephyrum", "boreal"}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "qui a fondé Hootsuite"),
        ("fr", "en quelle année a été lancé Omnisend ?"),
        ("fr", "quel est le tarif d'Asana pour dix personnes ?"),
        ("en", "how much does Buffer cost a month?"),
        ("en", "who is the CEO of Magnite?"),
        ("en", "how many clients does Mautic have"),
    ],
)
def test_near_facts_that_the_texts_do_not_tell_are_not_answered(
    search: Search, language: Language, question: str
) -> None:
    assert search.query(question, language=language) == []


@pytest.mark.parametrize(
    ("language", "question", "ref"),
    [
        ("fr", "combien coûte un post chez un micro-influenceur ?", "rally-micro-influence-find#prices"),
        ("en", "how many pillars does a message house need?", "message-house-pillars#how-many-pillars"),
        ("en", "how long before the open day must we ask the town hall?", "orchestrate-open-day-planning#permit"),
    ],
)
def test_facts_that_the_texts_tell_are_answered(search: Search, language: Language, question: str, ref: str) -> None:
    assert ref in [passage.ref for passage in search.query(question, language=language)]
