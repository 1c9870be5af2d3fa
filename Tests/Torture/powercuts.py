"""Power cuts, replayed from a recording of every call that changed the store's files."""

from __future__ import annotations

import pathlib
import random
import shutil

from disk import Disk
from tools import MESSAGES, Failed, Folder, Pipe, Reply, check_store, lost, parsed, request
from tracing import Event, Recorder

SESSIONS = 12


def prove(short: bool, seed: int) -> str:
    """Whatever of the unsynced writes a power cut left: what was acknowledged is there, and the program goes on."""
    random_ = random.Random(seed)
    folder = Folder()
    events = recorded(folder)
    count = 40 if short else 1000
    turns = 0
    for number, (index, disk, acknowledged) in enumerate(cuts(events, folder, count, random_)):
        store = folder.new_store()
        disk.after_cut(random_, store.parent)
        after = folder.run("pipe", store=store, stdin=request("after the cut", number, "hello"))
        where = f"cut {number}, before event {index} of {len(events)}"
        if after.returncode != 0 or b'"type":"reply"' not in after.stdout:
            raise Failed(f"{where}: the program ends with {after.returncode}: {after.stdout!r} {after.stderr!r}")
        if missing := lost(store, acknowledged):
            raise Failed(f"{where}: {missing} of {len(acknowledged)} acknowledged turns are lost")
        check_store(folder, store)
        turns += len(acknowledged)
        shutil.rmtree(store.parent)
    # The control: with the log synced for checkpoints only (synchronous=NORMAL), acknowledged turns are missing.
    lazy = without_log_syncs(events)
    missing = 0
    for _, disk, acknowledged in cuts(lazy, folder, max(40, count // 10), random_):
        store = folder.new_store()
        disk.after_cut(random_, store.parent)
        missing += lost(store, acknowledged)
        shutil.rmtree(store.parent)
    if missing == 0:
        raise Failed("the control lost nothing, so the search cannot find a loss")
    return (
        f"{count:,} power cuts in {len(events):,} calls, {turns:,} acknowledged turns, 0 lost; "
        f"control: {missing:,} missing"
    )


def recorded(folder: Folder) -> list[Event]:
    """A store's life: made, killed, written by one turn at a time and by many, compacted, with checkpoints between."""
    base = folder.path / "recorded"
    base.mkdir()
    store = base / "kept" / "firstline.sqlite"
    recorder = Recorder(base)
    command = folder.command("pipe", store)
    numbers = iter(range(1_000_000))

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
    recorder.record(folder.command("store", store, "compact"), lambda pipe: None)
    recorder.record(command, at_once)
    files = {pathlib.Path(event.path).name for event in recorder.events if event.kind == "sync"}
    if not {"firstline.sqlite", "firstline.sqlite-wal", "kept"} <= files:
        raise Failed(f"the recording holds syncs of {files} only")
    return recorder.events


def cuts(events: list[Event], folder: Folder, count: int, random_: random.Random):
    """Random moments in their order: the index of the next event, the disk, and what was acknowledged until then."""
    disk = Disk(str(folder.path / "recorded"))
    acknowledged: list[Reply] = []
    said = b""
    # Anywhere, right after a reply has left, and while the store is made, a third each.
    replies = [index + 1 for index, event in enumerate(events) if event.kind == "said"]
    kinds = [range(1, len(events) + 1), replies, range(1, 150)]
    chosen = sorted(random_.choice(kinds[number % 3]) for number in range(count))
    for index in range(len(events) + 1):
        while chosen and chosen[0] == index:
            chosen.pop(0)
            yield index, disk, list(acknowledged)
        if index == len(events):
            return
        disk.apply(index, events[index])
        if events[index].kind == "said":
            *lines, said = (said + events[index].data).split(b"\n")
            # What `store compact` says is no reply.
            acknowledged += [parsed(line) for line in lines if line.startswith(b"{")]


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
