"""Alembic's scripts: the only way the tables change. ``assistant.store.migrate`` runs them."""
