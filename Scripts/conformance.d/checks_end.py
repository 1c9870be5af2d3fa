"""Sections 10 and 11: nobody reading, and the end."""

import itertools
import os
import signal
import time

from program import Failed, line_of, parsed
from trial import check, demand, demand_reply

QUESTION = "where is my order"
GRACE = 5
# The system's own buffers, and what a loaded machine takes, on top of what is promised.
SLACK = 0.7
IN_FLIGHT = 256
PIPE = 65_536
HEALTH = {"id": "h", "type": "health"}


def questions(sessions: int = 8):
    """Requests without end, to several sessions in turn."""
    for number in itertools.count():
        yield {"id": f"i{number}", "session": f"s{number % sessions}", "text": QUESTION}


def unread(t):
    """A program that has begun to answer, and whose lines nobody reads from now on."""
    program = t.start(reads=False)
    program.send(HEALTH)
    demand_reply(parsed(program.first_line()), "health")
    return program


def stalled(t):
    """A program that was sent all it takes while nobody reads, and how many requests it was sent."""
    program = unread(t)
    return program, program.send_until_full(questions())


@check("10.1", alone=True)
def at_most_256_in_flight(t):
    program = unread(t)
    request = {**HEALTH, "id": "h" * 200}
    size = len(line_of(request))
    count = program.send_until_full(itertools.repeat(request, 20_000))
    # What it holds itself, what it has written, what it has read ahead, and what waits to be read.
    bound = IN_FLIGHT + PIPE // size + 2 * PIPE // size + 64
    demand(count <= bound, f"{count} requests were taken, and at most {bound} can be on their way")


@check("10.2", alone=True)
def memory_is_bounded(t):
    program = unread(t)
    before = program.peak_memory()
    pad = "x" * 60_000
    program.send_until_full({**request, "pad": pad} for request in itertools.islice(questions(), 5000))
    grown = program.peak_memory() - before
    demand(grown < 96 * 1024, f"memory grew by {grown} KiB")
    demand(program.is_running, "the program ended")


@check("10.3", alone=True)
def nothing_is_lost(t):
    program, count = stalled(t)
    time.sleep(1)
    program.read_on()
    program.send(program.rest)
    program.close_input()
    ids = [parsed(line)["in_reply_to"] for line in program.rest_of_lines()]
    demand(sorted(ids) == sorted(f"i{number}" for number in range(count)), f"{count} requests got {len(ids)} lines")
    for session in range(8):
        own = [int(name[1:]) for name in ids if int(name[1:]) % 8 == session]
        demand(own == sorted(own), f"the order in the session 's{session}' is another one")
    demand(program.exit_code() == 0, "the exit code is not 0")


@check("11.1", alone=True)
def the_end_of_the_input(t):
    program = t.start()
    count = 500
    sending = program.send_beside(*itertools.islice(questions(), count))
    sending.join(t.setting.patience)
    program.close_input()
    demand(len(program.rest_of_lines()) == count, "not every request got its line")
    demand(program.exit_code() == 0, "the exit code is not 0")


@check("11.2", alone=True)
def soon_after_the_input(t):
    program = t.start()
    program.send(*itertools.islice(questions(), 100))
    program.close_input()
    started = time.monotonic()
    demand(program.exit_code(GRACE + SLACK) == 0, "the exit code is not 0")
    demand(time.monotonic() - started < GRACE + SLACK, "it took longer")


def terminated(t, store):
    """The requests sent to a program that was told to stop amid them, and the lines that came."""
    program = t.start(store)
    sent = list(itertools.islice(questions(), 250))
    program.send(*sent)
    first = program.raw()
    started = time.monotonic()
    program.terminate()
    lines = [first] + program.rest_of_lines()
    demand(program.exit_code(GRACE) == 0, "the exit code is not 0")
    demand(time.monotonic() - started < GRACE + SLACK, "it took longer than five seconds")
    return sent, lines


