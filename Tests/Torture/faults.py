"""A full or failing disk, and SIGKILL, at every write, sync and read of a script of twenty turns."""

from __future__ import annotations

import json
import pathlib
import random
import shutil
from collections.abc import Iterator

from faulty import KILLED, Ended, Faults, copied
from tools import MESSAGES, Failed, Folder, absent, check_store, lost, parsed, request

SCRIPT = [(f"s{number % 2}", number, MESSAGES[number % len(MESSAGES)]) for number in range(20)]
STDIN = b"".join(request(*turn) for turn in SCRIPT)

# What fails and how; it does so at every n-th place, in the short form and in full. Where a fault lasts, one place is
# much like the next, and so is one read.
TRIALS = [
    ("fdatasync", "KILL", 2, 1), ("fdatasync", "EIO", 5, 1), ("fdatasync", "EIO+", 9, 1),
    ("fdatasync", "ENOSPC+", 13, 1),
    ("pwrite64", "KILL", 47, 1), ("pwrite64", "TORN", 53, 1), ("pwrite64", "EIO", 59, 1), ("pwrite64", "EIO+", 97, 7),
    ("pwrite64", "ENOSPC", 67, 1), ("pwrite64", "ENOSPC+", 89, 7),
    ("pread64", "EIO", 97, 7), ("pread64", "EIO+", 131, 31),
    ("fsync", "KILL", 1, 1), ("fsync", "EIO", 1, 1), ("fsync", "EIO+", 2, 1),
    ("write", "KILL", 1, 1), ("write", "EIO", 1, 1), ("write", "ENOSPC+", 1, 1),
    ("ftruncate64", "KILL", 2, 1), ("ftruncate64", "EIO", 2, 1), ("ftruncate64", "EIO+", 2, 1),
    ("open", "KILL", 5, 1), ("open", "EIO", 5, 1), ("open", "EIO+", 9, 1),
    ("mkdir", "ENOSPC", 1, 1), ("link", "KILL", 1, 1), ("link", "EIO", 1, 1),
    ("unlink", "KILL", 1, 1), ("unlink", "EIO", 1, 1),
]


def prove(short: bool, seed: int) -> str:
    """Whatever fails: no reply to a turn that is not stored, an error line or an exit code, and nothing hangs."""
    random_ = random.Random(seed)
    folder = Folder()
    faults = Faults(folder)
    runs = acknowledged = refused = missing = 0
    for original in (folder.new_store(), with_long_log(folder)):
        for call, deed, *strides in TRIALS:
            stride = strides[0 if short else 1]
            for fault in places(call, deed, random_.randint(1, stride), stride):
                store = copied(original, folder.new_store())
                ended = faults.run(fault, store, STDIN)
                if not ended.happened:
                    break
                runs += 1
                replies, errors = judged(fault, ended)
                acknowledged += replies
                refused += errors
                missing += after(folder, fault, store, ended)
                shutil.rmtree(store.parent)
    # The control: had a message counted as acknowledged when it was sent, some would be missing.
    if missing == 0:
        raise Failed("the control lost nothing, so the search cannot find a loss")
    return (
        f"{runs:,} faults: {acknowledged:,} turns acknowledged, 0 lost, {refused:,} refused with an error line; "
        f"control: {missing:,} of those only sent are missing"
    )


def places(call: str, deed: str, first: int, stride: int) -> Iterator[str]:
    """The fault at one place after the other, without end."""
    tail = "+" if deed.endswith("+") else ""
    while True:
        yield f"{call}:{deed.removesuffix('+')}:{first}{tail}"
        first += stride


def with_long_log(folder: Folder) -> pathlib.Path:
    """A store whose log is so long that the script leads to a checkpoint."""
    store = folder.new_store()
    log = pathlib.Path(f"{store}-wal")
    number = 0
    while not log.exists() or log.stat().st_size < 900 * 4096:
        number += 1
        folder.run("pipe", store=store, stdin=b"".join(request(f"before {number}", n, "hello") for n in range(20)))
    return store


def judged(fault: str, ended: Ended) -> tuple[int, int]:
    """How many replies and errors came; the end must be one that a frontend can understand."""
    values = [json.loads(line) for line in ended.lines]
    errors = [value for value in values if value["type"] == "error"]
    if other := {value["code"] for value in errors} - {"store-unavailable"}:
        raise Failed(f"{fault}: errors {other}")
    if ended.code == 0 and len(values) != len(SCRIPT):
        raise Failed(f"{fault}: {len(values)} lines came, and the program ended with 0")
    if ended.code not in {0, 65, 74, KILLED}:
        raise Failed(f"{fault}: the program ended with {ended.code}: {ended.words[:300]!r}")
    if ended.code in {65, 74} and b"error: " not in ended.words:
        raise Failed(f"{fault}: the program ended with {ended.code} without a message")
    return len(values) - len(errors), len(errors)


def after(folder: Folder, fault: str, store: pathlib.Path, ended: Ended) -> int:
    """Looks at a copy of the store, then sends all again without a fault; how many of the turns sent were not there."""
    replies = [parsed(line) for line in ended.lines if b'"type":"reply"' in line]
    sent = [(session, f"m{number}") for session, number, _ in SCRIPT]
    copy = copied(store, folder.new_store())
    if missing := lost(copy, replies):
        raise Failed(f"{fault}: {missing} of {len(replies)} acknowledged turns are lost")
    missing = absent(copy, sent)
    shutil.rmtree(copy.parent)
    again = folder.run("pipe", store=store, stdin=STDIN)
    said = {(reply.session, reply.request): reply.line for reply in map(parsed, again.stdout.splitlines())}
    if again.returncode != 0 or len(said) != len(SCRIPT):
        raise Failed(f"{fault}: afterwards it ends with {again.returncode} and {len(said)} replies: {again.stderr!r}")
    if different := sum(said[reply.session, reply.request] != reply.line for reply in replies):
        raise Failed(f"{fault}: {different} turns are answered otherwise when they are repeated")
    check_store(folder, store)
    return missing
