"""Dates of the campaign and milestones, from how people write them."""

from datetime import date

import pytest

from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import notes, read, recorded

START, END = "orchestrate.start", "orchestrate.end"


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("du 3 mai au 30 juin", "fr", date(2027, 5, 3), date(2027, 6, 30)),
        ("de mars à juin 2028", "fr", date(2028, 3, 1), date(2028, 6, 30)),
        ("T2 2027", "fr", date(2027, 4, 1), date(2027, 6, 30)),
        ("mai", "fr", date(2027, 5, 1), date(2027, 5, 31)),
        ("03/05/2027 → 30/06/2027", "fr", date(2027, 5, 3), date(2027, 6, 30)),
        ("début avril, on s'arrête mi-juillet", "fr", date(2027, 4, 1), date(2027, 7, 15)),
        ("entre le 3 et le 28 mai", "fr", date(2027, 5, 3), date(2027, 5, 28)),
        ("on démarre le 3, on finit le 28 mai", "fr", date(2027, 5, 3), date(2027, 5, 28)),
        ("on part sur le 1er avril, pour 2 mois", "fr", date(2027, 4, 1), date(2027, 5, 31)),
        ("pendant trois mois à partir du 1er mars", "fr", date(2027, 3, 1), date(2027, 5, 31)),
        ("on lance en mars jusqu'à fin mai", "fr", date(2027, 3, 1), date(2027, 5, 31)),
        ("du 15 décembre au 15 janvier", "fr", date(2026, 12, 15), date(2027, 1, 15)),
        ("starts May 3, ends June 30", "en", date(2027, 5, 3), date(2027, 6, 30)),
        ("April 12 to June 30, 2027", "en", date(2027, 4, 12), date(2027, 6, 30)),
        ("6 weeks from March 1", "en", date(2027, 3, 1), date(2027, 4, 11)),
        ("It starts on the 3rd of May and goes on until the end of June", "en", date(2027, 5, 3), date(2027, 6, 30)),
        ("Start Oct 3, end Feb 15", "en", date(2027, 10, 3), date(2028, 2, 15)),
        ("lancement le 5 mai, fin le 30 juin", "fr", date(2027, 5, 5), date(2027, 6, 30)),
        ("mars, avril et mai", "fr", date(2027, 3, 1), date(2027, 5, 31)),
        ("le 3 mai pour 6 semaines", "fr", date(2027, 5, 3), date(2027, 6, 13)),
        ("semaines 15 à 22", "fr", date(2027, 4, 12), date(2027, 6, 6)),
        ("kick off on September 6 and wrap up before Christmas", "en", date(2027, 9, 6), date(2027, 12, 25)),
        ("début : 3 mai\nfin : 30 juin 2028", "fr", date(2028, 5, 3), date(2028, 6, 30)),
    ],
)
def test_start_and_end_are_read(text: str, language: Language, start: date, end: date) -> None:
    draft = read("dates", text, language)
    assert (draft.get(START), draft.get(END)) == (start, end)
    assert not draft.conflicts


def test_a_stretch_that_began_long_ago_is_the_next_one() -> None:
    draft = read("dates", "de septembre à décembre")
    assert (draft.get(START), draft.get(END)) == (date(2027, 9, 1), date(2027, 12, 31))


def test_the_words_are_the_narrowest_ones() -> None:
    draft = read("dates", "Alors, du 3 mai au 30 juin si tout va bien")
    assert {edit.provenance.words for edit in draft.edits if edit.provenance} == {"du 3 mai au 30 juin"}


@pytest.mark.parametrize(("label", "path"), [("start", START), ("end", END)])
def test_a_single_day_goes_where_it_was_asked(label: str, path: str) -> None:
    draft = read(label, "le 30 juin")
    assert [(edit.path, edit.value) for edit in draft.edits] == [(path, date(2027, 6, 30))]


def test_the_end_of_a_month_that_ends_is_its_last_day() -> None:
    assert read("end", "June", "en").get(END) == date(2027, 6, 30)
    assert read("dates", "avant l'été").get(END) == date(2027, 5, 31)


@pytest.mark.parametrize("text", ["fin juillet", "debut avrl fin juillet"])
def test_the_end_of_a_month_alone_is_an_end(text: str) -> None:
    draft = read("dates", text)
    assert (draft.get(START), draft.get(END)) == (None, date(2027, 7, 31))


def test_a_campaign_may_start_at_the_end_of_a_month() -> None:
    assert read("dates", "on démarre fin juillet").get(START) == date(2027, 7, 31)


def test_a_length_gives_the_other_end() -> None:
    plan = {"orchestrate": {"start": "2027-05-03"}}
    draft = read("end", "ça dure 6 semaines", plan=plan)
    assert draft.get(END) == date(2027, 6, 13)
    assert draft.edits[0].provenance is not None
    assert draft.edits[0].provenance.note


