"""Which reader a free sentence is for, and sentences with several subjects."""

import time
from datetime import date
from decimal import Decimal

import pytest

from assistant.dialogue.guided.reading.orchestrate_cues import orchestrate_cue
from assistant.dialogue.guided.reading.orchestrate_section import ORCHESTRATE_READERS, label_of_path
from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import read


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("budget", "notre enveloppe est de 15 000 €"),
        ("budget", "On a 20 k€"),
        ("budget", "We can spend 10k on ads"),
        ("budget", "5 000 € de pub LinkedIn et 2 000 € de création"),
        ("budget", "60 % média, 40 % création"),
        ("budget", "pas de budget"),
        ("reserve", "on garde 2 000 € de réserve"),
        ("dates", "on démarre le 3 mai"),
        ("dates", "the campaign starts May 3 and ends June 30"),
        ("dates", "du 3 mai au 30 juin"),
        ("milestones", "portes ouvertes le 14 mars"),
        ("milestones", "bilan le 10 juillet"),
        ("tasks", "Karim rédige le livre blanc pour le 20 avril"),
        ("tasks", "white paper: Karim, by April 20"),
        ("tasks", "demander l'autorisation à la mairie avant le 3 mars"),
        ("legal_basis", "base légale : intérêt légitime"),
        ("hosting", "données hébergées chez OVH en France"),
        ("retention", "on garde les contacts 3 ans"),
        ("reviews", "monthly report to the board"),
        ("reviews", "point hebdo avec les responsables de canaux"),
        ("risks", "le principal risque est un retard du livre blanc"),
        ("experiments", "A/B test on the subject line"),
        ("economics", "LTV de 3 000 € et CAC de 400 €"),
        ("automations", "workflow automatisé : si inscrit, on envoie un e-mail"),
        ("disclosure", "posts are tagged #ad"),
        ("result", "on juge la campagne sur les démos signées"),
        ("orchestrate", "Campagne du 3 mai au 30 juin avec un budget de 20 k€"),
    ],
)
def test_strong_words_lead_to_their_reader(label: str, text: str) -> None:
    assert orchestrate_cue(text, "fr") == label
    assert label == "orchestrate" or label in ORCHESTRATE_READERS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Générer 500 leads qualifiés d’ici fin juin auprès des DAF", "fr"),
        ("Objectif : 500 leads (DAF) d'ici fin juin", "fr"),
        ("Win 120 trial sign-ups by the end of October", "en"),
        ("Vendre 200 billets avant le 3 mai", "fr"),
        ("Faire signer 20 000 € d'abonnements aux DSI d’ETI cet automne", "fr"),
        ("100 000 € de CA d'ici décembre", "fr"),
        ("coût par lead de 40 €", "fr"),
        ("une offre à 990 € par an", "fr"),
        ("30 % de nos clients économisent 20 000 € par an", "fr"),
        ("Ils dépensent 500 € par mois en tickets restaurant", "fr"),
        ("leur budget est serré", "fr"),
        ("we sell hosting to SMEs in France", "en"),
        ("Karim gère LinkedIn", "fr"),
        ("newsletter hebdomadaire aux abonnés", "fr"),
        ("e-mail de relance 3 jours après", "fr"),
        ("une base opt-in de 12 000 contacts", "fr"),
        ("les inscriptions ouvrent le 3 mai", "fr"),
        ("Payé en 8 mois (cas client)", "fr"),
        ("LinkedIn, e-mail, salon", "fr"),
        ("nos clients gardent leurs équipes 3 ans", "fr"),
        ("", "fr"),
    ],
)
def test_other_sentences_are_left_alone(text: str, language: Language) -> None:
    assert orchestrate_cue(text, language) is None


def test_a_sentence_with_several_subjects_is_cut() -> None:
    text = (
        "Du 3 mai au 30 juin, budget 20 k€ : 8 k€ LinkedIn, 4 k€ création, données gardées 3 ans et hébergées en France"
    )
    draft = read("orchestrate", text, free=True)
    assert draft.get("orchestrate.start") == date(2027, 5, 3)
    assert draft.get("orchestrate.budget.total") == Decimal(20000)
    assert [line["label"] for line in draft.get("orchestrate.budget.lines")] == ["LinkedIn", "création"]
    assert draft.get("orchestrate.compliance.retention_months") == 36
    assert draft.get("orchestrate.compliance.data_hosting") == "eu"


def test_what_has_no_words_of_its_own_answers_the_pending_question() -> None:
    draft = read("orchestrate", "consentement", asked="orchestrate.compliance.legal_basis", free=True)
    assert draft.get("orchestrate.compliance.legal_basis") == "consent"
    assert label_of_path("orchestrate.budget.lines") == "budget"
    assert label_of_path("audience.name") is None


def test_two_hundred_words_are_read_in_an_instant() -> None:
    text = (
        "Du 3 mai au 30 juin, budget 20 k€ : 8 k€ LinkedIn, 4 k€ création. Base légale : consentement, données gardées "
        "3 ans. Point hebdo avec les canaux, résultat mensuel à la direction. "
        "Karim rédige le livre blanc pour le 20 avril. "
    ) * 5
    read("orchestrate", text, free=True)
    took = []
    for number in range(5):
        start = time.process_time()
        read("orchestrate", f"{text} Prêt {number}.", free=True)
        took.append(time.process_time() - start)
    # Time of this process; about thirty milliseconds, the margin is for slow machines.
    assert min(took) < 0.1
