"""Orders in everyday words at a question whose answer is free text; facts in nearly the same words are none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.dialogue.guided import spoken_orders
from assistant.dialogue.guided.named_split import named_split
from assistant.dialogue.guided.spoken_orders import spoken_order
from assistant.language.yaml_data import load_yaml
from tests.dialogue.answering import answered
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]


@pytest.mark.parametrize(
    ("message", "intent", "detail"),
    [
        ("alors, on en est où là ?", "show", "left"),
        ("qu'est-ce qu'il nous reste à voir ?", "show", "left"),
        ("what do I still have to give you?", "show", "left"),
        ("is anything still missing?", "show", "left"),
        ("tu me refais un récap ?", "show", "plan"),
        ("affiche ce que tu as noté", "show", "plan"),
        ("could I see what we've got so far?", "show", "plan"),
        ("je peux revoir la carte ?", "show", "map"),
        ("please draw the journey", "show", "map"),
        ("rappelle-moi l'équipe", "show", "section"),
        ("il y a encore des erreurs ?", "check", ""),
        ("are we good to go?", "check", ""),
        ("fais jouer les clients fantômes", "walk", ""),
        ("could you walk through it like a customer", "walk", ""),
        ("supprime ce que tu viens d'ajouter", "undo", ""),
        ("forget the last thing I said", "undo", ""),
        ("rétablis ce que tu viens d'enlever", "redo", ""),
        ("assez de questions, rédige le plan", "finish", ""),
        ("ok stop asking and give me the plan now", "finish", ""),
        ("tu me conseilles quoi ?", "suggest", ""),
        ("what would you go for?", "suggest", ""),
        ("tu aurais des idées pour la promesse ?", "suggest", "promise"),
        ("which channels would you recommend?", "suggest", "channels"),
        ("je voudrais le plan en powerpoint", "export", "pptx"),
        ("can you send me the spreadsheet?", "export", "csv"),
        ("on attaque le budget maintenant ?", "goto", "orchestrate"),
        ("let's tackle the journey", "goto", "integrate"),
        ("could you answer in French?", "language", "fr"),
        ("faisons deux campagnes distinctes", "split", ""),
        ("let's scrap it all and start from scratch", "restart", ""),
        ("ah zut, je me suis trompé, annule", "undo", ""),
        ("no idea, what would you use?", "suggest", ""),
        ("tu ciblerais qui à ma place ?", "suggest", ""),
        ("je voudrais un pdf pour mon patron", "export", "pdf"),
        ("pretend you're a customer and test it", "walk", ""),
        ("et le budget ?", "goto", "orchestrate"),
        ("who's in the team at this point?", "show", "section"),
    ],
)  # fmt: skip
def test_an_order_in_everyday_words_is_carried_out_and_records_nothing(message: str, intent: str, detail: str) -> None:
    """Whatever the question: here it asks for free text, of which anything could be a part."""
    _, reading = answered(message, "audience.challenges")
    control = reading.control
    assert control is not None
    assert control.intent == intent
    assert detail in (control.what, control.section, control.language)
    assert not reading.edits


@pytest.mark.parametrize(
    "message",
    [
        "le parcours d'achat est trop long",
        "il leur manque du temps pour tout faire",
        "they can't see where the money goes",
        "too many errors in the payroll",
        "they have to start over for every order",
        "personne ne vérifie leurs factures",
        "tester le produit avant de payer",
        "the last thing they want is another tool",
        "deux campagnes par an, pas plus",
        "their budget is cut every year",
        "leur équipe est trop petite",
        "que doit montrer la carte du parcours ?",
        "what should the plan show?",
        "comment faut-il présenter le budget ?",
        "having to send the file again and again to three services",
    ],
)
def test_what_people_lack_and_what_the_method_says_is_no_order(message: str) -> None:
    """One word that no order knows, and the message is an answer; how things are done is in the documents."""
    assert spoken_order(message, "challenges") is None


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("télécharger le fichier", "call_to_action"),
        ("download the deck", "call_to_action"),
        ("une présentation", "contents"),
        ("envoyer le document", "tasks"),
        ("on fait un bilan", "reviews"),
        ("tout voir, tout de suite", "promise"),
    ],
)
def test_what_somebody_is_to_do_is_no_order_where_it_is_asked(message: str, label: str) -> None:
    """A call to action, a task or a review says what is done, in the words of orders."""
    assert spoken_order(message, label) is None


def test_what_was_undone_is_put_back_only_where_something_was() -> None:
    """ "Put that back" is the way things were, unless an undo has just taken it."""
    assert spoken_order("put that back please", "challenges") is None
    for label in ("challenges", "promise"):
        found = spoken_order("put that back please", label, undone=True)
        assert found is not None
        assert found.intent == "redo"


@pytest.mark.parametrize(
    ("message", "audiences"),
    [
        ("fais deux campagnes : une pour les boulangers, une pour les fleuristes", "boulangers|fleuristes"),
        ("could you make two plans, one for landlords and one for tenants?", "landlords|tenants"),
        ("sépare en deux plans pour les DAF et les DSI", "DAF|DSI"),
    ],
)
def test_a_split_takes_the_audiences_that_it_names(message: str, audiences: str) -> None:
    """The plan may name one audience only, or none yet."""
    found = named_split(message)
    assert found is not None
    assert (found.intent, found.what) == ("split", audiences)


def test_what_is_split_otherwise_is_no_split_of_the_plan() -> None:
    """Two of something else, or one name only."""
    assert named_split("two videos, one for landlords and one for tenants") is None
    assert named_split("fais deux campagnes pour les boulangers") is None


def test_the_reply_to_an_export_says_what_is_given(talk: Start) -> None:
    """Nobody is left with the pending question for an answer."""
    conversation = talk("fr")
    conversation.say("Gagner 40 clients d’ici fin juin 2027")
    view = conversation.say("je peux récupérer le plan en powerpoint ?")
    assert view.effects == ("export:pptx",)
    assert "PPTX" in view.reply
    view = conversation.say("et un pdf, c’est possible d’avoir ?")
    assert view.effects == ("export:html",)
    assert "imprimez-la en PDF" in view.reply


def test_every_class_of_words_is_needed_or_allowed_by_an_order_and_the_other_way_round() -> None:
    """A class that no order names knows words for nothing; an order that names no class is never given."""
    data = load_yaml(Path(spoken_orders.__file__).with_name("data") / "spoken_orders.yaml")
    named = {name for rule in data["rules"] for name in (*rule["needs"], *rule.get("allows", ()))}
    assert named | {"filler"} == set(data["words"]) | {"section", "label"}
