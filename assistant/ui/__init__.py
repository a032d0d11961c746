"""The page: Gradio panels around the assistant, mounted in FastAPI with our own headers. No planning logic."""
