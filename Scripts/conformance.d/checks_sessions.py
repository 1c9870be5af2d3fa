"""Sections 6 to 9: order, repeats, lines nobody asked for, errors."""

from program import Failed, parsed
from trial import check, demand, demand_error, demand_reply

QUESTION = "where is my order"
PERSON = "I want to talk to a person"
SECRET = "zebra-4711"
CODES = set("invalid-json invalid-request too-large unknown-type conflict store-unavailable shutting-down internal".split())
IN_FLIGHT = 256


@check("6.1")
def order_within_a_session(t):
    program = t.program
    sent = []
    session = t.session()
    for number in range(IN_FLIGHT):
        request = {"id": str(number), "session": session, "text": ("hello", QUESTION, "A-10042", "thanks")[number % 4]}
        if number % 16 == 5:
            request["type"] = "dance"
        elif number % 16 == 9:
            request["type"] = "hello"
        elif number % 16 == 13:
            request["type"] = "health"
        elif number % 16 == 15:
            request["text"] = 5
        sent.append(request)
    program.send(*sent)
    came = [program.take() for _ in sent]
    demand([line["in_reply_to"] for line in came] == [request["id"] for request in sent], "the order is another one")
    numbers = [line["seq"] for line in came if line["type"] == "reply"]
    demand(numbers == sorted(set(numbers)), "seq does not rise")


@check("6.2")
def sessions_do_not_wait(t):
    program = t.program
    busy, other = t.session(), t.session()
    requests = [{"id": str(number), "session": busy, "text": QUESTION} for number in range(200)]
    program.send(*requests, {"id": "o", "session": other, "text": "hello"})
    order = [program.take()["session"] for _ in range(len(requests) + 1)]
    demand(order.index(other) < len(requests), "the other session's line came behind all of the busy one's")


@check("6.4")
def no_need_to_wait(t):
    session = t.session()
    t.program.send(
        {"id": "1", "session": session, "text": QUESTION},
        {"id": "2", "session": session, "text": "A-10042"},
        {"id": "3", "session": session, "type": "end"},
    )
    demand([t.program.take()["in_reply_to"] for _ in range(3)] == ["1", "2", "3"], "the order is another one")


@check("7.1")
def ids_belong_to_sessions(t):
    first = demand_reply(t.ask(id="same", text="hello"))
    second = demand_reply(t.ask(id="same", text=QUESTION))
    demand(first["session"] != second["session"], "the line of another session came")


@check("7.2")
def repeats(t):
    program, session = t.program, t.session()
    requests = [
        {"id": "1", "session": session, "text": QUESTION},
        {"id": "2", "session": session, "text": ""},
        {"id": "3", "session": session, "type": "end"},
        {"id": "4", "session": session, "type": "rate", "score": 4},
        {"id": "5", "session": session, "type": "end"},
    ]
    first = [program.ask_raw(request) for request in requests]
    for line in first:
        demand_reply(parsed(line))
    for _ in range(3):
        demand([program.ask_raw(request) for request in requests] == first, "a repeat got another line")
    program.send(*[requests[0]] * 3)
    demand([program.raw() for _ in range(3)] == [first[0]] * 3, "a repeat under way got another line")


@check("7.3", alone=True)
def repeats_after_a_restart(t):
    store, request = t.store(), {"id": "é", "session": "s", "text": QUESTION}
    lines = []
    for kills in (False, True, False):
        program = t.start(store)
        lines.append(program.ask_raw(request))
        program.ask({"id": f"more{len(lines)}", "session": "s", "text": "hello"})
        if kills:
            program.kill()
        else:
            program.close_input()
            demand(program.exit_code() == 0, "the exit code is not 0")
    demand_reply(parsed(lines[0]))
    demand(lines == [lines[0]] * 3, "a repeat got another line")


@check("7.4")
def conflicts(t):
    session = t.session()
    first = demand_reply(t.ask(session=session, text=QUESTION))
    for other in ({"text": "cancel it"}, {"text": QUESTION + " "}, {"type": "end"}, {"type": "rate", "score": 5}):
        demand_error(t.ask(session=session, **other), "conflict")
    demand(t.ask(session=session, text=QUESTION) == first, "the first line was lost")


@check("7.5")
def what_is_compared(t):
    session = t.session()
    first = demand_reply(t.ask(session=session, text="hello"))
    more = {"customer": "u", "attributes": {"a": 1}, "channel": "web", "locale": "de", "type": "message", "x": 1}
    demand(t.ask(session=session, text="hello", **more) == first, "something else was compared")
    rated = demand_reply(t.ask(session=session, id="2", type="rate", score=4))
    demand(t.ask(session=session, id="2", type="rate", score=4.0, comment=None) == rated, "the same rating is another one")
    demand_error(t.ask(session=session, id="2", type="rate", score=4, comment="quick"), "conflict")


@check("7.6")
def errors_leave_nothing(t):
    session = t.session()
    for wrong in ({"type": "dance"}, {"text": 5}, {"type": "rate", "score": 5}, {"type": "choice", "choice": "x"}):
        demand(t.ask(session=session, **wrong)["type"] == "error", "an error should come")
    demand_reply(t.ask(session=session, text="hello"))


@check("7.7")
def questions_are_not_remembered(t):
    session = t.session()
    for kind in ("hello", "health", "hello"):
        demand_reply(t.ask(session=session, type=kind), kind)
    demand_reply(t.ask(session=session, text="hello"))
    demand_reply(t.ask(session=session, type="health"), "health")


