"""What the tests of the built program share: folders of their own, and a pipe that speaks JSON Lines."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIRSTLINE = os.environ.get("FIRSTLINE", str(ROOT / ".build/release/firstline"))
CONTENT = str(ROOT / "intents")
# Trained models and the vectors of content are shared between the tests, stores are not.
SHARED = pathlib.Path(tempfile.mkdtemp(prefix="firstline-shared-"))
for name in ("models", "embeddings"):
    (SHARED / name).mkdir()


def run(*arguments, stdin="", env=None, cwd=None, timeout=120):
    """Runs the program to its end. `stdin` may be text or bytes; output comes back as text."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [FIRSTLINE, *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, **(env or {})},
        cwd=cwd,
        timeout=timeout,
    )
    done.stdout = done.stdout.decode("utf-8", "replace")
    done.stderr = done.stderr.decode("utf-8", "replace")
    return done


class StoreTest(unittest.TestCase):
    """A test with a store of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firstline-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.store = str(self.folder / "firstline.sqlite")
        for name in ("models", "embeddings"):
            (self.folder / name).symlink_to(SHARED / name)

    def firstline(self, *arguments, **options):
        """Runs a command that takes a store."""
        return run(*arguments, "--store", self.store, **options)

    def lines(self, *requests):
        """Sends requests through one pipe and gives all lines back, parsed."""
        text = "".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in requests)
        done = self.firstline("pipe", "--content", CONTENT, stdin=text)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def pipe(self, content=CONTENT, before=(), more=()):
        """An open pipe with `more` options, run by the command `before`; it is closed when the test ends."""
        pipe = Pipe(self.store, content, before, more)
        self.addCleanup(pipe.close)
        return pipe


class Pipe:
    """`firstline pipe` under way."""

    def __init__(self, store, content=CONTENT, before=(), more=()):
        self.process = subprocess.Popen(
            [*before, FIRSTLINE, "pipe", "--content", content, "--store", store, *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.count = 0

    def send(self, text=None, session="s1", **fields):
        """Sends a request without waiting."""
        self.count += 1
        request = {"id": f"m{self.count}", "session": session, **fields}
        if text is not None:
            request["text"] = text
        self.process.stdin.write((json.dumps(request) + "\n").encode())
        self.process.stdin.flush()

    def read(self):
        """The next line."""
        line = self.process.stdout.readline()
        if not line:
            raise EOFError(self.process.stderr.read().decode())
        return json.loads(line)

    def ask(self, text=None, session="s1", **fields):
        """Sends a request and gives its reply."""
        self.send(text, session, **fields)
        return self.read()

    def close(self):
        """Ends the input and waits."""
        if self.process.stdin and not self.process.stdin.closed:
            self.process.stdin.close()
        try:
            code = self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        for stream in (self.process.stdout, self.process.stderr):
            stream.close()
        return code


def text_of(reply):
    """Everything a reply says, as one text."""
    parts = []
    for message in reply["messages"]:
        parts.append(message.get("text") or message.get("passage") or "")
        parts += [choice["text"] for choice in message.get("choices", [])]
    return "\n".join(parts)