@check("11.3", alone=True)
def told_to_stop(t):
    _, lines = terminated(t, t.store())
    for line in lines:
        demand(line.endswith(b"\n"), "a line was cut off")
        demand_reply(parsed(line))
    for number in (signal.SIGTERM, signal.SIGINT):
        program = t.start()
        demand_reply(program.ask(HEALTH), "health")
        program.send(b'{"id":"h","type":"health"}')
        program.process.send_signal(number)
        demand(program.rest_of_lines() == [], "a line was read that had not ended")
        demand(program.exit_code() == 0, f"the exit code is not 0 at {number.name}")


@check("11.6", alone=True)
def what_was_given_is_given_again(t):
    store = t.store()
    sent, lines = terminated(t, store)
    given = {parsed(line)["in_reply_to"]: line for line in lines if parsed(line)["type"] == "reply"}
    demand(given, "nothing was answered before the end")
    program = t.start(store)
    for request in sent:
        if request["id"] in given:
            demand(program.ask_raw(request) == given[request["id"]], "a line that was given is another one now")


@check("11.7", alone=True)
def what_was_not_given(t):
    store = t.store()
    program = t.start(store)
    sent = list(itertools.islice(questions(), 200))
    program.send(*sent)
    given = [program.raw() for _ in range(20)]
    program.kill()
    again = t.start(store)
    again.send(*sent)
    lines = [again.raw() for _ in sent]
    ids = sorted(parsed(line)["in_reply_to"] for line in lines)
    demand(ids == sorted(request["id"] for request in sent), "not every request got one line")
    demand(set(given) <= set(lines), "a line that was given is another one now")
    for session in range(8):
        numbers = [parsed(line)["seq"] for line in lines if parsed(line)["session"] == f"s{session}"]
        demand(numbers == sorted(set(numbers)), "seq does not rise")


@check("11.8", alone=True)
def the_reader_has_gone(t):
    idle = unread(t)
    idle.process.stdout.close()
    demand(idle.exit_code() == 74, "the exit code is not 74 while no request comes")
    busy, _ = stalled(t)
    busy.process.stdout.close()
    demand(busy.exit_code() == 74, "the exit code is not 74 while lines wait")
    ended = t.start(reads=False)
    ended.process.stdout.close()
    try:
        ended.send(HEALTH)
        ended.close_input()
    except (Failed, OSError):
        pass
    demand(ended.exit_code() == 74, "the exit code is not 74 at the end of the input")


@check("11.9", alone=True)
def the_reader_takes_nothing(t):
    told, _ = stalled(t)
    ended = unread(t)
    # Fewer than are taken at once, so that the end of the input is seen, and more than the pipe holds.
    ended.send(*itertools.islice(questions(), 250))
    ended.close_input()
    full, _ = stalled(t)
    full.close_input()
    started = time.monotonic()
    told.terminate()
    for program, how in (
        (told, "when told to stop"),
        (ended, "at the end of the input"),
        (full, "at the end of an input that waits"),
    ):
        left = max(0.1, started + 3 * GRACE - time.monotonic())
        demand(program.exit_code(left) == 74, f"the exit code is not 74 {how}")
        taken = time.monotonic() - started
        demand(taken < GRACE + SLACK, f"it took {taken:.1f} s {how}")


@check("11.10", alone=True)
def an_input_that_cannot_be_read(t):
    unreadable = os.open(os.devnull, os.O_WRONLY)
    try:
        program = t.start(stdin=unreadable)
    finally:
        os.close(unreadable)
    demand(program.rest_of_lines() == [], "a line came")
    demand(program.exit_code() == 74, "the exit code is not 74")


@check("11.11", alone=True)
def no_input_at_all(t):
    program = t.start()
    program.close_input()
    demand(program.rest_of_lines() == [], "a line came")
    demand(program.exit_code() == 0, "the exit code is not 0")
