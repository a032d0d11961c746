"""Budgets and their splits, from how people write them."""

from decimal import Decimal

import pytest

from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import BUDGET, notes, read, recorded

TOTAL, RESERVE, LINES = f"{BUDGET}.total", f"{BUDGET}.reserve", f"{BUDGET}.lines"
Split = list[tuple[str, int | str]]


@pytest.mark.parametrize(
    ("text", "language", "total", "lines", "reserve"),
    [
        ("20 k€ dont 8 k€ LinkedIn, 4 k€ création et 2 000 € de réserve", "fr", 20000,
         [("LinkedIn", 8000), ("création", 4000)], 2000),
        ("20 000 €", "fr", 20000, [], None),
        ("zéro", "fr", 0, [], None),
        ("pas de budget", "fr", 0, [], None),
        ("we have no budget", "en", 0, [], None),
        ("quinze mille euros, dont cinq mille pour le salon", "fr", 15000, [("salon", 5000)], None),
        ("un budget de 12,5 k€ HT max", "fr", 12500, [], None),
        ("Budget total : 18 500,50 €", "fr", "18500.50", [], None),
        ("€20k: €10k LinkedIn, €5k creation, €3k time, €2k reserve", "en", 20000,
         [("LinkedIn", 10000), ("creation", 5000), ("time", 3000)], 2000),
        ("LinkedIn 8k, création 4k, freelance 3k = 15k", "fr", 15000,
         [("LinkedIn", 8000), ("création", 4000), ("freelance", 3000)], None),
        ("- LinkedIn Ads : 8 000 €\n- Création vidéo : 3 000\n- Réserve : 1 000 €", "fr", None,
         [("LinkedIn Ads", 8000), ("Création vidéo", 3000)], 1000),
        ("Total 10k. LinkedIn 5k. Création 3k. Réserve 2k.", "fr", 10000,
         [("LinkedIn", 5000), ("Création", 3000)], 2000),
        ("20k: 8k for LinkedIn ads, the rest for design", "en", 20000,
         [("LinkedIn ads", 8000), ("design", 12000)], None),
        ("20k€ : 60 % média, 30 % création, 10 % réserve", "fr", 20000, [("média", 12000), ("création", 6000)], 2000),
        ("30k à dépenser, 2/3 en média", "fr", 30000, [("média", 20000)], None),
        ("half for LinkedIn ads, half for video, total 10k", "en", 10000,
         [("LinkedIn ads", 5000), ("video", 5000)], None),
        ("2 k€ par mois pendant 3 mois", "fr", 6000, [], None),
        ("LinkedIn : 500 € par mois pendant 4 mois", "fr", None, [("LinkedIn", 2000)], None),
        ("20 k€ (LinkedIn 8, création 6, salon 4, réserve 2)", "fr", 20000,
         [("LinkedIn", 8000), ("création", 6000), ("salon", 4000)], 2000),
        ("5 000 chacun pour LinkedIn et Google", "fr", None, [("LinkedIn", 5000), ("Google", 5000)], None),
        ("10 k€ de média, dont 6 k€ LinkedIn et 4 k€ Google Ads", "fr", None,
         [("LinkedIn", 6000), ("Google Ads", 4000)], None),
        ("média (LinkedIn 8k, Google 4k) 12k, création 5k", "fr", None,
         [("LinkedIn", 8000), ("Google", 4000), ("création", 5000)], None),
        ("3 vidéos : 4 500 €, 2 salons à 6 000 €", "fr", None, [("3 vidéos", 4500), ("2 salons", 6000)], None),
        ("1 500 € de freelance (Léa) + 900 € d'outils (HubSpot)", "fr", None,
         [("freelance", 1500), ("outils", 900)], None),
        ("8 k€ pour LinkedIn et Google", "fr", None, [("LinkedIn et Google", 8000)], None),
        ("pas de budget média, 3 000 € de création", "fr", None, [("création", 3000)], None),
        ("15 000 EUR TTC dont 20 % d'imprévus", "fr", 15000, [], 3000),
        ("€12,000.00 total; €1,200 contingency (10%)", "en", 12000, [], 1200),
        ("20k : la moitié en LinkedIn, un quart en création, le reste en réserve", "fr", 20000,
         [("LinkedIn", 10000), ("création", 5000)], 5000),
        ("Le budget est de 20k. Pub 12k, créa 5k, et on garde 3k", "fr", 20000, [("Pub", 12000), ("créa", 5000)], 3000),
        ("around 15k, mostly ads", "en", 15000, [], None),
        ("20 k€, hors salaires", "fr", 20000, [], None),
        ("15k dont 10 en média", "fr", 15000, [("média", 10000)], None),
        ("8000 linkedin 4000 crea 2000 reserve", "fr", None, [("linkedin", 8000), ("crea", 4000)], 2000),
        ("Poste\tMontant\nLinkedIn Ads\t8 000\nCréation\t4 000\nRéserve\t500\nTotal\t12 500", "fr", 12500,
         [("LinkedIn Ads", 8000), ("Création", 4000)], 500),
        ("| LinkedIn Ads | 8 000 € |\n| Création | 4 000 € |", "fr", None,
         [("LinkedIn Ads", 8000), ("Création", 4000)], None),
        ("| Line | Q1 | Total |\n|---|---|---|\n| Ads | 1,000 | 3,000 |\n| Video | 500 | 1,000 |", "en",
         None, [("Ads", 3000), ("Video", 1000)], None),
    ],
)  # fmt: skip
def test_budgets_are_read(
    text: str, language: Language, total: int | str | None, lines: Split, reserve: int | None
) -> None:
    draft = read("budget", text, language, asked=TOTAL)
    assert draft.get(TOTAL) == (None if total is None else Decimal(total))
    assert [(line["label"], line["amount"]) for line in recorded(draft, LINES)] == [
        (label, Decimal(amount)) for label, amount in lines
    ]
    assert draft.get(RESERVE) == (None if reserve is None else Decimal(reserve))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("entre 15 et 20 k€", "budget.range"),
        ("8 000 for ads and the rest for design", "budget.rest"),
        ("60 % média, 40 % création", "budget.share_without_total"),
        ("1 500 € par mois", "budget.per_period"),
        ("20k, la direction peut monter à 25k", "budget.may_change"),
    ],
)
def test_what_cannot_be_known_is_noted(text: str, key: str) -> None:
    assert key in notes(read("budget", text, asked=TOTAL))


