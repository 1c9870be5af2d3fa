"""A thousand sessions at once, which must go as they do one after the other."""

from __future__ import annotations

import json
import pathlib
import random
import re
import shutil
import sqlite3
from typing import NamedTuple

from tools import Failed, Folder, Pipe, check_store

TURNS = 10

# What a session may ask, in any order: questions, values, tickets, addresses, ratings, ends, and what is refused.
REQUESTS: list[dict[str, object]] = [
    *({"text": text} for text in (
        "where is my order", "has A-10043 shipped yet", "A-10042", "A-99999", "track my order", "hello", "thanks",
        "when are you open", "i want to talk to a person", "my mail is ann@example.com", "no", "yes", "zxqv blorp",
        "my card 4111 1111 1111 1111 was charged", "5", "",
    )),
    {"type": "end"}, {"type": "rate", "score": 4, "comment": "quick"}, {"type": "choice", "choice": "1"},
    {"type": "form", "values": {"order_number": "A-10042"}},
]

# What differs from run to run and is not compared: the instants of a reply and of the last survey, the number of an
# input line, ids and seeds drawn by chance, hashes under a store's own key, and ticket numbers, which follow the order
# in which tickets are opened.
MASKS = [
    (re.compile(rb'"(at|last_survey)":"[^"]*"'), rb'"\1":""'),
    (re.compile(rb'"line":\d+'), b'"line":0'),
    (re.compile(rb"\b[0-9a-f]{32}\b"), b"ID"),
    (re.compile(rb'"seed":"\d+"'), b'"seed":""'),
    (re.compile(rb'"hash":"[0-9a-f]{64}"'), b'"hash":""'),
    (re.compile(rb"\bT-\d{6}\b"), b"TICKET"),
]

Script = list[list[bytes]]


class Outcome(NamedTuple):
    """What every session said, and what the store holds of it, both in their order and masked."""

    replies: dict[str, list[bytes]]
    events: dict[str, list[bytes]]

    def differing(self, other: Outcome, sessions: int) -> set[str]:
        """The sessions that went otherwise."""
        names = [f"s{number}" for number in range(sessions)]
        return {
            name for name in names
            if self.replies.get(name) != other.replies.get(name) or self.events.get(name) != other.events.get(name)
        }


def prove(short: bool, seed: int) -> str:
    """Whatever the order in which sessions come to speak, each gets the replies and events that it gets alone."""
    folder = Folder()
    simplify(folder)
    sessions, orders = (200, 1) if short else (1000, 20)
    script = written(sessions, random.Random(seed))
    serial = run(folder, script, None)
    kinds = {json.loads(line)["type"] for lines in serial.replies.values() for line in lines}
    if kinds != {"reply", "error"}:
        raise Failed(f"the sessions got lines of {kinds} only")
    for number in range(orders):
        together = run(folder, script, random.Random(f"{seed} {number}"))
        if differing := serial.differing(together, sessions):
            name = min(differing)
            words = first(serial, together, name)
            raise Failed(f"order {number}: {len(differing)} sessions went otherwise, {name}: {words}")
    # The control: sessions whose turns come in another order go otherwise.
    few = [lines[::-1] for lines in script[:50]]
    found = len(serial.differing(run(folder, few, random.Random(seed)), len(few)))
    if found < len(few):
        raise Failed(f"of {len(few)} sessions that were reversed only {found} went otherwise")
    return (
        f"{sessions:,} sessions of {TURNS} turns at once, mixed {orders} times: all as one after the other; "
        f"control: {found} of {len(few)} reversed sessions differ"
    )


def simplify(folder: Folder) -> None:
    """One wording for each occasion, for which of several is said depends on the seed; and no hours, which pass."""
    greeting = folder.path / "intents/smalltalk/greeting.yaml"
    greeting.write_text(re.sub(r"reply:.*", "reply: Hello.\n", greeting.read_text(), flags=re.DOTALL))
    agent = folder.path / "intents/agent.yaml"
    kept = [line for line in agent.read_text().splitlines() if not line.startswith("hours:")]
    agent.write_text("\n".join([*kept, "wording: {contact: How can they reach you?}", ""]))


def written(sessions: int, random_: random.Random) -> Script:
    """The request lines of each session; now and then one comes twice."""
    script: Script = []
    for session in range(sessions):
        lines: list[bytes] = []
        for turn in range(TURNS):
            value = {"id": f"m{turn}", "session": f"s{session}", "customer": f"c{session}"} | random_.choice(REQUESTS)
            lines.append(lines[-1] if lines and random_.random() < 0.1 else json.dumps(value).encode() + b"\n")
        script.append(lines)
    return script


def run(folder: Folder, script: Script, order: random.Random | None) -> Outcome:
    """Sends every line: all at once, the sessions mixed by `order`, or one after the other, each reply awaited."""
    store = folder.new_store()
    # One key for all stores, so that the pseudonyms of a value are the same in each.
    key = folder.path / "shared.key"
    if key.exists():
        shutil.copy2(key, store.parent / "firstline.key")
    pipe = Pipe(folder.command("pipe", store))
    got: list[bytes] = []
    if order is None:
        for line in (line for lines in script for line in lines):
            pipe.send(line)
            got.append(pipe.lines.get(timeout=60) or b"")
    else:
        waiting = [iter(lines) for lines in script]
        turns = [number for number, lines in enumerate(script) for _ in lines]
        order.shuffle(turns)
        for number in turns:
            pipe.send(next(waiting[number]))
    code = pipe.finish()
    got += pipe.rest()
    if code != 0 or len(got) != sum(map(len, script)):
        raise Failed(f"the program ended with {code} after {len(got)} lines")
    check_store(folder, store)
    replies: dict[str, list[bytes]] = {}
    for line in got:
        replies.setdefault(json.loads(line)["session"], []).append(masked(line))
    outcome = Outcome(replies, events(store))
    shutil.copy2(store.parent / "firstline.key", key)
    shutil.rmtree(store.parent)
    return outcome


def events(store: pathlib.Path) -> dict[str, list[bytes]]:
    """The events of each caller's conversations in their order: number of the conversation, version, type, content."""
    database = sqlite3.connect(store)
    rows = database.execute(
        """SELECT caller, contact, events.version, type, actor, cfg, data FROM events JOIN sessions USING (session)
           ORDER BY caller, contact, events.version"""
    )
    result: dict[str, list[bytes]] = {}
    for caller, *values in rows:
        result.setdefault(caller, []).append(masked(" ".join(map(str, values)).encode()))
    database.close()
    return result


def masked(line: bytes) -> bytes:
    """The line less what differs from run to run."""
    for pattern, stand_in in MASKS:
        line = pattern.sub(stand_in, line)
    return line


def first(serial: Outcome, together: Outcome, name: str) -> str:
    """Where a session first went otherwise."""
    for one, other in ((serial.replies, together.replies), (serial.events, together.events)):
        for left, right in zip(one.get(name, []), other.get(name, []), strict=False):
            if left != right:
                return f"{left.decode()} became {right.decode()}"
    return "a different number of lines or events"
