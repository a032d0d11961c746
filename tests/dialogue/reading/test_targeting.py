"""Whether the audience can be targeted on a channel, for all at once or one by one."""

import pytest

from assistant.dialogue.guided.reading.rally import read_targetable
from tests.dialogue.reading.people_and_paths import channels, read

PLAN = {
    "team": {"members": [{"id": "karim", "name": "Karim"}, {"id": "ines", "name": "Inès"}]},
    "rally": {
        "channels": [
            {"id": "linkedin", "name": "LinkedIn", "manager": "karim"},
            {"id": "mag", "name": "magazine Option Finance", "manager": "ines"},
            {"id": "radio", "name": "radio"},
        ]
    },
}


@pytest.mark.parametrize(
    ("text", "linkedin", "magazine", "radio"),
    [
        ("oui", "yes", "yes", "yes"),
        ("non", "no", "no", "no"),
        ("oui pour LinkedIn, pas pour le magazine", "yes", "no", None),
        ("LinkedIn oui, radio non", "yes", None, "no"),
        ("tous sauf la radio", "yes", "yes", "no"),
        ("seulement LinkedIn", "yes", "no", "no"),
        ("yes for all of them", "yes", "yes", "yes"),
        ("LinkedIn and the magazine yes, radio no", "yes", "yes", "no"),
        ("oui sauf option finance", "yes", "no", "yes"),
        ("no problem for linkedin, not the radio", "yes", None, "no"),
        ("Karim confirme pour linkedin", "yes", None, None),
    ],
)
def test_targeting(text: str, linkedin: str | None, magazine: str | None, radio: str | None) -> None:
    paths = tuple(f"rally.channels[{c}].targetable" for c in ("linkedin", "mag", "radio"))
    draft = read(read_targetable, text, plan=PLAN, asked=paths[0], paths=paths)
    assert channels(draft, "targetable") == {"LinkedIn": linkedin, "magazine Option Finance": magazine, "radio": radio}
    confirmed = channels(draft, "confirmed_by")
    assert confirmed["LinkedIn"] == ("karim" if linkedin == "yes" else None)
    assert confirmed["radio"] is None
