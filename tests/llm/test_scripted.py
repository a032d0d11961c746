import json
from dataclasses import replace

import pytest

from assistant.errors import ModelError
from assistant.llm.lies import altered_values, citing, evidence_from, misplaced
from assistant.llm.protocol import Completion, Message, Request
from assistant.llm.scripted import Answer, Cut, Lie, ScriptedChat

REQUEST = Request((Message("user", "Bonjour"),), "write@v1")
SHAPED = replace(REQUEST, schema={"type": "object"})
EDITS = {
    "edits": [
        {"path": "objective.target", "value": 300, "evidence": "300 leads"},
        {"path": "objective.deadline", "value": "2027-06-30", "evidence": "fin juin"},
    ]
}


def test_answers_come_in_order_and_then_there_are_none() -> None:
    chat = ScriptedChat(["un", "deux"])
    assert [chat.complete(REQUEST).text, chat.complete(REQUEST).text] == ["un", "deux"]
    with pytest.raises(ModelError) as caught:
        chat.complete(REQUEST)
    assert caught.value.reason == "empty"


def test_a_function_may_answer() -> None:
    chat = ScriptedChat(lambda request: request.messages[0].content.upper())
    assert chat.complete(REQUEST).text == "BONJOUR"


def test_an_answer_with_a_shape_comes_as_data() -> None:
    completion = ScriptedChat([EDITS]).complete(SHAPED)
    assert completion.data == EDITS
    assert json.loads(completion.text) == EDITS
    assert ScriptedChat([EDITS]).complete(REQUEST).data is None


@pytest.mark.parametrize("text", ["Bonjour, quelle est l’audience ?\n\nDites-le.\n", "un", "  deux"])
def test_a_stream_ends_with_the_whole(text: str) -> None:
    *pieces, last = ScriptedChat([text]).stream(REQUEST)
    assert isinstance(last, Completion)
    assert "".join(str(piece) for piece in pieces) == last.text == text


def test_a_stream_can_be_cut() -> None:
    stream = ScriptedChat([Cut("un deux trois", after=2)]).stream(REQUEST)
    assert [next(stream), next(stream)] == ["un", " deux"]
    with pytest.raises(ModelError) as caught:
        next(stream)
    assert caught.value.reason == "cut_off"
    with pytest.raises(ModelError, match="cut_off"):
        ScriptedChat([Cut("un")]).complete(REQUEST)


def test_any_step_can_fail() -> None:
    chat = ScriptedChat(lambda request: "oui", fail={2: ModelError("rate_limited", retry_after=3)})
    assert chat.complete(REQUEST).text == "oui"
    with pytest.raises(ModelError) as caught:
        list(chat.stream(REQUEST))
    assert (caught.value.reason, caught.value.retry_after) == ("rate_limited", 3)
    assert chat.complete(REQUEST).text == "oui"


@pytest.mark.parametrize(
    ("lie", "answer"),
    [
        (
            altered_values("value"),
            [("objective.target", 3000, "300 leads"), ("objective.deadline", "2028-06-29", "fin juin")],
        ),
        (
            evidence_from("Noté : 300", "evidence"),
            [("objective.target", 300, "Noté : 300"), ("objective.deadline", "2027-06-30", "Noté : 300")],
        ),
        (
            misplaced("path", {"objective.target": "objective.baseline"}),
            [("objective.baseline", 300, "300 leads"), ("objective.deadline", "2027-06-30", "fin juin")],
        ),
    ],
)
def test_it_lies_on_demand(lie: Lie, answer: list[tuple[str, Answer, str]]) -> None:
    completion = ScriptedChat([EDITS], lie=lie).complete(SHAPED)
    assert [(each["path"], each["value"], each["evidence"]) for each in completion.data["edits"]] == answer


def test_it_cites_what_is_not_there() -> None:
    assert ScriptedChat(["Dix mots."], lie=citing(9)).complete(REQUEST).text == "Dix mots. [9]"
    assert ScriptedChat([EDITS], lie=citing(9)).complete(SHAPED).data == EDITS
