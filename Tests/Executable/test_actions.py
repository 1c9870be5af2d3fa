"""Back ends over HTTP, as the built program meets them: slow, dead, and with a token."""

import http.server
import json
import os
import pathlib
import socket
import subprocess
import threading

from support import FIRSTLINE, StoreTest, run, text_of

INTENTS = {
    "agent.yaml": "name: Small shop\n",
    "smalltalk/hello.yaml": "samples: [hi, hello, hey, hiya, good day]\nreply: Hello there.\n",
    "entities/order-number.yaml": 'kind: pattern\npattern: "A-#####"\n',
    "orders/track.yaml": """
samples: [where is my order, track my parcel, "has {order_number: A-10042} shipped", any news of it, is it late]
slots:
  order_number: {entity: order-number, ask: Which order is it?, not_understood: [It starts with A.]}
flow:
  look-up:
    do: look-up
    with: {order: $order_number}
    on:
      found: {say: "It is {status}.", then: done}
      missing: {say: "There is no such order.", then: done}
      failed: {escalate: back-end-down}
""",
}


class BackEnd(http.server.ThreadingHTTPServer):
    """A back end that answers when, and as, the test says."""

    daemon_threads = True

    def __init__(self, answer):
        self.answer = answer
        self.seen = []
        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/orders/{{order}}"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.seen.append((self.path, dict(self.headers)))
        status, body = self.server.answer(self.path)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *arguments):
        pass


class ActionsTest(StoreTest):
    def content(self, action):
        """A folder of its own whose only action is `action`."""
        folder = self.folder / "intents"
        for path, text in {**INTENTS, "actions.yaml": action}.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return str(folder)

    def start(self, content, **variables):
        process = subprocess.Popen(
            [FIRSTLINE, "pipe", "--content", content, "--store", self.store, "--encoder", "off"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **variables},
        )
        self.addCleanup(process.kill)
        return process

    def send(self, process, session, number, text):
        request = {"id": f"m{number}", "session": session, "text": text}
        process.stdin.write((json.dumps(request) + "\n").encode())
        process.stdin.flush()

    def finish(self, process):
        """Everything on standard error, once the process has ended by itself."""
        process.stdin.close()
        rest, errors = process.stdout.read(), process.stderr.read().decode()
        process.stdout.close()
        process.stderr.close()
        self.assertEqual(process.wait(timeout=20), 0, errors)
        self.assertEqual(rest, b"")
        return errors

    def backend(self, answer):
        server = BackEnd(answer)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server

    def test_a_slow_back_end_holds_up_no_other_session_and_ends_in_a_ticket(self):
        release = threading.Event()

        def answer(path):
            release.wait()
            return 500, ""

        server = self.backend(answer)
        content = self.content(
            f"look-up:\n  http: {{url: '{server.url}'}}\n  timeout: 5m\n"
            "  results: {found: {status: text}, missing: {}}\n"
        )
        pipe = self.start(content)
        self.send(pipe, "slow", 1, "where is my order A-10042")
        self.send(pipe, "other", 2, "hello")
        other = json.loads(pipe.stdout.readline())
        self.assertEqual((other["session"], text_of(other)), ("other", "Hello there."))
        release.set()
        slow = json.loads(pipe.stdout.readline())
        self.assertEqual(slow["session"], "slow")
        self.assertTrue(text_of(slow).startswith("I cannot reach our system just now. "), slow)
        self.assertIsNotNone(slow["ticket"])
        self.assertEqual(slow["decision"]["kind"], "escalate")
        errors = self.finish(pipe)
        self.assertIn("the action 'look-up' failed: the back end answered with status 500", errors)
        self.assertNotIn("10042", errors)

    def test_a_dead_back_end_is_told_at_once_and_left_alone(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            port = unused.getsockname()[1]
        content = self.content(
            f"look-up:\n  http: {{url: 'http://127.0.0.1:{port}/{{order}}'}}\n"
            "  breaker: {failures: 2, pause: 10m}\n"
            "  results: {found: {status: text}, missing: {}}\n"
        )
        pipe = self.start(content)
        for number in range(4):
            self.send(pipe, f"s{number}", number, "where is my order A-10042")
            reply = json.loads(pipe.stdout.readline())
            self.assertTrue(text_of(reply).startswith("I cannot reach our system just now. "), reply)
            self.assertIsNotNone(reply["ticket"])
        reasons = [line.rsplit(": ", 1)[1] for line in self.finish(pipe).splitlines() if "failed" in line]
        refused = "the back end refused the connection"
        self.assertEqual(reasons, [refused, refused, "circuit open", "circuit open"])

    def test_answers_are_typed_and_a_token_stays_secret(self):
        server = self.backend(
            lambda path: (200, '{"result":"found","status":"on its way"}')
            if path == "/orders/A-10042" else (404, "")
        )
        content = self.content(
            f"look-up:\n  http:\n    url: '{server.url}'\n"
            "    headers: {Authorization: {env: SHOP_TOKEN, prefix: 'Bearer '}}\n"
            "    status: {404: missing}\n"
            "  results: {found: {status: text}, missing: {}}\n"
        )
        pipe = self.start(content, SHOP_TOKEN="hunter2-s3cret", http_proxy="http://127.0.0.1:1")
        self.send(pipe, "a", 1, "where is my order A-10042")
        self.assertEqual(text_of(json.loads(pipe.stdout.readline())), "It is on its way.")
        self.send(pipe, "b", 2, "where is my order A-20000")
        self.assertEqual(text_of(json.loads(pipe.stdout.readline())), "There is no such order.")
        self.assertNotIn("s3cret", self.finish(pipe))
        self.assertEqual({head["Authorization"] for _, head in server.seen}, {"Bearer hunter2-s3cret"})
        keys = [head["Idempotency-Key"] for _, head in server.seen]
        self.assertEqual(len(set(keys)), 2)
        for file in pathlib.Path(self.folder).iterdir():
            if file.is_file():
                self.assertNotIn(b"s3cret", file.read_bytes(), file)

    def test_a_missing_token_is_said_at_the_start(self):
        content = self.content(
            "look-up:\n  http: {url: 'https://shop.example/{order}', headers: {X-Token: {env: SHOP_TOKEN}}}\n"
            "  results: {found: {status: text}, missing: {}}\n"
        )
        done = self.firstline("pipe", "--content", content, "--encoder", "off")
        self.assertEqual(done.returncode, 69)
        self.assertIn("the action 'look-up' needs the environment variable SHOP_TOKEN", done.stderr)
        # Checking the content needs no token.
        self.assertEqual(run("check", "--content", content).returncode, 0)

    def test_a_program_that_may_not_be_run_is_a_fault_of_the_content(self):
        content = self.content(
            "look-up:\n  command: [./bin/look-up]\n  results: {found: {status: text}, missing: {}}\n"
        )
        program = pathlib.Path(content) / "bin/look-up"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\necho '{}'\n")
        program.chmod(0o644)
        done = run("check", "--content", content)
        self.assertEqual(done.returncode, 65)
        self.assertIn("actions.yaml:2:13: error: the program './bin/look-up' may not be run", done.stdout + done.stderr)
        program.chmod(0o755)
        self.assertEqual(run("check", "--content", content).returncode, 0)
