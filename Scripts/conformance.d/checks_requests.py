"""Section 3: the requests, member by member."""

from program import Skipped
from trial import check, demand, demand_error, demand_reply

LONGEST_TEXT = 65_536
QUESTION = "where is my order"
# What the sample content offers choices to, and a form.
AMBIGUOUS = "account"
FORM = "there is something missing from my parcel"


def choices_of(line: dict) -> list[str]:
    """The ids of the choices that a reply offers."""
    offered = [message.get("choices", []) for message in line["messages"]]
    return [choice["id"] for choices in offered for choice in choices]


def form_of(line: dict) -> dict:
    """The form in a reply."""
    for message in line["messages"]:
        if message["type"] == "form":
            return message
    raise Skipped("no form was offered")


@check("3.1")
def types(t):
    demand_reply(t.ask(type="message", text="hello"))
    demand_reply(t.ask(text="hello"))
    for wrong in ("dance", "", "Message", "reply"):
        demand_error(t.ask(type=wrong, text="hello"), "unknown-type")
    for wrong in (5, True, ["message"], {}):
        demand_error(t.ask(type=wrong, text="hello"), "invalid-request")


def names_have_200_bytes(t, member):
    """What holds for `id` and `session` alike."""
    fixed = {"id": "1", "session": t.session(), "text": "hello"}
    for right in ("x", "y" * 200, "é" * 100, " ", "\n", "🎪" * 50):
        line = demand_reply(t.ask({**fixed, member: right}))
        demand(line["in_reply_to" if member == "id" else member] == right, f"the {member} is another one")
    for wrong in ("", "y" * 201, "é" * 100 + "y", 5, None, True, ["x"], {"x": 1}):
        demand_error(t.ask({**fixed, member: wrong}), "invalid-request")
    del fixed[member]
    demand_error(t.ask(fixed), "invalid-request")


@check("3.2")
def ids(t):
    names_have_200_bytes(t, "id")
    demand_error(t.ask({"type": "hello"}), "invalid-request")


@check("3.3")
def sessions(t):
    names_have_200_bytes(t, "session")
    for kind in ("hello", "health"):
        demand_reply(t.ask({"id": "1", "type": kind}), kind)
        demand_error(t.ask({"id": "1", "type": kind, "session": ""}), "invalid-request")
    for kind in ("end", "rate", "choice"):
        demand_error(t.ask({"id": "1", "type": kind, "score": 5, "choice": "x"}), "invalid-request")


@check("3.4")
def ids_are_compared_as_bytes(t):
    session = t.session()
    composed, decomposed = "\u00e9", "e\u0301"
    first = demand_reply(t.ask(id=composed, session=session, text="hello"))
    second = demand_reply(t.ask(id=decomposed, session=session, text=QUESTION))
    demand(first["in_reply_to"] == composed and second["in_reply_to"] == decomposed, "an id came back otherwise")
    one = demand_reply(t.ask(id="1", session=session + composed, text="hello"))
    other = demand_reply(t.ask(id="1", session=session + decomposed, text=QUESTION))
    demand(one["session"] != other["session"], "a session came back otherwise")
    demand(t.ask(id=composed, session=session, text="hello") == first, "the first id lost its line")


@check("3.5")
def members_of_another_kind(t):
    for wrong in (
        {"text": 1}, {"text": ["hello"]}, {"customer": 1}, {"attributes": []}, {"attributes": "x"}, {"channel": 1}, {"locale": {}},
    ):
        demand_error(t.ask(**{"text": "hello", **wrong}), "invalid-request")
    session = t.session()
    demand_reply(t.ask(session=session, text="hello"))
    for wrong in ({"score": "5"}, {"score": None}, {"score": 5, "comment": 1}):
        demand_error(t.ask(session=session, id="2", type="rate", **wrong), "invalid-request")
    for wrong in ({}, {"choice": 1}, {"choice": None}):
        demand_error(t.ask(session=session, id="3", type="choice", **wrong), "invalid-request")
    t.needs("form")
    for wrong in ({}, {"values": []}, {"values": "x"}, {"values": {"a": 1}}):
        demand_error(t.ask(session=session, id="4", type="form", **wrong), "invalid-request")


@check("3.6")
def customers(t):
    demand_reply(t.ask(text="hello", customer="u" * 200))
    demand_reply(t.ask(text="hello", customer=""))
    demand_error(t.ask(text="hello", customer="u" * 201), "invalid-request")


@check("3.7")
def attributes(t):
    demand_reply(t.ask(text="hello", customer="u", attributes={"plan": "plus", "orders": 3, "spent": 1.5, "member": True}))
    for wrong in ([1], {"a": 1}):
        demand_error(t.ask(text="hello", customer="u", attributes={"plan": wrong}), "invalid-request")


@check("3.9")
def channel_and_locale(t):
    for member in ("channel", "locale"):
        demand_reply(t.ask(text="hello", **{member: "en"}))
        demand_reply(t.ask(text="hello", **{member: ""}))
        demand_error(t.ask(text="hello", **{member: "x" * 201}), "invalid-request")


@check("3.10")
def empty_texts(t):
    for text in ("", " ", "\n\t", "\0"):
        demand(demand_reply(t.ask(text=text))["messages"], "nothing was said to an empty text")
    demand_error(t.ask({"id": "1", "session": t.session()}), "invalid-request")


