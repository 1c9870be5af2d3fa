"""Power cuts, replayed from a recording of every call that changed the store's files."""

from __future__ import annotations

import pathlib
import random
import shutil

from disk import Disk
from life import BACKUP, ERASED, FOLDER, WORD, recorded, without_log_syncs
from tools import Failed, Folder, Reply, StoreView, check_store, lost, parsed, request
from tracing import Event

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
        where = f"cut {number}, before event {index} of {len(events)}"
        check_said(where, [event.data for event in events[:index] if event.kind == "said"], store.parent)
        after = folder.run("pipe", store=store, stdin=request("after the cut", number, "hello"))
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


def check_said(where: str, said: list[bytes], files: pathlib.Path) -> None:
    """A backup is there once that was said, and whole wherever it is there; what was said to be erased is nowhere."""
    backup = files / BACKUP
    if not backup.exists() and any(BACKUP.encode() in words for words in said):
        raise Failed(f"{where}: the backup is gone")
    if backup.exists():
        with StoreView(backup) as view:
            if view.integrity() != "ok" or view.half_turns() or not view.answers():
                raise Failed(f"{where}: the backup is not whole")
    if any(b"Certificate" in words for words in said):
        if left := [file.name for file in files.glob("firstline*") if WORD in file.read_bytes()]:
            raise Failed(f"{where}: what was erased is still in {left}")


def cuts(events: list[Event], folder: Folder, count: int, random_: random.Random):
    """Random moments in their order: the index of the next event, the disk, and what was acknowledged until then."""
    disk = Disk(str(folder.path / FOLDER))
    acknowledged: list[Reply] = []
    said = b""
    # Anywhere, while the store is made, while a backup is, right after a reply has left, right after other words have.
    copying = [index + 1 for index, event in enumerate(events) if BACKUP in event.path + event.other]
    saying = [index + 1 for index, event in enumerate(events) if event.kind == "said" and event.data]
    other = [index for index in saying if events[index - 1].data[:1] != b"{"]
    moments = [range(1, len(events) + 1), range(1, 150), copying, saying, other]
    chosen = sorted(random_.choice(moments[number % len(moments)]) for number in range(count))
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
            replies = [parsed(line) for line in lines if line.startswith(b"{")]
            acknowledged += [reply for reply in replies if reply.session != ERASED]
