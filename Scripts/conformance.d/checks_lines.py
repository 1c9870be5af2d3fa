"""Sections 1 and 2: lines, and the JSON on them."""

import time

from program import parsed
from trial import check, demand, demand_error, demand_reply

LIMIT = 1_048_576
MIB = 1_048_576
HEALTH = b'{"id":"h","type":"health"}\n'


def padded(size: int, end: bytes = b"\n") -> bytes:
    """A request whose line holds `size` bytes before `end`."""
    frame = b'{"id":"h","type":"health","pad":""}'
    return frame[:-2] + b"x" * (size - len(frame)) + frame[-2:] + end


@check("1.1")
def a_line_for_a_line(t):
    demand(t.program.ask_raw(HEALTH).endswith(b"\n"), "the line has no LF")


@check("1.2", alone=True)
def only_protocol_on_standard_output(t):
    program = t.start()
    program.send(HEALTH, b"{\n", {"id": "1", "session": "s", "text": "hello"}, {"id": "2", "session": "s", "type": "end"})
    program.close_input()
    for line in program.rest_of_lines():
        value = parsed(line)
        demand(value.get("v") == 1 and value.get("type") in ("reply", "health", "error"), "a line is none of the protocol")


@check("1.3")
def a_line_in_pieces(t):
    line = '{"id":"é🎪","type":"health"}\n'.encode()
    for place in range(len(line) - 1):
        t.program.send(line[place : place + 1])
        time.sleep(0.002)
    demand(t.program.is_quiet(), "a line came before the LF was sent")
    t.program.send(line[-1:])
    demand(t.program.take()["in_reply_to"] == "é🎪", "the id is another one")
    t.program.send(HEALTH + HEALTH[:9])
    demand_reply(t.program.take(), "health")
    t.program.send(HEALTH[9:])
    demand_reply(t.program.take(), "health")


@check("1.4")
def a_return_before_the_line_feed(t):
    demand_reply(t.ask(HEALTH[:-1] + b"\r\n"), "health")
    t.program.send(b"\r\n")
    demand(t.program.is_quiet(), "a return alone got a line back")


@check("1.5", alone=True)
def a_last_line_without_line_feed(t):
    program = t.start()
    program.send(HEALTH[:-1])
    program.close_input()
    demand_reply(program.take(), "health")


@check("1.6", alone=True)
def a_byte_order_mark(t):
    program = t.start()
    demand_reply(program.ask(b"\xef\xbb\xbf" + HEALTH), "health")
    demand_error(program.ask(b"\xef\xbb\xbf" + HEALTH), "invalid-json")


@check("1.7")
def blank_lines(t):
    program = t.program
    program.send(b"\n", b" \t \n", b"\r\n")
    demand(program.is_quiet(), "a blank line got a line back")
    line = program.ask(b"{\n")
    demand(line.get("line") == program.line_count, f"the line's number should be {program.line_count}")