@check("3.11")
def long_texts(t):
    longest = demand_reply(t.ask(text=QUESTION + " " * (LONGEST_TEXT - len(QUESTION))))
    longer = demand_reply(t.ask(text=QUESTION + " " * (LONGEST_TEXT + 1 - len(QUESTION))))
    demand(longest["decision"]["kind"] != "none", "a text of 65,536 bytes was not read")
    demand(longer["decision"]["kind"] == "none" and longer["messages"], "a text of 65,537 bytes was read")
    session = t.session()
    demand_reply(t.ask(session=session, text="é" * (LONGEST_TEXT // 2 + 1)))
    demand_reply(t.ask(session=session, id="2", text="x" * 1_000_000))
    demand_reply(t.ask(session=session, id="3", text="hello"))


@check("3.12")
def the_next_conversation(t):
    session = t.session()
    last = demand_reply(t.ask(session=session, text="hello"))
    for number in ("2", "3"):
        last = demand_reply(t.ask(session=session, id=number, type="end"))
    line = demand_reply(t.ask(session=session, id="4", text=QUESTION))
    demand(line["state"] not in ("closed", "surveying") and line["messages"], "no new conversation was begun")
    demand(line["seq"] > last["seq"], "seq does not rise")


@check("3.13")
def choices(t):
    t.needs("choice")
    session = t.session()
    offered = choices_of(demand_reply(t.ask(session=session, text=AMBIGUOUS)))
    if not offered:
        raise Skipped("no choice was offered")
    demand(len(set(offered)) == len(offered), "two choices have the same id")
    demand_reply(t.ask(session=session, id="2", type="choice", choice=offered[0]))


@check("3.14")
def choices_that_are_not_on_offer(t):
    session = t.session()
    demand_error(t.ask(session=session, type="choice", choice="x"), "invalid-request")
    offered = choices_of(demand_reply(t.ask(session=session, text=AMBIGUOUS)))
    for wrong in ("no-such-choice", "", "x" * 201):
        demand_error(t.ask(session=session, id="2", type="choice", choice=wrong), "invalid-request")
    demand_reply(t.ask(session=session, id="3", type="end"))
    if offered:
        demand_error(t.ask(session=session, id="4", type="choice", choice=offered[0]), "invalid-request")


@check("3.15")
def values_of_forms(t):
    t.needs("form")
    session = t.session()
    fields = form_of(demand_reply(t.ask(session=session, text=FORM)))["fields"]
    many = {f"n{number}": "x" for number in range(21)}
    for wrong in ({}, many, {fields[0]["name"]: 1}, {fields[0]["name"]: ["x"]}):
        demand_error(t.ask(session=session, id="2", type="form", values=wrong), "invalid-request")
    demand_reply(t.ask(session=session, id="2", type="form", values={field["name"]: "A-10036" for field in fields}))


@check("3.16")
def answers_that_are_missing(t):
    t.needs("form")
    for value in ("", "   ", "not a number", None):
        session = t.session()
        names = [field["name"] for field in form_of(demand_reply(t.ask(session=session, text=FORM)))["fields"]]
        if len(names) < 2:
            raise Skipped("the form has one field only")
        values = {names[0]: value, **dict.fromkeys(names[1:], "two of the pegs")}
        line = demand_reply(t.ask(session=session, id="2", type="form", values=values))
        demand(line["state"] == f"collecting {names[0]}", f"'{names[0]}' should be asked for")
    session = t.session()
    demand_reply(t.ask(session=session, text=FORM))
    line = demand_reply(t.ask(session=session, id="2", type="form", values={names[0]: "A-10036"}))
    demand(line["state"] == f"collecting {names[1]}", f"'{names[1]}' should be asked for")


@check("3.17")
def forms_that_are_not_open(t):
    t.needs("form")
    session = t.session()
    demand_error(t.ask(session=session, type="form", values={"a": "x"}), "invalid-request")
    demand_reply(t.ask(session=session, text="hello"))
    demand_error(t.ask(session=session, id="2", type="form", values={"a": "x"}), "invalid-request")
    form_of(demand_reply(t.ask(session=session, id="3", text=FORM)))
    demand_error(t.ask(session=session, id="4", type="form", values={"no-such-field": "x"}), "invalid-request")


@check("3.19")
def scores(t):
    session = t.session()
    demand_reply(t.ask(session=session, text="hello"))
    for wrong in (b"0", b"6", b"-1", b"2.5", b'"5"', b"1e30", b"99999999999999999999", b"true", b"null", b"[5]"):
        line = b'{"id":"2","session":"%s","type":"rate","score":%s}\n' % (session.encode(), wrong)
        demand_error(t.ask(line), "invalid-request")
    demand_reply(t.ask(session=session, id="3", type="rate", score=4.0))
    demand_reply(t.ask(session=session, id="4", type="rate", score=5, comment="quick"))
    demand_reply(t.ask(session=session, id="5", type="rate", score=1, comment=None))


@check("3.20")
def ratings(t):
    session = t.session()
    demand_error(t.ask(session=session, type="rate", score=5), "invalid-request")
    demand_reply(t.ask(session=session, text="hello"))
    demand_reply(t.ask(session=session, id="2", type="end"))
    demand_reply(t.ask(session=session, id="3", type="end"))
    demand_reply(t.ask(session=session, id="4", type="rate", score=5))


@check("3.21")
def ends(t):
    session = t.session()
    never = demand_reply(t.ask(session=session, type="end"))
    demand_reply(t.ask(session=session, id="2", text="hello"))
    demand_reply(t.ask(session=session, id="3", type="end"))
    again = demand_reply(t.ask(session=session, id="4", type="end"))
    for line in (never, again):
        demand(line["decision"]["kind"] == "close" and line["messages"] == [], "a 'close' without messages should come")
        demand(line["state"] == "closed", "the state should be 'closed'")


@check("3.22")
def questions_begin_nothing(t):
    session = t.session()
    for kind in ("hello", "health"):
        demand_reply(t.ask({"id": "1", "session": session, "type": kind}), kind)
    demand_error(t.ask(session=session, id="2", type="rate", score=5), "invalid-request")
