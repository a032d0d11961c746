"""What headings, labels and tables say of the lines below them."""

import pytest

from assistant.dialogue.guided.reading.blocks import blocks
from assistant.dialogue.guided.reading.headings import label_of


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("3. Public visé", "audience"),
        ("POINTS DE VIGILANCE", "risks"),
        ("Who is it for", "audience"),
        ("What worries them", "challenges"),
        ("II - Budget prévisionnel (HT)", "budget"),
        ("Our promise", "promise"),
        ("Promesse / accroche", "promise"),
        ("Attentes et freins", "challenges"),
        ("Trois piliers", "pillars"),
        ("Item 7. Next steps", "tasks"),
        ("Le mot du président", None),
        ("Soirée de gala", None),
    ],
)
def test_what_a_heading_is_about(heading: str, label: str | None) -> None:
    assert label_of(heading) == label


def cut(text: str) -> list[tuple[str | None, list[str]]]:
    return [(b.label, [" ".join(line.text.split()) for line in b.lines]) for b in blocks(text)]


def test_a_label_within_a_section_gives_way_to_the_section() -> None:
    assert cut("## Audience\nDentists in Wales\nWorries:\n- rent\n- staff\nThey read Dental Weekly.\n") == [
        ("audience", ["Dentists in Wales"]),
        ("challenges", ["rent", "staff"]),
        ("audience", ["They read Dental Weekly."]),
    ]


def test_bold_words_without_a_colon_are_a_label() -> None:
    assert cut("**But** Vendre 30 vélos\n**Ton** amical\n") == [
        ("objective", ["Vendre 30 vélos"]),
        ("tone", ["amical"]),
    ]


def test_rows_that_say_what_they_are_about() -> None:
    text = (
        "| Champ | Contenu |\n|---|---|\n| Cible | notaires |\n| Promesse | Signez sans papier |\n| Canal | salon |\n"
    )
    assert cut(text) == [
        ("audience", ["notaires"]),
        ("promise", ["Signez sans papier"]),
        ("channels", ["salon"]),
    ]


def test_a_table_is_known_by_its_columns() -> None:
    assert [b.label for b in blocks("| Task | Owner | Due |\n|---|---|---|\n| Print cards | Ida | 3 May |\n")] == [
        "tasks"
    ]


def test_lines_of_a_budget_keep_their_names() -> None:
    assert cut("Budget :\n- Contenus : 4 000 €\n- Équipe : 2 000 €\n")[0][0] == "budget"
    assert len(cut("Budget :\n- Contenus : 4 000 €\n- Équipe : 2 000 €\n")) == 1