def with_a_ticket(t, store):
    """A program that has served a session with a ticket, and the reply that named it."""
    t.needs_people()
    program = t.start(store)
    line = demand_reply(program.ask({"id": "1", "session": "s", "text": PERSON}))
    demand(line["ticket"], "no ticket was opened")
    return program, line


@check("8.1", alone=True)
def events(t):
    store = t.store()
    program, line = with_a_ticket(t, store)
    t.people(store, "reply", line["ticket"], "Hello, Ana here.")
    event = program.event()
    demand(set(event) == set(line) - {"in_reply_to"}, "the members are not those of a reply")
    demand([message.get("text") for message in event["messages"]] == ["Hello, Ana here."], "the message is another one")
    after = demand_reply(program.ask({"id": "2", "session": "s", "text": "thanks"}))
    demand(line["seq"] < event["seq"] < after["seq"], "seq does not rise")


@check("8.2", alone=True)
def events_for_sessions_served(t):
    store = t.store()
    program, line = with_a_ticket(t, store)
    other = t.start(store)
    other.ask({"id": "1", "session": "other", "text": "hello"})
    t.people(store, "reply", line["ticket"], "Hello, Ana here.")
    demand(program.event()["session"] == "s", "the event is of another session")
    demand(other.is_quiet(1) and not other.events, "an event came for a session that was not served")


@check("8.3", alone=True)
def what_found_nobody(t):
    store = t.store()
    program, line = with_a_ticket(t, store)
    program.kill()
    t.people(store, "reply", line["ticket"], "Hello, Ana here.")
    said = []
    for number in ("2", "3"):
        program = t.start(store)
        messages = demand_reply(program.ask({"id": number, "session": "s", "text": "hello"}))["messages"]
        said.append([message.get("text") for message in messages])
        program.kill()
    demand(said[0][0] == "Hello, Ana here.", "the next reply does not begin with it")
    demand("Hello, Ana here." not in said[1], "it was said twice")


def wrong_lines(session: str) -> list:
    """Requests that get an error, with a text in every place that a customer's could stand."""
    request = {"id": "1", "session": session}
    return [
        b'{"id":"1","session":"s","text":"%s\n' % SECRET.encode(),
        b'{"%s":1,"%s":2}\n' % (SECRET.encode(), SECRET.encode()),
        b'"%s"\n' % SECRET.encode(),
        SECRET.encode() + b"\n",
        {**request, "type": SECRET},
        {**request, "type": "choice", "choice": SECRET},
        {**request, "type": "form", "values": {SECRET: SECRET}},
        {**request, "type": "form", "values": {SECRET: 1}},
        {**request, "type": "rate", "score": SECRET},
        {**request, "type": "rate", "score": 5, "comment": [SECRET]},
        {**request, "text": [SECRET]},
        {**request, "text": SECRET, "attributes": {SECRET: [SECRET]}},
        {**request, "text": SECRET, "customer": SECRET * 30},
        {**request, "text": SECRET, "locale": SECRET * 30},
        {"id": "1", "text": SECRET},
        b'{"id":"1","session":"s","text":"%s"}\n' % (SECRET.encode() * 120_000),
    ]


@check("9.1")
def members_of_errors(t):
    session = t.session()
    for request in wrong_lines(session):
        line = t.ask(request)
        demand(line["type"] == "error", "an error should come")
        members = {"v", "type", "in_reply_to", "line", "code", "message"}
        demand(members <= set(line) <= members | {"session"}, "the members are others")
        if isinstance(request, dict):
            demand(line.get("session") == request.get("session"), "the session is another one")


@check("9.2")
def ids_in_errors(t):
    demand(t.ask({"id": "x", "type": "dance"})["in_reply_to"] == "x", "the id was not told")
    demand(t.ask({"id": "x", "text": "hello"})["in_reply_to"] == "x", "the id was not told")
    for request in (b'{"id":"x"\n', b"[]\n", {"id": 5, "session": "s", "text": "x"}, {"type": "hello"}):
        line = t.ask(request)
        demand("in_reply_to" in line and line["in_reply_to"] is None, "in_reply_to should be null")


@check("9.3", alone=True)
def numbers_of_lines(t):
    program = t.start()
    numbers = []
    for line in (b"{\n", b"\n\r\n \n[]\n", b"x" * 1_100_000 + b"\n", b'{"id":"h","type":"health"}\n', b"{}\n"):
        program.send(line)
        numbers.append(program.take().get("line"))
    demand(numbers == [1, 5, 6, None, 8], f"the numbers are {numbers}, not 1, 5, 6 and 8")


@check("9.4")
def codes(t):
    for request in wrong_lines(t.session()):
        line = t.ask(request)
        demand(line["code"] in CODES, f"'{line['code']}' is no code")
        demand(isinstance(line["message"], str) and line["message"], "there is no message")


@check("9.5")
def no_text_in_an_error(t):
    session = t.session()
    demand_reply(t.ask(id="1", session=session, text="hello"))
    requests = wrong_lines(session) + [{"id": "1", "session": session, "text": SECRET}]
    for request in requests:
        raw = t.program.ask_raw(request)
        demand(parsed(raw)["type"] == "error", "an error should come")
        demand(SECRET.encode() not in raw, "a text of the request stands in the error")


@check("9.6", alone=True)
def bad_lines_end_nothing(t):
    program = t.start()
    count = 3000
    program.send_beside(*[(b"{\n", b"\xff\n", b"[[[[\n", b"\x00\n", b'{"id":1}\n')[number % 5] for number in range(count)])
    for _ in range(count):
        if program.take()["type"] != "error":
            raise Failed("an error should come")
    demand_reply(program.ask({"id": "1", "session": "s", "text": "hello"}))
