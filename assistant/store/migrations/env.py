"""What Alembic executes: the scripts run on the connection, and in the transaction, that the caller opened."""

from alembic import context

from assistant.store.tables import tables

context.configure(connection=context.config.attributes["connection"], target_metadata=tables().metadata)
context.run_migrations()
