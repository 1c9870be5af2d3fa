"""A store's life, recorded call by call, for the power to fail in."""

from __future__ import annotations

import json
import pathlib

from tools import MESSAGES, Failed, Folder, Pipe, request
from tracing import Event, Recorder

FOLDER = "recorded"
SESSIONS = 12
BACKUP = "copy.sqlite"
# A session that is erased in the end, and a word that only its customer said.
ERASED, WORD = "erased", b"quetzalcoatl"


def recorded(folder: Folder) -> list[Event]:
    """Made, killed, written by one turn at a time and by many, with checkpoints; compacted, copied, erased from."""
    base = folder.path / FOLDER
    base.mkdir()
    store = base / "kept" / "firstline.sqlite"
    recorder = Recorder(base)
    command = folder.command("pipe", store)
    numbers = iter(range(1_000_000))

    def upkeep(*arguments: str) -> None:
        recorder.record(folder.command(arguments[0], store, *arguments[1:]), lambda pipe: None)

    def ask(pipe: Pipe) -> bool:
        number = next(numbers)
        return pipe.send(request(f"s{number % SESSIONS}", number, MESSAGES[number % len(MESSAGES)]))

    def one_by_one(pipe: Pipe) -> None:
        for _ in range(200):
            if not ask(pipe) or pipe.lines.get(timeout=60) is None:
                break

    def at_once(pipe: Pipe) -> None:
        for _ in range(200):
            ask(pipe)

    recorder.record(command, one_by_one, "-e", "inject=fdatasync:signal=KILL:when=60")
    recorder.record(command, at_once)
    recorder.record(command, one_by_one)
    upkeep("store", "compact")
    upkeep("store", "backup", str(store.parent / BACKUP))
    # Nothing came in between, so nothing may be missing afterwards.
    upkeep("store", "restore", "--replace", str(store.parent / BACKUP))
    recorder.record(command, at_once)
    customer = {"id": "m", "session": ERASED, "customer": "c", "text": f"my {WORD.decode()} is late"}
    recorder.record(command, lambda pipe: pipe.send(json.dumps(customer).encode() + b"\n"))
    upkeep("transcripts", "erase", "--customer", "c")
    files = {pathlib.Path(event.path).name for event in recorder.events if event.kind == "sync"}
    if not {"firstline.sqlite", "firstline.sqlite-wal", "kept"} <= files:
        raise Failed(f"the recording holds syncs of {files} only")
    return recorder.events


def without_log_syncs(events: list[Event]) -> list[Event]:
    """The recording, its syncs of the log made void, but for those of its header and those before a checkpoint."""

    def is_void(place: int) -> bool:
        event = events[place]
        if event.kind != "sync" or not event.path.endswith("-wal"):
            return False
        following = next((other for other in events[place + 1:] if other.kind != "said"), None)
        is_checkpoint = following and following.kind in {"write", "cut"} and following.path.endswith(".sqlite")
        return not is_checkpoint and events[place - 1].offset != 0

    return [Event("said") if is_void(place) else event for place, event in enumerate(events)]
