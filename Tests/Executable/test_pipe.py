"""The pipe protocol, version 1, as frontends meet it."""

import json
import os
import signal
import subprocess
import time

from support import CONTENT, FIRSTLINE, StoreTest, text_of

FIELDS = {
    "v", "type", "in_reply_to", "session", "seq", "at", "messages", "decision", "state", "owner", "ticket",
}


class PipeTest(StoreTest):
    def test_every_request_gets_one_line_with_every_field(self):
        replies = self.lines(
            {"type": "hello", "id": "h"},
            {"id": "m1", "session": "s1", "text": "where is my order"},
            {"type": "health", "id": "p"},
        )
        types = {reply["in_reply_to"]: reply["type"] for reply in replies}
        self.assertEqual(types, {"h": "hello", "m1": "reply", "p": "health"})
        for reply in replies:
            self.assertLessEqual(FIELDS, set(reply))
            if reply["type"] != "reply":
                self.assertIsNone(reply["session"])
                self.assertIsNone(reply["seq"])

    def test_cards_links_and_forms_are_shown_and_a_form_is_answered_at_once(self):
        values = {"order_number": "A-10036", "what": "two of the pegs, write to ada@example.com"}
        replies = self.lines(
            {"id": "1", "session": "s1", "text": "is plus worth it"},
            {"id": "2", "session": "s2", "text": "do you have an app for android"},
            {"id": "3", "session": "s3", "text": "there is something missing from my parcel"},
            {"type": "form", "id": "4", "session": "s3", "values": values},
            {"type": "form", "id": "4", "session": "s3", "values": values},
            {"type": "form", "id": "5", "session": "s3", "values": values},
        )
        by_id = {}
        for reply in replies:
            by_id.setdefault(reply["in_reply_to"], []).append(reply)
        card = by_id["1"][0]["messages"][1]
        self.assertEqual(card["type"], "card")
        self.assertIn({"label": "Plus", "value": "£29 a year"}, card["fields"])
        self.assertEqual(card["link"]["url"], "https://larkmoor.example/plus")
        link = [m for m in by_id["2"][0]["messages"] if m["type"] == "link"]
        self.assertEqual(link, [{"type": "link", "url": "https://larkmoor.example/app", "text": "Get the app"}])
        form = by_id["3"][0]["messages"][0]
        self.assertEqual([field["name"] for field in form["fields"]], ["order_number", "what"])
        first, again = by_id["4"]
        self.assertEqual(first, again)
        self.assertIn("Missing from order A-10036: two of the pegs", text_of(first))
        self.assertNotIn("ada@example.com", json.dumps(first))
        # The flow now asks for a yes or a no, so no form is open.
        self.assertEqual(by_id["5"][0]["code"], "invalid-request")

    def test_bad_lines_are_answered_and_never_end_the_stream(self):
        done = self.firstline(
            "pipe", "--content", CONTENT,
            stdin=b'{"broken\n\n[1]\n{"id":"a","session":"s","text":1}\n'
            + b'{"id":"a","session":"s","type":"dance"}\n'
            + b'{"id":"x","session":"s","text":"\xff"}\n'
            + b'{"id":"b","session":"s","text":"' + b"y" * 1_100_000 + b'"}\n'
            + b'{"id":"c","session":"s","text":"hello"}\n',
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        replies = [json.loads(line) for line in done.stdout.splitlines()]
        found = sorted((r.get("line", 0), r.get("code", "reply")) for r in replies)
        self.assertEqual(
            found,
            [(0, "reply"), (1, "invalid-json"), (3, "invalid-request"), (4, "invalid-request"),
             (5, "unknown-type"), (6, "invalid-json"), (7, "too-large")],
        )

    def test_a_repeated_id_gets_the_same_line_also_after_a_restart(self):
        request = {"id": "m1", "session": "s1", "text": "where is my order"}
        first, second = self.lines(request, request)
        self.assertEqual(first, second)
        (third,) = self.lines(request)
        self.assertEqual(first, third)

    def test_the_same_id_with_another_body_is_a_conflict(self):
        replies = self.lines(
            {"id": "m1", "session": "s1", "text": "where is my order"},
            {"id": "m1", "session": "s1", "text": "cancel it"},
        )
        self.assertEqual(replies[1]["code"], "conflict")

    def test_a_session_goes_on_after_a_restart(self):
        (asked,) = self.lines({"id": "m1", "session": "s1", "text": "where is my order"})
        self.assertEqual(asked["decision"]["kind"], "collect")
        (answered,) = self.lines({"id": "m2", "session": "s1", "text": "A-10042"})
        self.assertIn("A-10042", text_of(answered))
        self.assertGreater(answered["seq"], asked["seq"])

    def test_many_sessions_keep_their_order(self):
        requests = [
            {"id": f"m{turn}", "session": f"s{session}", "text": text}
            for turn, text in enumerate(["hello", "where is my order", "A-10042", "thanks"])
            for session in range(40)
        ]
        replies = self.lines(*requests)
        self.assertEqual(len(replies), len(requests))
        for session in range(40):
            own = [r for r in replies if r["session"] == f"s{session}"]
            self.assertEqual([r["in_reply_to"] for r in own], ["m0", "m1", "m2", "m3"])
            self.assertEqual([r["seq"] for r in own], sorted(r["seq"] for r in own))

    def test_what_was_acknowledged_survives_a_kill(self):
        pipe = self.pipe()
        asked = pipe.ask("where is my order")
        pipe.process.send_signal(signal.SIGKILL)
        pipe.process.wait()
        (again,) = self.lines({"id": "m1", "session": "s1", "text": "where is my order"})
        self.assertEqual(asked, again)

    def test_termination_finishes_what_was_accepted(self):
        pipe = self.pipe()
        pipe.ask("hello")
        for _ in range(20):
            pipe.send("where is my order", session=f"t{_}")
        time.sleep(0.3)
        pipe.process.send_signal(signal.SIGTERM)
        rest = pipe.process.stdout.read().splitlines()
        self.assertEqual(pipe.process.wait(timeout=6), 0)
        self.assertEqual(len(rest), 20)

    def test_a_reader_who_leaves_ends_it_with_74(self):
        reader, writer = os.pipe()
        process = subprocess.Popen(
            [FIRSTLINE, "pipe", "--content", CONTENT, "--store", self.store],
            stdin=subprocess.PIPE, stdout=writer, stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        os.close(reader)
        line = json.dumps({"id": "m1", "session": "s1", "text": "hello"}) + "\n"
        try:
            process.stdin.write(line.encode())
            process.stdin.close()
        except BrokenPipeError:
            pass
        self.assertEqual(process.wait(timeout=20), 74)

    def test_odd_messages_get_an_ordinary_reply(self):
        texts = ["", "   ", "\u0000", "\u001b[31mred\u001b[0m", "word " * 10_000, "🎪" * 500, "a" * 70_000]
        replies = self.lines(*[
            {"id": f"m{n}", "session": f"odd{n}", "text": text} for n, text in enumerate(texts)
        ])
        self.assertEqual({r["type"] for r in replies}, {"reply"})
        for reply in replies:
            self.assertTrue(text_of(reply))

    def test_personal_data_is_in_no_file_and_in_no_reply(self):
        secrets = ["4111 1111 1111 1111", "ada.lovelace@example.com", "hunter2", "+44 20 7946 0958"]
        replies = self.lines(
            {"id": "1", "session": "p", "text": f"my card is {secrets[0]}"},
            {"id": "2", "session": "p", "text": f"write to {secrets[1]}"},
            {"id": "3", "session": "p", "text": f"my password is {secrets[2]}"},
            {"id": "4", "session": "p", "text": f"call {secrets[3]}"},
        )
        files = [f for f in self.folder.iterdir() if f.is_file()]
        self.assertTrue(files)
        said = json.dumps(replies)
        for secret in secrets:
            self.assertNotIn(secret, said)
            for file in files:
                self.assertNotIn(secret.encode(), file.read_bytes(), file)

    def test_numbers_rise_also_when_what_has_ended_is_ended_again(self):
        pipe = self.pipe()
        numbers = [pipe.ask("hello")["seq"]]
        for _ in range(3):
            numbers.append(pipe.ask(type="end")["seq"])
        numbers.append(pipe.ask("hello")["seq"])
        self.assertEqual(numbers, sorted(set(numbers)))

    def slow_pipe(self):
        """A program whose only look-up takes far too long."""
        content = self.folder / "slow"
        (content / "orders").mkdir(parents=True)
        (content / "agent.yaml").write_text("name: Slow\n")
        (content / "actions.yaml").write_text(
            "look-up:\n  command: [sleep, '30']\n  timeout: 20s\n  results: {found: {}}\n")
        (content / "orders/track.yaml").write_text(
            "samples: [where is my order, track my parcel, order status]\n"
            "flow:\n  look:\n    do: look-up\n    on:\n"
            "      found: {say: Found., then: done}\n      failed: {say: Our system does not answer., then: done}\n")
        process = subprocess.Popen(
            [FIRSTLINE, "pipe", "--content", str(content), "--store", self.store],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdin.write(b'{"id":"1","session":"s","text":"where is my order"}\n')
        process.stdin.flush()
        time.sleep(1)
        return process

    def given_up(self, process, within):
        """Sees to it that the slow turn is answered and the program ends in time."""
        started = time.monotonic()
        reply = json.loads(process.stdout.readline())
        self.assertEqual(process.wait(timeout=10), 0)
        self.assertLess(time.monotonic() - started, within)
        self.assertIn("does not answer", text_of(reply))
        process.stdin.close()
        process.stdout.close()

    def test_a_slow_back_end_is_given_up_when_the_process_must_end(self):
        process = self.slow_pipe()
        process.send_signal(signal.SIGTERM)
        self.given_up(process, within=5.5)

    def test_a_slow_back_end_is_given_up_at_the_end_of_the_input_though_others_are_answered(self):
        process = self.slow_pipe()
        process.stdin.write(b'{"id":"2","session":"t","text":"hello"}\n')
        process.stdin.close()
        self.assertEqual(json.loads(process.stdout.readline())["in_reply_to"], "2")
        # Three seconds after the last answer, and what a loaded machine takes.
        self.given_up(process, within=4.5)

    def test_a_reader_who_takes_little_at_a_time_gets_everything_after_the_end_of_the_input(self):
        process = subprocess.Popen(
            [FIRSTLINE, "pipe", "--content", CONTENT, "--store", self.store, "--encoder", "off"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        requests = [{"id": f"m{n}", "session": f"s{n % 8}", "text": "where is my order"} for n in range(250)]
        process.stdin.write("".join(json.dumps(request) + "\n" for request in requests).encode())
        process.stdin.close()
        started, data = time.monotonic(), b""
        while chunk := os.read(process.stdout.fileno(), 4096):
            data += chunk
            time.sleep(0.2)
        self.assertEqual(process.wait(timeout=10), 0)
        # Longer than a reader who takes nothing is waited for.
        self.assertGreater(time.monotonic() - started, 5)
        answered = [json.loads(line)["in_reply_to"] for line in data.splitlines()]
        self.assertEqual(sorted(answered), sorted(request["id"] for request in requests))
        process.stdout.close()
