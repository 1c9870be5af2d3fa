"""The chat at a terminal: `chat_pty.py` types like a person, behind a pseudo-terminal."""

import pathlib
import subprocess
import sys
import unittest

from support import CONTENT, FIRSTLINE


class ChatTest(unittest.TestCase):
    def test_the_chat_behaves_at_a_terminal(self):
        script = pathlib.Path(__file__).with_name("chat_pty.py")
        done = subprocess.run(
            [sys.executable, str(script), FIRSTLINE, CONTENT], capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
