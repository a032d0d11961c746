import subprocess
import sys


def test_importing_the_store_loads_no_database_library() -> None:
    code = "import sys, assistant.store; print([m for m in ('sqlalchemy', 'alembic', 'psycopg') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
