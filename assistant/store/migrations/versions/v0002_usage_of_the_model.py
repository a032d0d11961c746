"""What the language model of a turn cost, and what became of what it said.

Revision: 0002, after 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; turns that are there already asked no model."""
    with op.batch_alter_table("turns") as turns:
        turns.add_column(sa.Column("usage", sa.JSON, nullable=False, server_default="{}"))
    with op.batch_alter_table("turns") as turns:
        turns.alter_column("usage", server_default=None)


def downgrade() -> None:
    """Drop the column."""
    with op.batch_alter_table("turns") as turns:
        turns.drop_column("usage")
