"""Stores of older versions, killed while they are brought up to date."""

from __future__ import annotations

import pathlib
import random
import shutil
import sqlite3
from typing import NamedTuple

from faulty import KILLED, Faults, copied
from tools import MESSAGES, Failed, Folder, check_store, request

# What takes a store from each version back to the one before, the latest first.
BACK = {
    6: "DROP INDEX events_asked; CREATE INDEX events_survey ON events (customer, ts) WHERE type = 'csat.asked'",
    5: "DROP INDEX events_apart; DROP INDEX events_session_ticket; DROP TRIGGER tickets_settled; DROP TRIGGER tickets_wait;"
       " DROP TABLE waiting_tickets; DROP TRIGGER events_counted; DROP TABLE event_types",
    4: "DROP INDEX answers_seq; ALTER TABLE answers DROP COLUMN seq",
    3: "DROP INDEX sessions_customer; ALTER TABLE sessions DROP COLUMN erased",
    2: "DROP INDEX events_goodwill",
    1: "DROP TABLE snapshots",
}

# At which calls the program is killed, and in the short form only at every n-th.
TRIALS = [("pwrite64", "KILL", 3), ("pwrite64", "TORN", 7), ("pwrite64", "ENOSPC", 11), ("fdatasync", "KILL", 1),
          ("ftruncate64", "KILL", 1), ("open", "KILL", 2)]


class State(NamedTuple):
    """A store's version with all its tables and indexes, and its events."""

    version: int
    schema: frozenset[tuple[str, str]]
    events: tuple[tuple, ...]

    @staticmethod
    def of(store: pathlib.Path) -> State:
        database = sqlite3.connect(store)
        try:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            schema = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
            events = database.execute("SELECT * FROM events ORDER BY seq")
            return State(version, frozenset(schema), tuple(events))
        finally:
            database.close()


def prove(short: bool, seed: int) -> str:
    """Killed anywhere, a store is wholly of the old version or of the new one, and the next start finishes."""
    random_ = random.Random(seed)
    folder = Folder()
    faults = Faults(folder)
    filled = folder.new_store()
    lines = [request(f"s{number % 5}", number, MESSAGES[number % len(MESSAGES)]) for number in range(40)]
    folder.run("pipe", store=filled, stdin=b"".join(lines))
    runs = left_old = 0
    for version in BACK:
        original = taken_back(folder, filled, version)
        old = State.of(copied(original, folder.new_store()))
        new = brought_up(folder, copied(original, folder.new_store()))
        notices_mixtures(folder, original, old, new)
        for call, deed, stride in TRIALS:
            place = random_.randint(1, stride) if short else 1
            while True:
                fault = f"{call}:{deed}:{place}"
                store = copied(original, folder.new_store())
                ended = faults.run(fault, store, b"")
                if not ended.happened:
                    break
                where = f"version {version}, {fault}"
                if ended.code not in {KILLED, 0, 74}:
                    raise Failed(f"{where}: it ended with {ended.code}: {ended.words!r}")
                left_old += judged(where, State.of(copied(store, folder.new_store())), old, new)
                if brought_up(folder, store) != new:
                    raise Failed(f"{where}: the next start does not bring the store up to date")
                check_store(folder, store)
                shutil.rmtree(store.parent)
                runs += 1
                place += stride if short else 1
    if not 0 < left_old < runs:
        raise Failed(f"{left_old} of {runs} stores were left as they were, so not both outcomes were seen")
    return (
        f"{runs} stores of {len(BACK)} versions killed: {left_old} left as they were, {runs - left_old} up to date, "
        f"none between, all events there; control: {2 * len(BACK)} planted mixtures found"
    )


def taken_back(folder: Folder, filled: pathlib.Path, version: int) -> pathlib.Path:
    """A store as a program of an older version left it."""
    store = copied(filled, folder.new_store())
    database = sqlite3.connect(store)
    if (newest := database.execute("PRAGMA user_version").fetchone()[0]) != max(BACK) + 1:
        raise Failed(f"the store's version is {newest}: write in BACK how each of its steps is taken back")
    for step in sorted(BACK, reverse=True):
        if step >= version:
            database.executescript(BACK[step])
    database.execute(f"PRAGMA user_version = {version}")
    database.close()
    return store


def brought_up(folder: Folder, store: pathlib.Path) -> State:
    """The store's state after a start that nothing disturbs."""
    if (done := folder.run("pipe", store=store)).returncode != 0:
        raise Failed(f"the store cannot be opened: {done.stderr!r}")
    return State.of(store)


def judged(where: str, found: State, old: State, new: State) -> bool:
    """Whether the store is still the old one; it must be that or the new one."""
    if found not in (old, new):
        tables = sorted(name for name, _ in found.schema ^ old.schema)
        raise Failed(f"{where}: version {found.version}, {len(found.events)} events, other than of old: {tables}")
    return found == old


def notices_mixtures(folder: Folder, original: pathlib.Path, old: State, new: State) -> None:
    """The control: tables of one version with the number of another are found."""
    for change in (f"PRAGMA user_version = {new.version}", "DROP INDEX sessions_due"):
        store = copied(original, folder.new_store())
        database = sqlite3.connect(store)
        database.execute(change)
        database.close()
        try:
            judged("a planted mixture", State.of(store), old, new)
        except Failed:
            continue
        raise Failed(f"the control is not noticed: {change}")
