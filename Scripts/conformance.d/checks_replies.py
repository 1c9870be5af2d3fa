"""Sections 4 and 5: the replies, member by member, over a tour of requests."""

import math
import re

from program import Skipped
from trial import check, demand, demand_error, demand_reply

MEMBERS = {"v", "type", "in_reply_to", "session", "seq", "at", "messages", "decision", "state", "owner", "ticket"}
KINDS = set("answer clarify search fallback escalate collect confirm smalltalk survey close none".split())
STATES = {
    "open", "confirming", "clarifying", "did-that-help", "asking contact", "offering a person", "following up",
    "resuming", "surveying", "closed",
}
SCALES = {"csat": (1, 5), "ces": (1, 7), "nps": (0, 10)}
OWNERS = {"agent", "queued", "person", "returned"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
ADDRESS = re.compile(r"(https://|mailto:|tel:)[!-~]*")
FIELD_KINDS = set("text email phone number date choice".split())
# The sample content answers these in every way it has.
TEXTS = [
    "hello", "where is my order", "A-10042", "thanks", "", "account", "is plus worth it", "do you have an app for android",
    "there is something missing from my parcel", "gift card", "do your tents survive on mars", "cancel my order", "xyzzy",
    "i want to talk to a person", "how much is a tent", "wo bleibt mein paket", "change my delivery address",
]  # fmt: skip
PERSON = "I want to talk to a person"


def tour(t) -> list[dict]:
    """The replies to all sorts of messages; asked for once."""
    if "tour" not in t.setting.memory:
        talk = t.session()
        lines = [t.ask(id=str(number), session=talk, text=text) for number, text in enumerate(TEXTS)]
        lines += [t.ask(text=text) for text in TEXTS]
        lines.append(t.ask(id="e", session=talk, type="end"))
        lines.append(t.ask(id="r", session=talk, type="rate", score=5))
        lines.append(t.ask(id="f", session=talk, type="end"))
        t.setting.memory["tour"] = [demand_reply(line) for line in lines]
    return t.setting.memory["tour"]


def parts(t, kind: str) -> list[dict]:
    """All messages of a type that came in the tour."""
    found = [message for line in tour(t) for message in line["messages"] if message["type"] == kind]
    if not found:
        raise Skipped(f"no message of type '{kind}' came")
    return found


def questions(t) -> list[dict]:
    """The lines to `hello` and `health`, with a session and without."""
    return [
        t.ask({"id": "q", "type": kind, **more}) for kind in ("hello", "health") for more in ({}, {"session": "q"})
    ]  # fmt: skip


@check("4.1")
def one_line_for_a_line(t):
    sent = [{"id": str(number), "session": t.session(), "text": "hello"} for number in range(20)]
    bad = [b"{\n", b"[]\n", {"id": "x"}, {"id": "y", "type": "dance"}, {"id": "z", "session": "s", "type": "rate"}]
    program = t.program
    program.send(*sent, b"\n", *bad, {"id": "h", "type": "health"})
    came = [program.take() for _ in range(len(sent) + len(bad) + 1)]
    demand(program.is_quiet(), "more lines came than were sent")
    ids = sorted(line["in_reply_to"] for line in came if line["type"] == "reply")
    demand(ids == sorted(request["id"] for request in sent), "not every request got its line")


@check("4.2")
def members_of_a_reply(t):
    for line in tour(t) + questions(t):
        demand(MEMBERS <= set(line), f"missing: {', '.join(sorted(MEMBERS - set(line)))}")
        demand(isinstance(line["messages"], list), "messages is no list")


@check("4.3")
def types_of_replies(t):
    tour(t)
    demand([line["type"] for line in questions(t)] == ["hello", "hello", "health", "health"], "a type is wrong")


@check("4.4")
def ids_come_back(t):
    for name in ("x", "é", "e\u0301", "a b", '"\\/', "\t\n", "<&>", "🎪", "0" * 200):
        line = demand_reply(t.ask(id=name, session=name + name[:1] if len(name) < 99 else name, text="hello"))
        demand(line["in_reply_to"] == name, "the id came back otherwise")
        demand(t.ask({"id": name, "session": name, "type": "health"})["session"] == name, "the session came back otherwise")


@check("4.5", alone=True)
def numbers_rise(t):
    store = t.store()
    numbers: dict[str, list[int]] = {"talk": [], "ends": []}
    for start in range(3):
        program = t.start(store)
        for turn in range(3):
            for session, body in (("talk", {"text": "hello"}), ("talk", {"type": "end"}), ("ends", {"type": "end"})):
                request = {"id": f"{start}.{turn}.{body.get('text')}", "session": session, **body}
                numbers[session].append(demand_reply(program.ask(request))["seq"])
        program.close_input()
        program.exit_code()
    for session, found in numbers.items():
        demand(all(type(number) is int for number in found), "a number is not whole")
        demand(found == sorted(set(found)), f"the numbers of the session '{session}' are {found}")


@check("4.6")
def instants(t):
    for line in tour(t) + questions(t):
        demand(INSTANT.fullmatch(line["at"]), f"'{line['at']}' is no instant")


@check("4.7")
def lists_of_messages(t):
    demand(any(line["messages"] for line in tour(t)), "nothing was ever said")
    for line in tour(t):
        demand(all(isinstance(message, dict) for message in line["messages"]), "a message is no object")


@check("4.8")
def decisions(t):
    def is_share(value):
        return type(value) in (int, float) and 0 <= value <= 1 and math.isfinite(value)

    for decision in (line["decision"] for line in tour(t)):
        demand({"kind", "intent", "confidence", "alternatives"} <= set(decision), "a member is missing")
        demand(decision["intent"] is None or isinstance(decision["intent"], str), "intent is no string")
        demand(decision["confidence"] is None or is_share(decision["confidence"]), "confidence is not from 0 to 1")
        rest = [(other["intent"], other["confidence"]) for other in decision["alternatives"]]
        demand(all(isinstance(name, str) and is_share(value) for name, value in rest), "an alternative is none")
        shares = [value for _, value in rest]
        demand(shares == sorted(shares, reverse=True), "the alternatives do not fall")


@check("4.9")
def kinds(t):
    for line in tour(t):
        demand(line["decision"]["kind"] in KINDS, f"'{line['decision']['kind']}' is no kind")


@check("4.10")
def states(t):
    for state in (line["state"] for line in tour(t)):
        demand(state in STATES or re.fullmatch(r"collecting \S+", state), f"'{state}' is no state")
    for line in tour(t):
        survey = line.get("survey")
        if survey is None:
            continue
        demand(line["state"] == "surveying", f"a survey stands in state '{line['state']}'")
        fits = survey["kind"] in SCALES and (survey["lowest"], survey["highest"]) == SCALES[survey["kind"]]
        demand(fits and survey["awaits"] in ("score", "comment"), f"{survey} is no survey")


@check("4.11")
def owners(t):
    for line in tour(t):
        demand(line["owner"] in OWNERS, f"'{line['owner']}' is no owner")


@check("4.12")
def tickets(t):
    for line in tour(t):
        demand(line["ticket"] is None or isinstance(line["ticket"], str), "ticket is no string")
        demand(line["owner"] == "agent" or line["ticket"], "a conversation is in people's hands without a ticket")


@check("4.13", alone=True)
def silent_beside_a_person(t):
    t.needs_people()
    store = t.store()
    program = t.start(store)
    number = demand_reply(program.ask({"id": "1", "session": "s", "text": PERSON}))["ticket"]
    t.people(store, "claim", number)
    line = demand_reply(program.ask({"id": "2", "session": "s", "text": "is anybody there?"}))
    demand((line["owner"], line["messages"]) == ("person", []), "the agent spoke beside a person")


@check("4.14")
def questions_are_empty(t):
    for line in questions(t):
        filled = [name for name in ("seq", "decision", "state", "owner", "ticket") if line[name] is not None]
        demand(not filled and line["messages"] == [], f"not empty: {', '.join(filled) or 'messages'}")
    demand([line["session"] for line in questions(t)] == [None, "q", None, "q"], "a session is wrong")


@check("4.15")
def hello(t):
    line = demand_reply(t.ask({"id": "1", "type": "hello"}), "hello")
    demand(isinstance(line["name"], str) and isinstance(line["version"], str), "name or version is no string")
    for name in ("languages", "capabilities"):
        demand(all(isinstance(item, str) for item in line[name]) and isinstance(line[name], list), f"{name} holds no strings")
    demand(line["languages"], "no language is spoken")


@check("4.16")
def capabilities(t):
    known = t.ask({"id": "1", "type": "hello"})["capabilities"]
    demand({"message", "end", "health"} <= set(known), "message, end or health is missing")
    for kind in ("choice", "form", "rate"):
        if kind in known:
            line = t.ask(type=kind, choice="x", values={"a": "x"}, score=5)
            demand_error(line, "invalid-request")


@check("4.17")
def health(t):
    demand(t.ask({"id": "1", "type": "health"})["status"] == "ok", "status is not 'ok'")


@check("4.18", alone=True)
def durable_before_it_leaves(t):
    store = t.store()
    for round_number in range(3):
        program = t.start(store)
        request = {"id": str(round_number), "session": "s", "text": "where is my order"}
        line = program.ask_raw(request)
        program.kill()
        again = t.start(store)
        demand(again.ask_raw(request) == line, "the line was lost with the process")
        again.kill()


@check("5.1")
def members_of_messages(t):
    members = {
        "text": {"text"}, "choices": {"choices"}, "article": {"id", "title", "heading", "passage", "updated"},
        "card": {"title", "text", "fields", "link", "choices"}, "link": {"url", "text"}, "form": {"title", "fields"},
    }  # fmt: skip
    for message in (message for line in tour(t) for message in line["messages"]):
        missing = members.get(message["type"], set()) - set(message)
        demand(message["type"] in members, f"'{message['type']}' is no type of message")
        demand(not missing, f"a '{message['type']}' lacks {', '.join(sorted(missing))}")
        for choice in message.get("choices", []):
            demand(isinstance(choice["id"], str) and isinstance(choice["text"], str), "a choice is none")


@check("5.3")
def at_most_20_fields(t):
    found = [message for line in tour(t) for message in line["messages"] if message["type"] in ("card", "form")]
    if not found:
        raise Skipped("no card and no form came")
    demand(all(len(message["fields"]) <= 20 for message in found), "there are more")


@check("5.4")
def fields_of_forms(t):
    for field in (field for form in parts(t, "form") for field in form["fields"]):
        demand(field["kind"] in FIELD_KINDS, f"'{field['kind']}' is no kind of field")
        demand(isinstance(field["name"], str) and isinstance(field["label"], str), "name or label is no string")
        demand(isinstance(field["required"], bool), "required is not true or false")
        demand(("options" in field) == (field["kind"] == "choice"), "options do not go with the kind")


@check("5.5")
def addresses(t):
    found = [message for line in tour(t) for message in line["messages"]]
    links = [message for message in found if message["type"] == "link"] + [message["link"] for message in found if message.get("link")]
    if not links:
        raise Skipped("no address came")
    for link in links:
        demand(ADDRESS.fullmatch(link["url"]) and len(link["url"]) <= 2048, f"'{link['url']}' is no such address")