@pytest.mark.parametrize(
    "text", ["pas encore de budget", "le budget n'est pas validé", "30 € par lead", "on verra", ""]
)
def test_no_amount_is_made_up(text: str) -> None:
    assert not read("budget", text, asked=TOTAL).edits


def test_shares_never_add_up_to_more_than_the_total() -> None:
    draft = read("budget", "100,01 € : 1/3 en média, 1/3 en création, 1/3 en outils")
    assert sum(line["amount"] for line in recorded(draft, LINES)) <= Decimal("100.01")


def test_kinds_and_channels_are_told() -> None:
    draft = read("budget", "LinkedIn 8 k€, création 4 k€, temps passé 3 k€, outils 1 k€, frais de salle 500 €")
    assert [line.get("kind") for line in recorded(draft, LINES)] == ["media", "creation", "people", "tools", "other"]
    assert [line.get("channel") for line in recorded(draft, LINES)] == ["linkedin", None, None, None, None]
    assert draft.get("rally.channels[linkedin].media") == "paid"


def test_a_channel_of_the_inventory_is_not_added_again() -> None:
    plan = {"rally": {"channels": [{"id": "linkedin", "name": "Publicité LinkedIn", "kind": "social_ads"}]}}
    draft = read("budget", "8 k€ sur LinkedIn Ads", plan=plan)
    assert len(draft.get("rally.channels")) == 1
    assert recorded(draft, LINES)[0]["channel"] == "linkedin"


def test_another_currency_becomes_that_of_the_plan() -> None:
    draft = read("budget", "total budget is $30,000: LinkedIn $12k, design 8,000", "en")
    assert draft.get("currency") == "USD"
    assert not draft.conflicts


def test_a_second_currency_is_not_mixed_in() -> None:
    draft = read("budget", "$500 for video", "en", plan={"orchestrate": {"budget": {"total": 20000}}})
    assert not draft.edits
    assert notes(draft) == ["budget.other_currency"]


def test_a_line_that_is_there_is_updated_and_not_doubled() -> None:
    plan = {"orchestrate": {"budget": {"lines": [{"label": "LinkedIn", "amount": 8000}]}}}
    assert [c.new for c in read("budget", "LinkedIn 9 k€", plan=plan).conflicts] == [Decimal(9000)]
    corrected = read("budget", "LinkedIn 9 k€", plan=plan, correcting=True)
    assert [line["amount"] for line in recorded(corrected, LINES)] == [Decimal(9000)]


def test_amounts_that_were_worked_out_say_how() -> None:
    draft = read("budget", "20 k€ : 60 % média")
    marks = [e.provenance.note for e in draft.edits if e.path.endswith(".amount") and e.provenance]
    assert marks == ["60\u00a0% de 20000"]


def test_a_free_sentence_gives_no_line_of_nothing_known() -> None:
    draft = read("budget", "20 k€ de budget, et 500 pour la route", free=True)
    assert draft.get(TOTAL) == Decimal(20000)
    assert not draft.get(LINES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2 000 €", 2000), ("10 % du total", 2000), ("une réserve de 1 500", 1500), ("pas de réserve", 0)],
)
def test_a_reserve_is_read(text: str, expected: int) -> None:
    draft = read("reserve", text, plan={"orchestrate": {"budget": {"total": 20000}}})
    assert draft.get(RESERVE) == Decimal(expected)
    assert draft.get(TOTAL) == Decimal(20000)


def test_a_channel_is_known_by_one_of_its_words() -> None:
    channels = [{"id": "trade-show", "name": "trade show"}, {"id": "mail", "name": "e-mail"}]
    plan = {"rally": {"channels": channels}}
    draft = read("budget", "the budget is $30k: 12k show, 3k biscuits", "en", plan=plan, free=True)
    lines = [(line["label"], line["channel"]) for line in draft.get(LINES)]
    assert lines == [("show", "trade-show")]
    assert notes(draft) == ["budget.amount_for_what"]
