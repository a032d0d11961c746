import pytest

from assistant.errors import EditError
from assistant.plan.path import Item, Key, element_index, is_at_or_below, join_path, parse_path, value_at


def test_a_path_is_keys_and_brackets() -> None:
    path = "rally.channels[linkedin].stages[0]"
    segments = parse_path(path)
    assert segments == (Key("rally"), Key("channels"), Item("linkedin"), Key("stages"), Item("0"))
    assert join_path(segments) == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "objective.",
        ".objective",
        "objective..kind",
        "[0]",
        "audience.challenges[]",
        "audience.challenges[0",
        "audience.challenges 0]",
        "rally.channels[Linked In]",
        "rally.channels[é]",
        f"rally.channels[{'x' * 65}]",
        "Objective.kind",
        "objective.kind ",
        "objective\n.kind",
        "x" * 3 + "[" * 5000,
    ],
)
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(EditError) as caught:
        parse_path(path)
    assert "rally.channels[linkedin].manager" in caught.value.fr
    assert "rally.channels[linkedin].manager" in caught.value.en


def test_at_or_below() -> None:
    assert is_at_or_below("rally.channels[a]", "rally.channels[a]")
    assert is_at_or_below("rally.channels[a].name", "rally.channels[a]")
    assert is_at_or_below("rally.channels[a]", "rally.channels")
    assert not is_at_or_below("rally.channels[ab]", "rally.channels[a]")
    assert not is_at_or_below("rally.channels_more", "rally.channels")
    assert not is_at_or_below("rally", "rally.channels")


def test_elements_are_named_by_id_or_by_place() -> None:
    with_ids = [{"id": "1"}, {"id": "0"}, {"id": "0", "name": "second"}]
    assert element_index(with_ids, "1") == 0
    assert element_index(with_ids, "0") == 1
    assert element_index(with_ids, "2") is None
    assert element_index(["a", "b"], "1") == 1
    assert element_index(["a", "b"], "2") is None
    # Each place has one name.
    assert element_index(["a", "b"], "01") is None
    assert element_index([], "0") is None


def test_a_value_is_found_by_its_path() -> None:
    data = {"rally": {"channels": [{"id": "mail", "stages": ["awareness"]}]}, "audience": {"challenges": ["slow"]}}
    assert value_at(data, "rally.channels[mail].stages[0]") == "awareness"
    assert value_at(data, "audience.challenges[0]") == "slow"
    for path in ("rally.channels[sms].stages", "audience.challenges[1]", "audience.name", "objective.kind", "rally[0]"):
        assert value_at(data, path) is None
