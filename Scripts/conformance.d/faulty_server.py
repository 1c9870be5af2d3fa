#!/usr/bin/env python3
"""A small server of the pipe protocol, right unless it is told to have a fault.

Usage: faulty_server.py STORE [FAULT]

It understands three messages, offers choices, has no forms and no people, and keeps its lines in the
file STORE. The self-test of the conformance script gives it one fault after the other: each `fault(…)`
here and in faulty_reading.py is the place of one.
"""

import json
import os
import queue
import re
import select
import signal
import sys
import threading
import time
import unicodedata

from faulty_reading import Refused, checked, fault, is_name, need, request_of

LIMIT = 1_048_576
IN_FLIGHT = 256
GRACE = 4.5
LONGEST_TEXT = 65_536
ANSWERS = {
    "hello": ("smalltalk", "smalltalk/greeting", "Hello. How can I help?", "open"),
    "where is my order": ("collect", "orders/track-order", "Which order is it?", "collecting order_number"),
    "account": ("clarify", None, "What is it about?", "clarifying"),
}
CHOICES = [{"id": "account/data-copy", "text": "Data copy"}, {"id": "else", "text": "Something else"}]


class Session:
    """What is known of one session."""

    def __init__(self):
        self.seq = 0
        self.is_open = False
        self.was_used = False
        self.offers: list[str] = []
        self.lines: dict[str, tuple[str, str]] = {}


