"""Personal data in clear is in no file and in no output: every class of it is given wherever a customer or a frontend may
give it, and then looked for everywhere. What was sealed does come out where it is asked for, so the search is known to find."""

import json
import os
import pathlib
import sys
import unittest
import urllib.parse

from support import CONTENT, FIRSTLINE, StoreTest, run

try:
    import pexpect
except ImportError:
    pexpect = None

# By class: the value, and a message that gives it.
CANARIES = {
    "card": ("4539 5787 6362 1486", "my card is {}"),
    "wide_card": ("５５５５５５５５５５５５４４４４", "my card is {}"),
    "iban": ("DE89 3704 0044 0532 0130 00", "refund it to {}"),
    "email": ("canary.zq@example.net", "write to {}"),
    "phone": ("+44 7911 123987", "call me on {}"),
    "ni_number": ("AB 12 34 56 C", "my national insurance number is {}"),
    "tax_id": ("86095742719", "meine Steuer-ID ist {}"),
    "password": ("Tr0ub4dor-zq", "my password is {}"),
    "code": ("73910428", "the code you sent me is {}"),
    "support_code": ("K-4821", "{}"),
}
# Sealed in the vault, so that the customer's own export has them.
SEALED = ("iban", "email", "phone", "support_code")
CUSTOMER = "cust-canary"


def letters_and_digits(value):
    return "".join(c for c in value if c.isalnum())