def test_a_length_alone_is_asked_about() -> None:
    draft = read("dates", "trois mois")
    assert not draft.edits
    assert notes(draft) == ["dates.length_only"]


@pytest.mark.parametrize("text", ["trois semaines en novembre", "pas avant septembre", "pas encore décidé", "asap"])
def test_no_day_is_made_up(text: str) -> None:
    assert not read("dates", text).edits


def test_a_day_that_no_calendar_has_is_noted() -> None:
    assert notes(read("dates", "31 juin")) == ["date.impossible"]


def test_a_launch_is_a_milestone_and_starts_the_campaign() -> None:
    draft = read("dates", "lancement le 5 mai")
    assert draft.get(START) == date(2027, 5, 5)
    assert recorded(draft, "orchestrate.milestones") == [
        {"name": "Lancement", "date": date(2027, 5, 5), "kind": "launch"}
    ]


def test_a_launch_leaves_a_start_that_was_said() -> None:
    draft = read("dates", "lancement le 10 mai, fin le 30 juin", plan={"orchestrate": {"start": "2027-05-03"}})
    assert draft.get(START) == date(2027, 5, 3)
    assert not draft.conflicts


def test_days_with_a_name_beside_the_dates_are_milestones() -> None:
    draft = read("dates", "du 3 mai au 30 juin, JPO le 14 mai, bilan le 10 juillet")
    assert draft.get(START) == date(2027, 5, 3)
    assert [m["kind"] for m in recorded(draft, "orchestrate.milestones")] == ["open_day", "review"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("journée portes ouvertes le 14 mars", "fr", [("Journée portes ouvertes", date(2027, 3, 14), "open_day")]),
        ("- 14 mars : JPO\n- 3 avril : salon de l'étudiant", "fr",
         [("JPO", date(2027, 3, 14), "open_day"), ("Salon de l'étudiant", date(2027, 4, 3), "trade_show")]),
        ("salon Produrable le 3 mars, webinaire le 15 mars et bilan le 10 juillet", "fr",
         [("Salon Produrable", date(2027, 3, 3), "trade_show"), ("Webinaire", date(2027, 3, 15), "event"),
          ("Bilan", date(2027, 7, 10), "review")]),
        ("JPO les 14 et 21 mars", "fr",
         [("JPO", date(2027, 3, 14), "open_day"), ("JPO", date(2027, 3, 21), "open_day")]),
        ("Launch: May 3; trade show from 3 to 5 June; wrap-up on July 10", "en",
         [("Launch", date(2027, 5, 3), "launch"), ("Trade show", date(2027, 6, 3), "trade_show"),
          ("Wrap-up", date(2027, 7, 10), "review")]),
        ("Open day on March 14, Saturday", "en", [("Open day", date(2027, 3, 14), "open_day")]),
        ("Date\tJalon\n5 mai\tLancement\n12 mai\tComité", "fr",
         [("Lancement", date(2027, 5, 5), "launch"), ("Comité", date(2027, 5, 12), None)]),
        ("Comité de lancement le 12 avril", "fr", [("Comité de lancement", date(2027, 4, 12), None)]),
    ],
)  # fmt: skip
def test_milestones_are_read(text: str, language: Language, expected: list[tuple[str, date, str | None]]) -> None:
    found = recorded(read("milestones", text, language), "orchestrate.milestones")
    assert [(m["name"], m.get("date"), m.get("kind")) for m in found] == expected


def test_a_milestone_that_is_there_gets_its_date() -> None:
    plan = {"orchestrate": {"milestones": [{"id": "jpo", "name": "JPO", "kind": "open_day"}]}}
    draft = read("milestones", "la JPO est le 14 mars", plan=plan)
    assert draft.get("orchestrate.milestones[jpo].date") == date(2027, 3, 14)
    assert len(draft.get("orchestrate.milestones")) == 1


def test_a_milestone_that_moves_is_a_contradiction_or_a_correction() -> None:
    plan = {
        "orchestrate": {"milestones": [{"id": "jpo", "name": "JPO", "date": "2027-03-14"}]},
        "provenance": {"orchestrate.milestones[jpo]": {"origin": "user", "turn": 1, "words": "JPO le 14 mars"}},
    }
    assert [c.path for c in read("milestones", "JPO le 21 mars", plan=plan).conflicts] == [
        "orchestrate.milestones[jpo].date"
    ]
    corrected = read("milestones", "JPO le 21 mars", plan=plan, correcting=True)
    assert corrected.get("orchestrate.milestones[jpo].date") == date(2027, 3, 21)


def test_a_month_is_no_day_for_a_milestone() -> None:
    draft = read("milestones", "salon en mars")
    assert recorded(draft, "orchestrate.milestones") == [{"name": "Salon", "kind": "trade_show"}]
    assert notes(draft) == ["milestones.which_day"]