@check("1.8")
def bytes_that_are_no_utf8(t):
    for wrong in (b"\xff", b"\xc0\x80", b"\xe2\x82", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"):
        demand_error(t.ask(b'{"id":"1","session":"s","text":"' + wrong + b'"}\n'), "invalid-json")
        demand_error(t.ask(b'{"id":"1","type":"health","' + wrong + b'":1}\n'), "invalid-json")
    demand_reply(t.ask(HEALTH), "health")


@check("1.9")
def the_longest_line(t):
    demand_reply(t.ask(padded(LIMIT)), "health")
    demand_reply(t.ask(padded(LIMIT - 1, b"\r\n")), "health")
    for line in (padded(LIMIT + 1), padded(LIMIT, b"\r\n"), b" " * (LIMIT + 1) + b"\n"):
        demand_error(t.ask(line), "too-large")
    demand_reply(t.ask(HEALTH), "health")


@check("1.10", alone=True)
def a_line_of_64_mebibytes(t):
    program = t.start()
    demand_reply(program.ask(HEALTH), "health")
    before = program.peak_memory()
    program.send(b'{"id":"1","session":"s","text":"' + b"x" * LIMIT)
    demand_error(program.take(), "too-large")
    for _ in range(63):
        program.send(b"x" * MIB)
    demand(program.is_quiet(), "the line got more than one line back")
    program.send(b'"}\n')
    line = program.ask(b"{\n")
    demand(line.get("line") == 3, "the line behind it should be number 3")
    grown = program.peak_memory() - before
    demand(grown < 16 * 1024, f"memory grew by {grown} KiB")


@check("1.11")
def written_lines_are_cut_alike(t):
    odd = "a\n\r\t\x00\x01\x1f\x7f\x85\u2028\u2029é🎪"
    raw = t.program.ask_raw({"id": odd, "session": odd, "text": "hello"})
    demand(not any(byte < 0x20 or byte == 0x7F for byte in raw[:-1]), "a control character stands in the line")
    demand(len(raw.decode().splitlines()) == 1, "the line can be cut in two")
    line = parsed(raw)
    demand(line["in_reply_to"] == odd and line["session"] == odd, "the id or the session is another one")


@check("1.12")
def the_first_member(t):
    for request in (HEALTH, b"{\n", {"id": "1", "session": t.session(), "text": "hello"}):
        line = t.ask(request)
        demand(next(iter(line), None) == "v" and line["v"] == 1, "the line does not begin with v")


@check("2.1")
def strict_json(t):
    wrong = (
        b"{", b"{]", b"hello", b"{'id':1}", b'{"id":"1",}', b'{"id":"1"} x', b'{"id":"1"}{"id":"2"}', b'{"id":NaN}', b'{"id":Infinity}',
        b'{"id":01}', b'{"id":.5}', b'{"id":5.}', b'{"id":+5}', b'{"id":"1" "type":"health"}', b'{"id":"\\x41"}', b'{"id":"\\u00g0"}',
        b'{/**/"id":"1"}', b'{"id":True}', b'{"id":"1', b"\x00", b'{"id":"1","type":"health"}\x00', b"{id:1}", b"[1,]", b"\xc2\xa0{}",
    )
    for line in wrong:
        demand_error(t.ask(line + b"\n"), "invalid-json")
    demand_reply(t.ask(b' { "id" : "\\u0041\\/\\n" , "type":"\\u0068ealth"\t} \n'), "health")


@check("2.2")
def no_object(t):
    for line in (b"[]", b"5", b'"x"', b"null", b"true", b'[{"id":"1","type":"health"}]'):
        demand_error(t.ask(line + b"\n"), "invalid-request")


@check("2.3")
def repeated_members(t):
    for line in (
        b'{"id":"1","type":"health","id":"1"}',
        b'{"id":"1","type":"health","\\u0069d":"2"}',
        b'{"id":"1","type":"health","x":[{"a":1,"a":1}]}',
        b'{"id":"1","type":"health",' + b",".join(b'"%d":0' % n for n in range(1000)) + b',"7":0}',
    ):
        demand_error(t.ask(line + b"\n"), "invalid-json")
    demand_reply(t.ask('{"id":"1","type":"health","\u00e9":1,"e\u0301":2}\n'.encode()), "health")


@check("2.4")
def deep_nesting(t):
    def nested(levels, opening, closing):
        return b'{"id":"1","type":"health","x":' + opening * (levels - 1) + b"1" + closing * (levels - 1) + b"}\n"

    demand_reply(t.ask(nested(64, b"[", b"]")), "health")
    demand_reply(t.ask(nested(64, b'{"a":', b"}")), "health")
    for levels in (65, 100_000):
        demand_error(t.ask(nested(levels, b"[", b"]")), "invalid-json")
        demand_error(t.ask(nested(levels, b'{"a":', b"}")), "invalid-json")
    demand_error(t.ask(b"[" * 500_000 + b"\n"), "invalid-json")


@check("2.5")
def numbers_out_of_range(t):
    for number in (b"1e999", b"-1e999", b"9" * 400, b"1e999999999999999999999"):
        demand_error(t.ask(b'{"id":"1","type":"health","x":%s}\n' % number), "invalid-json")
    for number in (b"1e-999", b"-0", b"0.1e-5", b"9223372036854775808", b"1" + b"0" * 300, b"0." + b"3" * 400):
        demand_reply(t.ask(b'{"id":"1","type":"health","x":%s}\n' % number), "health")


@check("2.6")
def lone_surrogates(t):
    for text in (b"\\ud83c", b"\\udfaa", b"\\ud83c\\u0041", b"\\udfaa\\ud83c", b"\\ud83cx"):
        demand_error(t.ask(b'{"id":"' + text + b'","type":"health"}\n'), "invalid-json")
    demand(t.ask(b'{"id":"\\ud83c\\udfaa","type":"health"}\n')["in_reply_to"] == "🎪", "the id is another one")


@check("2.7")
def control_characters(t):
    for byte in (b"\x00", b"\x01", b"\t", b"\x1f"):
        demand_error(t.ask(b'{"id":"1","session":"s","text":"a' + byte + b'b"}\n'), "invalid-json")
    session = t.session()
    first = demand_reply(t.ask(session=session + "\0a", id="a\0b", text="hello \0"))
    again = demand_reply(t.ask(session=session + "\0a", id="a\0b", text="hello \0"))
    other = demand_reply(t.ask(session=session + "\0a", id="a\0c", text="hello"))
    apart = demand_reply(t.ask(session=session + "\0b", id="a\0b", text="where is my order"))
    demand(first == again, "the same id got another line")
    demand(other["in_reply_to"] == "a\0c" and other["seq"] != first["seq"], "what follows NUL in an id was lost")
    demand(apart["session"] == session + "\0b", "what follows NUL in a session was lost")


@check("2.8")
def unknown_members(t):
    line = {"x": [{"y": None}], "in_reply_to": 5, "seq": "x", "v": 99, "": {}, "Text": 1, "choice": 7, "score": [], "values": 1}
    demand_reply(t.ask(text="hello", **line))


@check("2.9")
def null_members(t):
    nothing = dict.fromkeys(("type", "customer", "attributes", "channel", "locale", "choice", "score", "values"))
    demand_reply(t.ask(text="hello", **nothing))
    demand_reply(t.ask({"id": "1", "type": "health", "session": None}), "health")
    demand_reply(t.ask(text="hello", customer="u", attributes={"plan": None}))
    demand_error(t.ask({"id": None, "session": "s", "text": "hello"}), "invalid-request")
    demand_error(t.ask(text=None), "invalid-request")
    demand(t.ask(type="form", values={"a": None})["type"] == "error", "a value that is null was taken")


@check("2.10")
def members_in_any_order(t):
    session = t.session()
    line = demand_reply(t.ask({"text": "hello", "session": session, "type": "message", "id": "1"}))
    demand(t.ask({"type": "message", "id": "1", "text": "hello", "session": session}) == line, "the order made a difference")
