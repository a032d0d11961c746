"""Finding passages, and checking what is cited from them."""
