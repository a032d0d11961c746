import pytest

from assistant.errors import ModelError
from assistant.llm.budget import Budget, BudgetedChat
from assistant.llm.protocol import Chat, Message, Request, Usage
from assistant.llm.scripted import Cut, ScriptedChat
from assistant.llm.tokens import estimate_request

REQUEST = Request((Message("user", "Bonjour, que faut-il savoir ?"),), "write@v1")


def spend(chat: Chat) -> str:
    return chat.complete(REQUEST).text


def test_what_is_asked_is_counted() -> None:
    budget = Budget()
    chat = BudgetedChat(ScriptedChat(["un", "deux"]), budget)
    spend(chat)
    list(chat.stream(REQUEST))
    assert budget.spent.input_tokens == 2 * estimate_request(REQUEST)
    assert budget.spent.output_tokens == 1 + 2


def test_a_request_that_no_longer_fits_is_not_sent() -> None:
    inner = ScriptedChat(lambda request: "oui")
    chat = BudgetedChat(inner, Budget(tokens=2 * estimate_request(REQUEST)))
    spend(chat)
    for attempt in (chat.complete, lambda request: list(chat.stream(request))):
        with pytest.raises(ModelError) as caught:
            attempt(REQUEST)
        assert caught.value.reason == "budget"
    assert len(inner.requests) == 1


def test_money_is_limited_too_and_a_session_goes_on_where_it_was() -> None:
    chat = BudgetedChat(ScriptedChat(["oui", "oui"]), Budget(cost=1.0, spent=Usage(cost=0.99)))
    assert spend(chat) == "oui"
    chat = BudgetedChat(ScriptedChat(["oui"]), Budget(cost=1.0, spent=Usage(cost=1.0)))
    with pytest.raises(ModelError, match="budget"):
        spend(chat)


@pytest.mark.parametrize(
    ("error", "charged"),
    [
        (ModelError("timeout"), True),
        (ModelError("cut_off"), True),
        (ModelError("unreachable"), False),
        (ModelError("unauthorized"), False),
        (ModelError("rate_limited"), False),
    ],
)
def test_a_failure_counts_where_the_endpoint_may_charge_it(error: ModelError, charged: bool) -> None:
    budget = Budget()
    chat = BudgetedChat(ScriptedChat([error, error]), budget, price_input=1_000_000)
    for attempt in (chat.complete, lambda request: list(chat.stream(request))):
        with pytest.raises(ModelError):
            attempt(REQUEST)
    expected = 2 * estimate_request(REQUEST) if charged else 0
    assert budget.spent.input_tokens == expected
    assert budget.spent.cost == pytest.approx(expected)


def test_a_stream_that_breaks_or_is_left_is_counted_once() -> None:
    budget = Budget()
    chat = BudgetedChat(ScriptedChat([Cut("un deux", after=1), "un deux"]), budget)
    with pytest.raises(ModelError):
        list(chat.stream(REQUEST))
    assert budget.spent.input_tokens == estimate_request(REQUEST)
    stream = chat.stream(REQUEST)
    next(stream)
    del stream
    assert budget.spent.input_tokens == 2 * estimate_request(REQUEST)
