"""Every message three times in random order, with restarts in between."""

from __future__ import annotations

import random

from tools import MESSAGES, Failed, Folder, Pipe, StoreView, check_store, parsed, request

SESSIONS = 500


def run(folder: Folder, store, lines: list[tuple[tuple[str, int], bytes]], restarts: int) -> dict[tuple[str, str], set[bytes]]:
    """Sends all lines, restarting in between; the different replies to each message."""
    replies: dict[tuple[str, str], set[bytes]] = {}
    step = len(lines) // (restarts + 1) + 1
    for start in range(0, len(lines), step):
        pipe = Pipe(folder.command("pipe", store))
        for _, line in lines[start:start + step]:
            if not pipe.send(line):
                raise Failed("the program takes no lines")
        if code := pipe.finish():
            raise Failed(f"the program ended with {code}")
        for line in pipe.rest():
            reply = parsed(line)
            replies.setdefault((reply.session, reply.request), set()).add(reply.line)
    return replies


def prove(short: bool, seed: int) -> str:
    """Three copies of a message get one reply and make one turn."""
    random_ = random.Random(seed)
    folder = Folder()
    count = 1_500 if short else 10_000
    keys = [(f"s{n % SESSIONS}", n) for n in range(count)]
    copies = [(key, request(*key, MESSAGES[key[1] % len(MESSAGES)])) for key in keys for _ in range(3)]
    random_.shuffle(copies)
    store = folder.new_store()
    replies = run(folder, store, copies, restarts=2)
    if len(replies) != count:
        raise Failed(f"{len(replies)} of {count} messages were answered")
    if different := sum(len(lines) > 1 for lines in replies.values()):
        raise Failed(f"{different} messages got different replies")
    check_store(folder, store)
    with StoreView(store) as view:
        turns = view.count("user.turn")
    if turns != count:
        raise Failed(f"{count} messages made {turns} turns")
    # The control: the same copies under ids of their own are turns of their own.
    control = folder.new_store()
    few = [
        (key, request(key[0], number + count, MESSAGES[key[1] % len(MESSAGES)]))
        for number, (key, _) in enumerate(copies[:900])
    ]
    run(folder, control, few, restarts=0)
    with StoreView(control) as view:
        if (made := view.count("user.turn")) != 900:
            raise Failed(f"the control made {made} turns of 900 messages")
    return f"{count:,} ids three times with two restarts: {turns:,} turns, every repeat identical; control: 900 ids, 900 turns"
