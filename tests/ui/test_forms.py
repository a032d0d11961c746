"""Every field of a section stands in its form; a form sent as it was drawn changes nothing."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.language.text import Language
from assistant.plan import SECTIONS, Edit, Plan, SectionName, apply_edits
from assistant.ui.forms import edits_of, section_form
from tests.exports.plans import campaign
from tests.strategies import plans


class Filled(HTMLParser):
    """Reads what a browser would send for a form."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self.values: list[tuple[str, str]] = []
        self._select = ""
        self._area: str | None = None
        self._text = ""
        self.feed(form)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and (given.get("type") != "checkbox" or "checked" in given):
            self.values.append((given["name"], given.get("value", "")))
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and "selected" in given:
            self.values.append((self._select, given["value"]))
        elif tag == "textarea":
            self._area, self._text = given["name"], ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area is not None:
            self.values.append((self._area, self._text))
            self._area = None


def edits(plan: Plan, section: SectionName, language: Language = "fr", **changes: str) -> list[Edit]:
    sent = Filled(section_form(plan, section, language, 1)).values
    named = {name.replace("__", "."): value for name, value in changes.items()}
    return edits_of(plan, section, [(path, named.get(path, text)) for path, text in sent], language)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("section", SECTIONS)
def test_a_form_sent_as_drawn_changes_nothing(section: SectionName, language: Language) -> None:
    assert edits(campaign(), section, language) == []


def test_a_changed_field_is_one_edit() -> None:
    assert edits(campaign(), "objective", objective__metric="devis") == [Edit("set", "objective.metric", "devis")]


def test_an_emptied_field_is_cleared_and_not_set_to_zero() -> None:
    assert edits(campaign(), "objective", objective__target="") == [Edit("clear", "objective.target")]


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [("1 250,5", "fr", "1250.5"), ("1,250.5", "en", "1250.5"), ("45 k", "fr", "45000"), ("300", "en", "300")],
)
def test_figures_are_read_as_people_write_them(typed: str, language: Language, value: str) -> None:
    (edit,) = edits(campaign(), "objective", language, objective__target=typed)
    assert str(apply_edits(campaign(), [edit]).objective.target) == value


def test_a_list_has_one_entry_a_line() -> None:
    (edit,) = edits(campaign(), "audience", audience__motivations="gagner du temps\n\n dormir ")
    assert edit == Edit("set", "audience.motivations", ["gagner du temps", "dormir"])


def test_a_new_element_gets_an_id_of_its_own() -> None:
    plan = campaign()
    sent = [*Filled(section_form(plan, "team", "fr", 1)).values, ("team.members[+].name", "Léa")]
    (edit,) = edits_of(plan, "team", [(p, v) for p, v in sent if p != "team.members[+].name" or v], "fr")
    made = apply_edits(plan, [edit])
    ids = [member.id for member in made.team.members]
    assert made.team.members[-1].name == "Léa"
    assert len(set(ids)) == len(ids)


def test_what_a_person_wrote_is_no_markup() -> None:
    plan = apply_edits(Plan(), [Edit("set", "objective.metric", '"><img src=x onerror=alert(1)> ${1} {{2}}')])
    form = section_form(plan, "objective", "en", 1)
    assert "<img" not in form
    assert "${" not in form
    assert "{{" not in form


@settings(max_examples=25, deadline=None)
@given(plans(), st.sampled_from(SECTIONS))
def test_any_plan_has_forms_with_unique_or_listed_fields(plan: Plan, section: SectionName) -> None:
    for path, _ in Filled(section_form(plan, section, "fr", 1)).values:
        assert path.startswith(section)
