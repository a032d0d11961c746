"""Typography of texts."""

from assistant.language.text import nested
from assistant.rules.wording import quoted


def test_quotation_marks_inside_quotation_marks_are_of_the_second_kind() -> None:
    assert nested("Publicité « Vos charges »", "fr") == "Publicité “Vos charges”"
    assert nested("Publicité «\u00a0Vos charges\u00a0»", "fr") == "Publicité “Vos charges”"
    assert nested("Ad “Your bills”", "en") == "Ad ‘Your bills’"
    assert quoted("Ad “Your bills”").en == "“Ad ‘Your bills’”"
    assert quoted("Pub « Vos charges »").fr == "«\u00a0Pub “Vos charges”\u00a0»"
