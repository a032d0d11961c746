"""Calculations in the conversation: asked for in words, explained with sources, written only on a yes."""

import datetime
from collections.abc import Callable

import pytest

from assistant.calculators.catalogue import calculators, missing
from assistant.dialogue.guided.calculations import given, wanted
from assistant.language.text import LANGUAGES, Language
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
TODAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("calcule le ROI : 40 000 € de gains pour 10 000 € de coûts", "roi"),
        ("peux-tu calculer la rentabilité ?", "roi"),
        ("Work out the return on investment, please", "roi"),
        ("calculate the lifetime value of a customer", "lifetime-value"),
        ("répartis 9 000 € entre LinkedIn et l’e-mail", "budget"),
        ("calcule le score RFM", "rfm"),
        ("calcule le score des leads", "lead-score"),
        ("calcule le rétroplanning de nos portes ouvertes du 3 mai", "open-day"),
        ("calcule le coût par lead", "unknown"),
        ("comment calculer le ROI ?", ""),
        ("c’est quoi le ROI ?", ""),
        ("how do you calculate lifetime value?", ""),
        ("Objectif : un ROI de 300 % d’ici juin", ""),
        ("répartis 24 000 € entre LinkedIn 14 000 € et e-mail 10 000 €", ""),
        ("chiffre d’affaires et rentabilité : à suivre", ""),
    ],
)
def test_only_an_order_to_calculate_is_one(said: str, name: str) -> None:
    assert wanted(said) == name


@pytest.mark.parametrize(
    ("said", "gains", "costs"),
    [
        ("calcule le ROI : 40 000 € de gains pour 10 000 € de coûts", "40000", "10000"),
        ("calcule le ROI : coûts 10 000 €, gains 40 000 €", "40000", "10000"),
        ("calcule le ROI si on dépense 10 k€ et que ça rapporte 40 k€", "40000", "10000"),
        ("calcule le ROI de 40 000 € gagnés pour un budget de 10 000 €", "40000", "10000"),
        ("calcule le ROI : on encaisse 40 000 € pour 10 000 € de dépenses", "40000", "10000"),
        ("calculate the ROI: we spent 10,000 and sales of 40,000", "40000", "10000"),
        ("calculate the ROI with $40k in revenue and $10k of costs", "40000", "10000"),
    ],
)
def test_figures_go_to_the_field_whose_word_stands_by_them(said: str, gains: str, costs: str) -> None:
    language: Language = "en" if said.startswith("calculate") else "fr"
    assert given("roi", said, language, TODAY) == {"gains": gains, "costs": costs}


@pytest.mark.parametrize("name", list(calculators()))
def test_the_example_of_each_calculator_asks_for_it_with_all_it_needs(name: str) -> None:
    for language in LANGUAGES:
        example = calculators()[name].example.get(language)
        assert wanted(example) == name
        assert not missing(name, given(name, example, language, TODAY))


def test_nothing_is_written_before_a_yes_and_the_question_stays(talk: Start) -> None:
    conversation = talk()
    pending = conversation.asked
    view = conversation.say("calcule le ROI : 40 000 € de gains pour 10 000 € de coûts")
    assert "300\u00a0%" in view.reply
    assert len(view.citations) >= 2
    assert conversation.asked == pending
    assert view.state.plan.orchestrate.economics.expected_revenue is None
    plan = conversation.say("oui").state.plan
    assert plan.orchestrate.economics.expected_revenue == 40000
    assert plan.provenance["orchestrate.economics.expected_revenue"].origin == "suggested"
    assert plan.orchestrate.budget.total is None


def test_a_no_leaves_the_plan_as_it_was(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("split 10k between ads 3 and email 1")
    assert conversation.say("no").state.plan.orchestrate.budget.lines == ()


def test_what_is_missing_is_asked_with_an_example(talk: Start) -> None:
    reply = talk().say("calcule le ROI").reply
    assert "gains" in reply
    assert "Par exemple" in reply


def test_what_makes_no_sense_is_told(talk: Start) -> None:
    assert "plus grand que 0" in talk().say("calcule le ROI : 500 € de gains, 0 € de coûts").reply
    assert "at least 0" in talk("en").say("calculate the ROI: -5 of gains for 10 of costs").reply


def test_what_the_plan_says_is_taken_and_named(talk: Start) -> None:
    conversation = talk()
    conversation.say("Budget total : 20 000 €")
    reply = conversation.say("calcule le ROI avec 50 000 € de recettes").reply
    assert "Repris du plan" in reply
    assert "150\u00a0%" in reply


def test_shares_of_the_whole_leave_no_reserve_and_the_total_comes_from_the_plan(talk: Start) -> None:
    conversation = talk()
    conversation.say("Budget total : 20 000 €")
    conversation.say("calcule la répartition du budget entre LinkedIn 50 %, e-mail 30 % et création 20 %")
    budget = conversation.say("oui").state.plan.orchestrate.budget
    assert [line.amount for line in budget.lines] == [10000, 6000, 4000]
    assert budget.reserve == 0


def test_what_cannot_be_calculated_is_told_and_nothing_is_recorded(talk: Start) -> None:
    view = talk().say("calcule le coût par lead")
    assert "Je sais calculer" in view.reply
    assert view.state.plan.objective.statement is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("what's our ROI if we spend 6,000 and sell for 9,000?", "50%"),
        ("ça donne quel ROI, 5 000 € de dépenses pour 20 000 € de ventes ?", "300\u00a0%"),
        (
            "une cliente rapporte combien, 2 achats par an de 90 € pendant 5 ans à 40 % de marge ?",
            "360\u00a0€",
        ),
    ],
)
def test_a_question_that_gives_the_figures_is_answered_with_the_result(talk: Start, said: str, expected: str) -> None:
    """(9,000 − 6,000) ÷ 6,000; (20,000 − 5,000) ÷ 5,000; 2 × 90 × 5 × 0.4."""
    assert expected in talk().say(said).reply


def test_a_question_about_the_method_is_still_answered_from_the_documents(talk: Start) -> None:
    view = talk("en").say("is an ROI of 300% good?")
    assert view.intent == "question"


def test_other_figures_are_tried_in_the_last_calculation_and_recorded_nowhere(talk: Start) -> None:
    """A figure that is only tried out is no budget, and a bare one could be any."""
    conversation = talk("en")
    conversation.say("calculate the ROI: 40,000 of gains for 10,000 of costs")
    view = conversation.say("and if we spend 20,000?")
    assert "ROI: **100%**" in view.reply
    assert view.state.plan.orchestrate.budget.total is None
    assert "Say what this figure is" in conversation.say("and with 25,000?").reply


def test_a_margin_is_not_called_turnover(talk: Start) -> None:
    """What is kept of the sales is compared with the costs; the sales themselves were not said."""
    view = talk("en").say("what's our ROI if we spend 4,000 and make 10,000 margin?")
    assert "ROI: **150%**" in view.reply
    assert "turnover" not in view.reply
    assert not view.state.offers
