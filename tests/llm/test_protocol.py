from assistant.llm.protocol import Usage


def test_usage_adds_up_and_one_estimate_makes_the_sum_an_estimate() -> None:
    total = Usage(100, 20, 0.5) + Usage(7, 3, 0.25, estimated=True)
    assert total == Usage(107, 23, 0.75, estimated=True)