class Server:
    """Reads on the main thread, answers on one thread a session, writes behind one lock."""

    def __init__(self, store: str):
        self.sessions: dict[str, Session] = {}
        self.queues: dict[str, queue.Queue] = {}
        self.permits = threading.Semaphore(10**6 if fault("reads-without-bound") else IN_FLIGHT)
        self.writing = threading.Lock()
        self.pending = 0
        self.idle = threading.Condition()
        self.line_number = 0
        self.is_stopping = False
        self.restore(store)
        self.store = open(store, "a", encoding="utf-8")
        self.wake, wake_end = os.pipe()
        os.set_blocking(wake_end, False)
        signal.set_wakeup_fd(wake_end)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN if fault("ignores-sigterm") else self.stop)

    def stop(self, *_) -> None:
        self.is_stopping = True

    # The store

    def restore(self, store: str) -> None:
        if not os.path.exists(store) or fault("forgets-at-a-restart"):
            return
        with open(store, encoding="utf-8") as file:
            for entry in map(json.loads, file):
                session = self.session(entry["session"])
                session.lines[entry["id"]] = (entry["body"], entry["line"])
                session.was_used, session.is_open = entry["used"], entry["open"]
                if not fault("counts-anew-after-a-restart"):
                    session.seq = max(session.seq, json.loads(entry["line"])["seq"])

    def keep(self, name: str, request: str, body: str, line: str) -> None:
        session = self.session(name)
        key = self.key(request)
        if not fault("forgets-repeats"):
            session.lines[key] = (body, line)
        entry = {
            "session": self.key(name), "id": key, "body": body, "line": line, "used": session.was_used, "open": session.is_open,
        }  # fmt: skip
        if fault("answers-before-it-keeps"):
            threading.Timer(0.5, self.put_away, [entry]).start()
        else:
            self.put_away(entry)

    def put_away(self, entry: dict) -> None:
        with self.writing:
            self.store.write(json.dumps(entry) + "\n")
            self.store.flush()

    def key(self, name: str) -> str:
        return unicodedata.normalize("NFC", name) if fault("normalises-ids") else name

    def session(self, name: str) -> Session:
        return self.sessions.setdefault("" if fault("has-one-session") else self.key(name), Session())

    # Answering

    def answer(self, kind: str, members: dict, body: list) -> dict:
        name, request = members.get("session"), members["id"]
        line = {
            "v": 1, "type": kind, "in_reply_to": request, "session": name, "seq": None, "at": instant(), "messages": [],
            "decision": None, "state": None, "owner": None, "ticket": None,
        }  # fmt: skip
        if kind == "hello":
            known = ["message", "choice", "rate", "end", "health"]
            return {**line, "name": "Small", "version": "1", "languages": ["en"], "capabilities": known}
        if kind == "health":
            return {**line, "status": "ok"}
        session = self.session(name)
        compared = json.dumps([kind, body, members.get("customer") if fault("compares-the-customer") else None])
        if self.key(request) in session.lines:
            first, known = session.lines[self.key(request)]
            if first != compared and not fault("knows-no-conflict"):
                raise Refused("conflict", "the same id came before with other content")
            return known
        if fault("remembers-refusals"):
            session.lines[self.key(request)] = (compared, json.dumps(line))
        messages, decision, state = self.turn(kind, session, body)
        session.seq += 2
        line.update(type="reply", seq=session.seq, messages=messages, decision=decision, state=state, owner="agent")
        if fault("has-no-owner"):
            del line["owner"]
        written = json.dumps(line, ensure_ascii=False)
        self.keep(name, request, compared, written)
        return written

    def turn(self, kind: str, session: Session, body: list) -> tuple[list, dict, str]:
        time.sleep(0.001)
        offers, session.offers = session.offers, []
        if kind == "choice":
            if not (session.is_open and body[0] in offers):
                session.offers = offers
                raise Refused("invalid-request", "no choice of that id is on offer")
            return [text("It is under Your data.")], decided("answer", body[0]), "open"
        if kind == "rate":
            need(session.was_used, "there is no conversation to rate")
            return [text("Thank you.")], decided("survey"), "closed"
        if kind == "end":
            was_open, session.is_open = session.is_open, False
            return ([text("Goodbye.")] if was_open else []), decided("close"), "closed"
        session.is_open = session.was_used = True
        return self.said(session, body[0])

    def said(self, session: Session, words: str) -> tuple[list, dict, str]:
        if len(words.encode()) > LONGEST_TEXT and not fault("reads-long-texts"):
            return [text("Could you put it in a few sentences?")], decided("none"), "open"
        kind, intent, says, state = ANSWERS.get(words.strip(" \0"), ("fallback", None, "Could you say that in other words?", "open"))
        messages = [text(says)]
        if kind == "clarify":
            session.offers = [choice["id"] for choice in CHOICES]
            messages.append({"type": "choices", "choices": CHOICES})
        return messages, decided("guess" if fault("has-a-kind-of-its-own") else kind, intent), state

    def outcome(self, number: int, line: bytes | None) -> dict | str:
        """What goes back for a line; None stands for one that is too long."""
        members: dict = {}
        try:
            if line is None:
                raise Refused("too-large", "the line is too long")
            members = request_of(line)
            return self.answer(*self.unpacked(members))
        except Refused as why:
            if fault("dies-on-a-bad-line"):
                os._exit(1)
            if fault("refuses-in-silence") and why.args[0] == "conflict":
                return ""
            known = members.get("id")
            error = {"v": 1, "type": "error", "in_reply_to": known if is_name(known) else None}
            if is_name(members.get("session")):
                error["session"] = members["session"]
            return {**error, "line": number, "code": why.args[0], "message": why.args[1]}

    @staticmethod
    def unpacked(members: dict) -> tuple[str, dict, list]:
        kind, body = checked(members)
        return kind, members, body

    # Lines out

    def write(self, line: dict | str) -> None:
        if line == "":
            return
        written = line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)
        if not fault("writes-separators"):
            written = re.sub("[\x7f\x85\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", written)
        data = written.encode("utf-8", "replace") + b"\n"
        with self.writing:
            if fault("logs-to-standard-output"):
                put(b"answered a request\n")
            put(data * (2 if fault("answers-twice") else 1))

    def work(self, waiting: queue.Queue) -> None:
        while True:
            number, line = waiting.get()
            self.finish(number, line)

    def finish(self, number: int, line: bytes | None) -> None:
        try:
            self.write(self.outcome(number, line))
        except BrokenPipeError:
            os._exit(0 if fault("takes-a-lost-reader-for-an-end") else 74)
        self.permits.release()
        with self.idle:
            self.pending -= 1
            self.idle.notify_all()

    def accept(self, line: bytes | None, number: int) -> None:
        """Hands a line to its session's thread."""
        waited_for = 0
        while self.is_stopping or not self.permits.acquire(timeout=0.05):
            if self.is_stopping:
                return
            waited_for += 0.05 if is_hung_up() and not fault("misses-an-end-that-waits") else 0
            if waited_for > GRACE:
                os._exit(74)
        with self.idle:
            self.pending += 1
        session = None
        if line is not None:
            try:
                session = request_of(line).get("session")
            except Refused:
                pass
        if not is_name(session) or fault("keeps-no-order"):
            threading.Thread(target=self.finish, args=(number, line), daemon=True).start()
            return
        name = "" if fault("lets-sessions-wait") else session
        if name not in self.queues:
            self.queues[name] = queue.Queue()
            threading.Thread(target=self.work, args=(self.queues[name],), daemon=True).start()
        self.queues[name].put((number, line))

    # Lines in

    def serve(self) -> int:
        code = 0
        held, is_skipping = b"", False
        output = select.poll()
        output.register(1, 0)
        output.register(0, select.POLLIN)
        output.register(self.wake, select.POLLIN)
        while True:
            ready = dict(output.poll())
            if self.is_stopping:
                break
            if ready.get(1, 0) & select.POLLERR:
                return 0 if fault("takes-a-lost-reader-for-an-end") else 74
            if 0 not in ready:
                continue
            try:
                chunk = os.read(0, 65_536)
            except OSError:
                code = 74
                break
            if not chunk:
                if held and not fault("needs-a-last-line-feed"):
                    self.take(held)
                if fault("drops-work-at-the-end"):
                    return 0
                break
            *lines, rest = chunk.split(b"\n")
            for line in lines:
                if is_skipping:
                    is_skipping, held = False, b""
                else:
                    self.take(held + line)
                    held = b""
            held += rest
            if len(held) > LIMIT and not fault("holds-long-lines"):
                if not is_skipping:
                    self.line_number += 1
                    self.accept(None, self.line_number)
                is_skipping, held = True, b""
        return self.finished(code)

    def take(self, line: bytes) -> None:
        self.line_number += 1
        if len(line) > LIMIT and not fault("takes-long-lines"):
            return self.accept(None, self.line_number)
        if line.endswith(b"\r") and not fault("keeps-the-return"):
            line = line[:-1]
        if line.startswith(b"\xef\xbb\xbf") and (self.line_number == 1) and not fault("chokes-on-a-byte-order-mark"):
            line = line[3:]
        if not line.strip(b" \t") and not fault("answers-blank-lines"):
            if fault("passes-over-blank-lines"):
                self.line_number -= 1
            return None
        return self.accept(line, self.line_number)

    def finished(self, code: int) -> int:
        """Waits for what was taken, in vain where nobody reads."""
        with self.idle:
            is_done = self.idle.wait_for(lambda: self.pending == 0, GRACE)
        return code if is_done else 74


def put(data: bytes) -> None:
    """Writes all of `data` to standard output."""
    while data:
        data = data[os.write(1, data) :]


def is_hung_up() -> bool:
    """Whether nobody is left who could write to standard input."""
    watched = select.poll()
    watched.register(0, 0)
    return any(found & select.POLLHUP for _, found in watched.poll(0))


def instant() -> str:
    now = time.time()
    pattern = "%Y-%m-%d %H:%M:%S" if fault("tells-the-time-otherwise") else "%Y-%m-%dT%H:%M:%S"
    return time.strftime(pattern, time.gmtime(now)) + f".{int(now * 1000) % 1000:03}Z"


def text(words: str) -> dict:
    return {"type": "text", "text": words}


def decided(kind: str, intent: str | None = None) -> dict:
    return {"kind": kind, "intent": intent, "confidence": 1 if intent else None, "alternatives": []}


if __name__ == "__main__":
    exit_code = Server(sys.argv[1]).serve()
    os._exit(exit_code)