def traces(value):
    """The bytes by which a value would be known again: as written and run together, in small letters too, percent-encoded,
    escaped, and in UTF-16."""
    # Folded to ASCII where it is a number in another script.
    folded = "".join(str(int(c)) if c.isdecimal() else c for c in value)
    texts = {value, letters_and_digits(value), folded, letters_and_digits(folded)}
    texts |= {text.lower() for text in texts}
    texts |= {urllib.parse.quote(text) for text in texts} | {urllib.parse.quote_plus(text) for text in texts}
    texts |= {json.dumps(text)[1:-1] for text in texts}
    return {text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")}


def files_below(folder):
    """All files, also behind links: the trained models lie there."""
    for path, _, names in os.walk(folder, followlinks=True):
        yield from (pathlib.Path(path) / name for name in names)


def found(folder):
    """Which canary lies in which file."""
    wanted = {name: traces(value) for name, (value, _) in CANARIES.items()}
    hits = set()
    for file in files_below(folder):
        data = file.read_bytes()
        hits |= {(name, file.name) for name, forms in wanted.items() if any(form in data for form in forms)}
    return sorted(hits)


class CanaryTest(StoreTest):
    def setUp(self):
        super().setUp()
        self.outputs = self.folder / "outputs"
        for name in ("outputs", "home", "tmp"):
            (self.folder / name).mkdir()
        # Temporary files would be left here.
        for name, value in (("TMPDIR", "tmp"), ("HOME", "home")):
            before = os.environ.get(name)
            os.environ[name] = str(self.folder / value)
            self.addCleanup(os.environ.__setitem__, name, before) if before else self.addCleanup(
                os.environ.pop, name)

    def keep(self, name, done):
        """Keeps what a command wrote beside the other files, to be searched like them."""
        (self.outputs / f"{name}.out").write_text(done.stdout)
        (self.outputs / f"{name}.err").write_text(done.stderr)
        return done

    def requests(self):
        """Every canary everywhere a frontend may put one."""
        number = 0

        def request(**fields):
            nonlocal number
            number += 1
            return {"id": f"m{number}", "session": "s1", "customer": CUSTOMER, **fields}

        values = {name: value for name, (value, _) in CANARIES.items()}
        for name, (value, message) in CANARIES.items():
            yield request(session=f"s-{name}", text=message.format(value))
            yield request(session=f"s-{name}", text="i want to speak to a person")
            yield request(session=f"s-{name}", text=message.format(value))
            yield request(session=f"s-{name}", type="end")
            yield request(session=f"s-{name}", type="rate", score=2, comment=f"bad. {message.format(value)}")
            yield request(session=f"w-{name}", text=f"my kettle hums in the wind and {message.format(value)} please")
        # The sensitive slot, asked for, and a form.
        for text in ("send me a copy of my data", "M-1001", values["support_code"], "yes"):
            yield request(session="copy", text=text)
        yield request(session="form", text="there is something missing from my parcel")
        what = " and ".join(message.format(value) for value, message in CANARIES.values())
        yield request(session="form", type="form", values={"order_number": "A-10036", "what": what})
        yield request(session="form", type="form", values={values["email"]: values["password"]})
        # Facts about the customer, as texts and as numbers.
        yield request(session="facts", text="hello", attributes=values)
        yield request(session="numbers", text="hello", attributes={
            "card": int(letters_and_digits(values["card"])), "tax_id": int(values["tax_id"]), "code": 73910428,
            "phone_number": 447911123987,
        })
        # What is refused.
        for value in values.values():
            yield request(session="bad", type="choice", choice=value)
            yield request(session="bad", type=value, text=value)
            yield request(session="bad", text=[value])
            yield request(session="bad", type="rate", score=value, comment=value)
        yield {"text": what}
        yield request(session="long", text=f"{'word ' * 14_000}{what}")
        yield request(session="long", text=f"{what} {'word ' * 14_000}")
        yield request(session="long", text=what + "x" * 1_100_000)

    def bad_lines(self):
        for value, message in CANARIES.values():
            text = message.format(value)
            yield f'{{"id":"b","session":"s1","text":"{text}'.encode() + b"\n"
            yield f'{{"id":"b","session":"s1","text":"x"}} {text}\n'.encode()
            yield f"{text}\n".encode()
            yield f'{{"id":"b","session":"s1","text":"{text} '.encode() + b'\xff"}\n'

    def converse(self):
        """One pipe for all of it, killed at its end: the store's log is not folded into its file then."""
        lines = [json.dumps(request).encode() + b"\n" for request in self.requests()] + list(self.bad_lines())
        done = self.keep("pipe", self.firstline("pipe", "--content", CONTENT, stdin=b"".join(lines)))
        self.assertEqual(done.returncode, 0, done.stderr)
        replies = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(len(replies), len(lines))
        pipe = self.pipe()
        for name, (value, message) in CANARIES.items():
            pipe.ask(message.format(value), session=f"k-{name}", customer=CUSTOMER)
        pipe.process.kill()
        return replies

    def read_everything(self):
        """All that the other commands print."""
        sessions = self.firstline("transcripts", "list", "--format", "json").stdout.splitlines()
        self.assertGreater(len(sessions), 20)
        for number, line in enumerate(sessions):
            session = json.loads(line)["session"]
            self.keep(f"show-{number}", self.firstline("transcripts", "show", session))
            self.keep(f"scenario-{number}", self.firstline("transcripts", "export", "--scenario", session))
        self.keep("events", self.firstline("transcripts", "export", "--events", "--content", CONTENT))
        self.keep("salvaged", self.firstline("transcripts", "export", "--events", "--salvage"))
        self.keep("customer", self.firstline("transcripts", "export", "--customer", CUSTOMER))
        period = ["--since", "2020-01-01", "--until", "2100-01-01", "--content", CONTENT]
        for form in ("text", "json", "csv"):
            done = self.keep(f"report-{form}", self.firstline("report", *period, "--format", form))
            self.assertEqual(done.returncode, 0, done.stderr)
        self.keep("explained", self.firstline("report", *period, "--explain", "escalation_rate"))
        self.keep("ticket-list", self.firstline("tickets", "list"))
        tickets = json.loads(self.keep("tickets", self.firstline("tickets", "list", "--format", "json")).stdout)
        self.assertGreater(len(tickets), 5)
        addresses = 0
        for number in (ticket["ticket"] for ticket in tickets):
            shown = self.firstline("tickets", "show", number)
            # Whoever answers a ticket needs its address: it is opened for them, on its own line.
            lines = shown.stdout.splitlines()
            address = [line for line in lines if line.startswith("contact:")]
            addresses += CANARIES["email"][0] in address[0]
            shown.stdout = "\n".join(line for line in lines if line not in address)
            self.keep(f"ticket-{number}", shown)
        self.assertGreater(addresses, 0)
        self.keep("check", self.firstline("store", "check"))
        self.keep("backup", self.firstline("store", "backup", str(self.folder / "copy.sqlite")))

    def test_no_file_and_no_output_holds_personal_data(self):
        self.converse()
        self.assertEqual(found(self.folder), [])
        self.read_everything()
        self.assertEqual(found(self.folder), [])
        self.assertEqual(list((self.folder / "tmp").iterdir()), [])

    def test_what_was_sealed_comes_out_where_it_is_asked_for(self):
        self.converse()
        done = self.keep("open", self.firstline("transcripts", "export", "--customer", CUSTOMER, "--unsealed"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual({name for name, _ in found(self.outputs)}, set(SEALED))

    def test_the_search_finds_every_form(self):
        for number, (value, _) in enumerate(CANARIES.values()):
            for place, form in enumerate(traces(value)):
                (self.outputs / f"{number}-{place}").write_bytes(b"\x00before" + form + b"after")
        files = sum(1 for _ in self.outputs.iterdir())
        self.assertEqual(len({file for _, file in found(self.outputs)}), files)

    @unittest.skipIf(pexpect is None, "needs pexpect")
    def test_a_chat_at_a_terminal_leaves_no_personal_data(self):
        from chat_pty import Chat

        chat = Chat(FIRSTLINE, CONTENT, str(self.folder))
        for value, message in CANARIES.values():
            chat.ask(f"{message.format(value)}\r")
        for text in ("send me a copy of my data", "M-1001", CANARIES["support_code"][0], "stop"):
            chat.ask(f"{text}\r")
        # A bare code, of which only the question before tells that it is one.
        chat.ask("the verification code never arrived\r")
        chat.ask("73910428\r")
        chat.ask("/state\r")
        chat.ask("/why\r")
        chat.leave()
        self.assertIn("chat-history", {file.name for file in files_below(self.folder)})
        self.assertEqual(found(self.folder), [])


if __name__ == "__main__":
    sys.exit(unittest.main())
