"""What the proofs share: a small agent, the built program as a process, and a look at the store with other eyes."""

from __future__ import annotations

import json
import os
import pathlib
import queue
import sqlite3
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIRSTLINE = os.environ.get("FIRSTLINE", str(ROOT / ".build/release/firstline"))

MESSAGES = [
    "where is my order", "A-10042", "hello", "thanks", "when are you open", "i want to speak to a person",
    "my card 4111 1111 1111 1111 was charged", "zxqv blorp", "no", "yes",
]


class Failed(Exception):
    """A proof does not hold; the words say where."""


class Folder:
    """A temporary folder with the small agent that `firstline init` writes, and room for stores."""

    def __init__(self) -> None:
        self._kept = tempfile.TemporaryDirectory(prefix="firstline-torture-")
        self.path = pathlib.Path(self._kept.name)
        subprocess.run([FIRSTLINE, "init"], cwd=self.path, check=True, capture_output=True)
        self._stores = 0

    def new_store(self) -> pathlib.Path:
        """A path for a store of its own; trained models are shared."""
        self._stores += 1
        folder = self.path / f"store-{self._stores}"
        folder.mkdir()
        models = self.path / "models"
        models.mkdir(exist_ok=True)
        (folder / "models").symlink_to(models)
        return folder / "firstline.sqlite"

    def command(self, name: str, store: pathlib.Path, *more: str) -> list[str]:
        """The program with one of its commands, on the small agent."""
        content = ["--content", str(self.path / "intents")] if name == "pipe" else []
        options = ["--encoder", "off", *content] if name == "pipe" else content
        return [FIRSTLINE, name, *more, *options, "--store", str(store)]

    def run(self, *arguments: str, store: pathlib.Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Runs a command to its end."""
        name, *more = arguments
        return subprocess.run(self.command(name, store, *more), input=stdin, capture_output=True, timeout=120)


class Reply(NamedTuple):
    """A line that was acknowledged, as bytes, and what it says."""

    line: bytes
    session: str
    request: str


def request(session: str, number: int, text: str) -> bytes:
    """One request line."""
    return json.dumps({"id": f"m{number}", "session": session, "text": text}).encode() + b"\n"


def parsed(line: bytes) -> Reply:
    """An acknowledged line; an error line is none."""
    value = json.loads(line)
    if value["type"] != "reply":
        raise Failed(f"an error came: {value.get('code')}")
    return Reply(line.rstrip(b"\n"), value["session"], value["in_reply_to"])


class Pipe:
    """A running `firstline pipe` whose lines are read by a thread of their own."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.lines: queue.Queue[bytes | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        for line in self.process.stdout:
            # A line that was cut off was not acknowledged.
            if line.endswith(b"\n"):
                self.lines.put(line)
        self.lines.put(None)

    def send(self, data: bytes) -> bool:
        """Whether the program still takes lines."""
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
            return True
        except (BrokenPipeError, OSError):
            return False

    def rest(self) -> Iterator[bytes]:
        """The lines until the program has ended."""
        while (line := self.lines.get()) is not None:
            yield line

    def kill(self) -> None:
        """SIGKILL, now."""
        self.process.kill()

    def finish(self) -> int:
        """Ends the input, waits, and gives the exit code."""
        try:
            self.process.stdin.close()
        except OSError:
            pass
        code = self.process.wait(timeout=60)
        self._reader.join()
        self.process.stdout.close()
        return code


class StoreView:
    """A store read by Python's own SQLite: not the code that wrote it."""

    def __init__(self, store: pathlib.Path) -> None:
        self.database = sqlite3.connect(store)
        # Ids and lines are compared as bytes.
        self.database.text_factory = bytes

    def __enter__(self) -> StoreView:
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()

    def is_empty(self) -> bool:
        """Whether the program was killed before it had made the tables."""
        return self.database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0

    def integrity(self) -> str:
        """SQLite's own check."""
        return self.database.execute("PRAGMA integrity_check").fetchone()[0].decode()

    def answers(self) -> dict[tuple[str, str], bytes]:
        """Every stored reply by session and request."""
        rows = self.database.execute("SELECT caller, request, line FROM answers")
        return {(caller.decode(), request.decode()): line for caller, request, line in rows}

    def count(self, kind: str) -> int:
        """How many events of a type there are."""
        return self.database.execute("SELECT count(*) FROM events WHERE type = ?", (kind,)).fetchone()[0]

    def half_turns(self) -> list[str]:
        """Sessions with a gap, or with a message that was taken in without having been answered and accepted."""
        rows = self.database.execute(
            """SELECT session, count(*), max(version), sum(type = 'user.turn'), sum(type = 'request.accepted'),
                 sum(type = 'agent.turn')
               FROM events GROUP BY session"""
        )
        return [
            session.decode()
            for session, events, last, turns, accepted, said in rows
            if events != last or accepted < turns or said < turns
        ]


def check_store(folder: Folder, store: pathlib.Path) -> None:
    """The store is whole, holds no half turns, and its tables say what its events say."""
    with StoreView(store) as view:
        if view.is_empty():
            return
        if (words := view.integrity()) != "ok":
            raise Failed(f"the file is damaged: {words}")
        if halves := view.half_turns():
            raise Failed(f"half a turn in {halves[:5]}")
    done = folder.run("store", "check", store=store)
    if done.returncode != 0:
        raise Failed(f"store check ends with {done.returncode}: {done.stdout.decode()} {done.stderr.decode()}")


def lost(store: pathlib.Path, acknowledged: list[Reply]) -> int:
    """How many of the acknowledged lines the store does not hold byte for byte."""
    with StoreView(store) as view:
        answers = {} if view.is_empty() else view.answers()
    return sum(answers.get((reply.session, reply.request)) != reply.line for reply in acknowledged)


def absent(store: pathlib.Path, sent: list[tuple[str, str]]) -> int:
    """How many of the messages sent, by session and request, the store does not hold at all."""
    with StoreView(store) as view:
        answers = {} if view.is_empty() else view.answers()
    return sum(key not in answers for key in sent)
