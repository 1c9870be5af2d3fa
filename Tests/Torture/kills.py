"""SIGKILL at random moments while eight writers append."""

from __future__ import annotations

import random
import time

from tools import MESSAGES, Failed, Folder, Pipe, Reply, absent, check_store, lost, parsed, request

WRITERS = 8
PROCESSES = 2
ROUNDS_A_STORE = 50
# Long enough for some hundred turns after the start, which takes a few hundredths of a second itself.
LONGEST = 0.25


def round_of(folder: Folder, store, number: int, random_: random.Random) -> tuple[list[Reply], list[tuple[str, str]]]:
    """Lets eight writers write until they are killed: what was acknowledged, and what was asked for at most."""
    pipes = [Pipe(folder.command("pipe", store)) for _ in range(PROCESSES)]
    acknowledged: list[Reply] = []
    asked: list[tuple[str, str]] = []
    sent = [0] * WRITERS
    writers = range(WRITERS)

    def ask(writer: int) -> None:
        session = f"r{number}w{writer}"
        text = MESSAGES[(sent[writer] + writer + number) % len(MESSAGES)]
        if pipes[writer % PROCESSES].send(request(session, sent[writer], text)):
            asked.append((session, f"m{sent[writer]}"))
        sent[writer] += 1

    for writer in writers:
        ask(writer)
    end = time.monotonic() + random_.uniform(0.02, LONGEST)
    while time.monotonic() < end:
        for pipe in pipes:
            while not pipe.lines.empty():
                if (line := pipe.lines.get()) is None:
                    raise Failed("the program ended by itself")
                reply = parsed(line)
                acknowledged.append(reply)
                ask(int(reply.session.split("w")[1]))
        time.sleep(0.001)
    for pipe in pipes:
        pipe.kill()
    for pipe in pipes:
        acknowledged += [parsed(line) for line in pipe.rest()]
        pipe.finish()
    return acknowledged, asked


def prove(short: bool, seed: int) -> str:
    """No acknowledged turn is lost, none is there by half, and all tables agree with the events."""
    folder = Folder()
    random_ = random.Random(seed)
    rounds = 40 if short else 1000
    turns = missing_of_sent = 0
    store = folder.new_store()
    for number in range(rounds):
        if number % ROUNDS_A_STORE == 0:
            store = folder.new_store()
        acknowledged, asked = round_of(folder, store, number, random_)
        turns += len(acknowledged)
        if missing := lost(store, acknowledged):
            raise Failed(f"round {number}: {missing} acknowledged turns are lost")
        check_store(folder, store)
        missing_of_sent += absent(store, asked)
    # The control: had a message counted as acknowledged when it was sent, some would be missing.
    if missing_of_sent == 0:
        raise Failed("the control lost nothing, so the search cannot find a loss")
    return f"{rounds} kills, {turns:,} acknowledged turns, 0 lost; control: {missing_of_sent:,} of those only sent are missing"
