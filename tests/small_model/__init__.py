"""What a small real model shows: the protocol holds, and a bad model does no harm. `make model-test` runs it."""
