"""Alerts over figures, as the built program judges, tells and notes them."""

import http.server
import json
import threading

from support import StoreTest, run

LOST = "glorp the wibble frantic zarb"
HOSTILE = "one\r\ntwo \x1b[2J\u202e three"
STAMP = "2026-01-{:02}T09:00:00.000Z"


class Hook(http.server.ThreadingHTTPServer):
    """A webhook that keeps what it is sent, and answers with a status that the test sets."""

    daemon_threads = True

    def __init__(self):
        self.seen = []
        self.status = 204
        super().__init__(("127.0.0.1", 0), HookHandler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/hook"


class HookHandler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((dict(self.headers), json.loads(body)))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *arguments):
        pass


class AlertsTest(StoreTest):
    def setUp(self):
        super().setUp()
        self.assertEqual(run("init", cwd=self.folder).returncode, 0)
        self.content = self.folder / "intents"

    def rules(self, text):
        (self.content / "alerts.yaml").write_text(text)

    def talk(self, count=6):
        """Customers ask what nobody understands."""
        requests = "".join(
            json.dumps({"id": "1", "session": f"s{n}", "customer": f"u{n}", "text": LOST}) + "\n"
            for n in range(count))
        done = self.firstline(
            "pipe", "--content", str(self.content), "--encoder", "off", stdin=requests)
        self.assertEqual(done.returncode, 0, done.stderr)

    def alert(self, *arguments, **options):
        return self.firstline(
            "report", "--alert", "--content", str(self.content), *arguments, **options)

    def verdicts(self, done):
        return {a["name"]: a["verdict"] for a in json.loads(done.stdout)["alerts"]}

    def log(self):
        """The alerts that the store's log holds."""
        done = self.firstline("transcripts", "export", "--events")
        self.assertEqual(done.returncode, 0, done.stderr)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        return [r for r in records if r["type"].startswith("alert.")]

    def mailer(self, status=0):
        """A program in the content folder that takes mail and keeps it."""
        program = self.content / "bin" / "mail"
        program.parent.mkdir(exist_ok=True)
        program.write_text(
            f"#!/bin/sh\nprintf '[%s]' \"$@\" >> '{self.folder}/mail'\n"
            f"cat >> '{self.folder}/mail'\nexit {status}\n")
        program.chmod(0o755)

    def test_a_rule_that_fires_ends_with_1_and_is_silent_then(self):
        self.rules("""
lost: {when: unknown > 50 % over 1 d}
calm: {when: requests > 6 over 1 h}
few:
  when: unknown > 50 % over 1 d, n >= 7
""")
        self.talk()
        first = self.alert()
        self.assertEqual(first.returncode, 1, first.stderr)
        lines = first.stdout.splitlines()
        self.assertTrue(lines[0].startswith("Alerts at 20"))
        self.assertTrue(lines[1].startswith(
            "  fired         lost: Turns not understood is 100.0 %, n 6 (95 %: 61.0–100.0 %)"))
        self.assertEqual(lines[2], "  quiet         calm: Requests is 6; rule: requests > 6 over 1 h")
        self.assertTrue(lines[3].startswith(
            "  too few       few: Turns not understood: n 6 of 7 that it takes"))
        self.assertEqual(len(lines), 4)

        second = self.alert("--format", "json")
        self.assertEqual(second.returncode, 0, second.stderr)
        self.assertEqual(
            self.verdicts(second), {"lost": "cooling_down", "calm": "quiet", "few": "too_few"})
        [event] = self.log()
        self.assertEqual(event["type"], "alert.fired")
        self.assertEqual(event["actor"], "system")
        self.assertEqual(
            {k: event["data"][k] for k in ("rule", "figure", "value", "n", "threshold", "delivered")},
            {"rule": "lost", "figure": "fallback_turn_rate", "value": 1, "n": 6, "threshold": 0.5,
             "delivered": True})

    def test_alerts_are_no_conversations(self):
        self.rules("lost: {when: unknown > 50 % over 1 d}")
        self.talk()
        before = self.firstline("report", "--format", "json", "--content", str(self.content))
        self.assertEqual(self.alert().returncode, 1)
        listed = self.firstline("transcripts", "list")
        self.assertEqual(sorted(l.split()[0] for l in listed.stdout.splitlines()),
                         [f"s{n}" for n in range(6)])
        after = self.firstline("report", "--format", "json", "--content", str(self.content))
        before, after = json.loads(before.stdout), json.loads(after.stdout)
        self.assertEqual(after["support"], before["support"])
        self.assertEqual(after["data_quality"]["conversations_without_start"], 0)
        self.assertEqual(after["data_quality"]["unknown_types"], {})
        check = self.firstline("store", "check")
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)

    def test_a_caller_whose_session_is_called_like_the_alerts_meets_none_of_them(self):
        self.rules("lost: {when: unknown > 50 % over 1 d}")
        self.talk()
        self.assertEqual(self.alert().returncode, 1)
        line = json.dumps({"id": "1", "session": "alerts#0", "text": LOST}) + "\n"
        done = self.firstline(
            "pipe", "--content", str(self.content), "--encoder", "off", stdin=line)
        self.assertEqual(json.loads(done.stdout)["type"], "reply")
        self.assertEqual([e["conv"] for e in self.log()], ["alerts#0"])
        self.assertEqual(self.firstline("store", "check").returncode, 0)

    def test_a_webhook_gets_one_json_body_with_its_token(self):
        hook = Hook()
        self.rules(f"""
lost:
  when: unknown > 50 % over 1 d
  to:
    - webhook:
        url: {hook.url}
        headers: {{Authorization: {{env: HOOK_TOKEN, prefix: "Bearer "}}}}
""")
        self.talk()
        done = self.alert(env={"HOOK_TOKEN": "hunter2"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("; told webhook", done.stdout)
        [(headers, body)] = hook.seen
        self.assertEqual(headers["Authorization"], "Bearer hunter2")
        self.assertEqual(headers["Content-Type"], "application/json")
        self.assertTrue(headers["Idempotency-Key"].startswith("alert-lost-20"))
        self.assertEqual(
            {k: body[k] for k in ("alert", "rule", "figure", "value", "n", "threshold")},
            {"alert": "lost", "rule": "unknown > 50 % over 1 d", "figure": "fallback_turn_rate",
             "value": 1, "n": 6, "threshold": 0.5})
        self.assertTrue(body["text"].startswith("lost: Turns not understood is 100.0 %"))
        self.assertEqual(self.alert(env={"HOOK_TOKEN": "hunter2"}).returncode, 0)
        self.assertEqual(len(hook.seen), 1)
        with open(self.store, "rb") as file:
            self.assertNotIn(b"hunter2", file.read())

    def test_what_was_not_delivered_is_tried_again_alone(self):
        hook = Hook()
        hook.status = 500
        self.mailer()
        self.rules(f"""
lost:
  when: unknown > 50 % over 1 d
  to:
    - exit
    - mail: {{to: ana@larkmoor.example, program: [./bin/mail]}}
    - webhook: {{url: "{hook.url}", retries: 0}}
""")
        self.talk()
        first = self.alert()
        self.assertEqual(first.returncode, 69, first.stderr)
        self.assertIn("error: lost: webhook: the back end answered with status 500", first.stderr)
        self.assertIn("; told mail; could not tell webhook", first.stdout)
        second = self.alert()
        self.assertEqual(second.returncode, 69, second.stderr)
        self.assertIn("could not tell webhook, which was tried again", second.stdout)
        hook.status = 200
        third = self.alert()
        self.assertEqual(third.returncode, 0, third.stderr)
        self.assertIn("; told webhook, which was tried again", third.stdout)
        self.assertEqual(self.alert().returncode, 0)
        self.assertEqual(len(hook.seen), 3)
        keys = {headers["Idempotency-Key"] for headers, _ in hook.seen}
        self.assertEqual(len(keys), 1)
        self.assertEqual(len({json.dumps(body) for _, body in hook.seen}), 1)
        mail = (self.folder / "mail").read_text()
        self.assertEqual(mail.count("Subject:"), 1)
        self.assertTrue(mail.startswith("[-i][--][ana@larkmoor.example]To: ana@larkmoor.example\n"))
        self.assertIn("\nSubject: Alert lost: unknown > 50 % over 1 d\n", mail)
        self.assertEqual(
            [(e["type"], e["data"]["delivered"], e["data"]["failed"]) for e in self.log()],
            [("alert.fired", False, ["webhook"]), ("alert.retried", False, ["webhook"]),
             ("alert.retried", True, [])])

    def test_a_mail_program_that_fails_is_said(self):
        self.mailer(status=75)
        self.rules("""
lost:
  when: unknown > 50 % over 1 d
  to: [{mail: {to: ana@larkmoor.example, program: [./bin/mail]}}]
""")
        self.talk()
        done = self.alert()
        self.assertEqual(done.returncode, 69)
        self.assertIn("error: lost: mail: the program ended with an error", done.stderr)

    def test_faults_are_said_with_their_place(self):
        self.rules("lost:\n  when: unknwn > 50 % over 1 d\n")
        for arguments in (["check"], ["report", "--alert", "--store", self.store]):
            done = run(*arguments, "--content", str(self.content))
            self.assertEqual(done.returncode, 65)
            self.assertIn(
                "alerts.yaml:2:9: error: there is no figure 'unknwn' [unknown-figure]", done.stderr)
            self.assertIn("did you mean 'unknown'?", done.stderr)

    def test_options_that_do_not_go_together(self):
        for arguments in (["--since", "2026-01-01"], ["--explain", "csat"], ["--compare", "fcr"],
                          ["--format", "csv"], ["--format", "html"]):
            done = self.alert(*arguments)
            self.assertEqual(done.returncode, 64, arguments)

    # Logs of other desks

    def events(self):
        """A log in which what is asked moves from tracking to something with a hostile name."""
        records = []

        def ask(conv, day, intent, text):
            common = {"ts": STAMP.format(day), "conv": conv, "cust": conv}
            records.extend([
                {**common, "type": "session.started", "data": {}},
                {**common, "type": "user.turn", "data": {"turn": 1, "text": text}},
                {**common, "type": "intent.scored", "data": {
                    "turn": 1, "intent": intent, "confidence": 0.9, "threshold": 0.5,
                    "decision": "answer"}},
            ])

        for n in range(120):
            ask(f"old{n}", 3, "orders/track", "where is it")
        for n in range(120):
            ask(f"new{n}", 10 + n % 2, "odd/\r\nfired  x\x1b[2J", HOSTILE)
        path = self.folder / "log.jsonl"
        path.write_text("".join(json.dumps(r) + "\n" for r in records))
        return str(path)

    def drift(self, *arguments):
        self.rules("moved: {when: drift > 0.25 over 7 d}")
        return run("report", "--alert", "--content", str(self.content), "--events", self.events(),
                   "--until", "2026-01-13", "--zone", "UTC", *arguments)

    def test_a_log_of_another_desk_is_judged_without_a_store(self):
        for _ in range(2):
            done = self.drift()
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("note: without a store nothing is noted", done.stderr)

    def test_what_moved_is_shown_with_questions_that_drive_no_terminal(self):
        done = self.drift()
        lines = done.stdout.split("\n")
        self.assertTrue(lines[1].startswith("  fired         moved: Drift (PSI) is "), lines[1])
        self.assertEqual(lines[2], "What moved")
        body = "\n".join(lines[3:])
        self.assertIn("  orders/track: 100.0 % (120 of 120) → 0.0 % (0 of 120), adds ", body)
        self.assertIn(r"  odd/\u{D}\u{A}fired  x\u{1B}[2J: 0.0 % (0 of 120) → 100.0 % (120 of 120)", body)
        self.assertIn(
            "    new1: \"one\\u{D}\\u{A}two \\u{1B}[2J\\u{202E} three\"\n"
            "    new101: ", body)
        self.assertEqual(body.count("three\""), 3)
        self.assertNotIn("\x1b", done.stdout)
        self.assertNotIn("\r", done.stdout)

    def test_what_moved_is_the_same_as_json(self):
        alert = json.loads(self.drift("--format", "json").stdout)["alerts"][0]
        moved = {part["intent"]: part for part in alert["drift"]}
        part = moved["odd/\r\nfired  x\x1b[2J"]
        self.assertEqual(part["before"], {"num": 0, "den": 120})
        self.assertEqual(part["now"], {"num": 120, "den": 120})
        self.assertEqual([e["session"] for e in part["examples"]], ["new1", "new101", "new103"])
        self.assertEqual(part["examples"][0]["text"], HOSTILE)

    def test_explaining_drift_shows_what_moved(self):
        settings = self.folder / "settings.json"
        settings.write_text(json.dumps({"intent_baseline": {"orders/track": 100}}))
        done = run("report", "--events", self.events(), "--since", "2026-01-06", "--until", "2026-01-13",
                   "--settings", str(settings), "--explain", "intent_psi")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("What moved\n", done.stdout)
        self.assertIn("  orders/track: 100.0 % (100 of 100) → 0.0 % (0 of 120)", done.stdout)
        self.assertIn("    new1: \"one", done.stdout)
        self.assertNotIn("\x1b", done.stdout)

    def test_questions_are_read_from_the_store(self):
        self.rules("moved:\n  when: drift >= 0 over 1 d, n >= 5\n")
        settings = self.folder / "settings.json"
        settings.write_text(json.dumps({"intent_baseline": {"orders/track": 100}}))
        self.talk()
        done = self.alert("--settings", str(settings))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(": 0.0 % (0 of 100) → 100.0 % (6 of 6), adds ", done.stdout)
        self.assertEqual(done.stdout.count(f"\"{LOST}\""), 3)
