#!/usr/bin/env python3
"""Chats with a built firstline behind a pseudo-terminal, as a person would.

Usage: chat_pty.py FIRSTLINE CONTENT

FIRSTLINE is the built executable, CONTENT a content folder (both may be relative). Needs pexpect.
The store and the history go to a folder that is removed afterwards. Prints one line a check; the exit
code is 1 where one failed.
"""

import os
import re
import stat
import sys
import tempfile
import time

import pexpect

PROMPT = "you: "
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\].*?(?:\x07|\x1b\\)|[\r\x07]")


class Chat:
    """One chat; everything it showed is kept."""

    def __init__(self, firstline, content, folder, **environment):
        variables = dict(os.environ, TERM="xterm", LANG="C", **environment)
        variables.pop("LC_ALL", None)
        variables.pop("LC_CTYPE", None)
        self.shown = ""
        store = os.path.join(folder, "store.sqlite")
        arguments = ["chat", "--content", content, "--store", store, "--no-progress"]
        self.child = pexpect.spawn(
            firstline,
            arguments,
            env=variables,
            encoding="utf-8",
            timeout=120,
            dimensions=(24, 72),
        )
        self.wait_for(PROMPT)
        self.child.timeout = 10

    def wait_for(self, *patterns):
        """Waits for one of the patterns and gives its index."""
        index = self.child.expect(list(patterns))
        after = self.child.after if isinstance(self.child.after, str) else ""
        self.shown += self.child.before + after
        return index

    def send(self, keys):
        self.child.send(keys)

    def ask(self, keys):
        """Sends keys that end a line; gives what was shown up to the next prompt, without colours."""
        start = len(self.shown)
        self.send(keys)
        self.wait_for(r"\n")
        self.wait_for(PROMPT)
        return ESCAPES.sub("", self.shown[start:])

    def leave(self, keys="\x04"):
        """Leaves, skipping a survey; gives the exit code."""
        self.send(keys)
        if self.wait_for("rating .1 to 5.: ", pexpect.EOF) == 0:
            self.send("\x04")
            self.wait_for(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


def replies(text):
    return len(re.findall(r"^agent: ", text, re.MULTILINE))


def check_keys(start, check):
    chat = start()
    check("Tab completes /he", "/why" in chat.ask("/he\t\r"))

    chat.send("half typed")
    time.sleep(0.3)
    chat.send("\x03")
    chat.wait_for(r"\^C\r?\n")
    chat.wait_for(PROMPT)
    shown = chat.ask("/state\r")
    check("Ctrl-C throws the half-typed line away", "half typed" not in shown)

    chat.send("\x1b[A")
    chat.wait_for("/state")
    chat.send("\x1b[A")
    # Only what differs from the line before is drawn.
    chat.wait_for("help")
    check("Up brings back the lines of this chat, newest first", True)
    chat.send("\x03")
    chat.wait_for(PROMPT)

    shown = chat.ask("/tikcet\r")
    check("a mistyped command gets a hint", "did you mean /ticket?" in shown)

    shown = chat.ask("\x1b[200~first line\nsecond line\nthird line\x1b[201~\r")
    check("three pasted lines are one message", replies(shown) == 1)

    shown = chat.ask("une réponse naïve é\r")
    check("é is typed and shown with LANG=C", "une réponse naïve é" in shown)
    check("one line gets one reply", replies(shown) == 1)

    start_of_escape = len(chat.shown)
    chat.ask("\x1b[200~\x1b]0;owned\x1b\\ \x1b[31mred\x1b[201~\r")
    raw = chat.shown[start_of_escape:]
    check("escape sequences never reach the terminal", not re.search(r"\x1b(\]0;|\[31mred)", raw))

    chat.ask("my card is 4111 1111 1111 1111\r")
    check("Ctrl-D ends with code 0", chat.leave() == 0)


def check_history(start, check, folder):
    path = os.path.join(folder, "chat-history")
    mode = stat.S_IMODE(os.stat(path).st_mode)
    check("the history is for its owner only", mode == 0o600, oct(mode))
    with open(path, encoding="utf-8") as file:
        kept = file.read()
    check("the history keeps commands", "/help\n" in kept)
    check("the history keeps a paste as one line", "first line second line third line\n" in kept)
    check("the history keeps no card number", "4111 1111" not in kept)

    chat = start()
    chat.send("\x10")
    chat.wait_for("my card is")
    chat.send("\x15")
    check("Ctrl-P brings back the last line of the chat before", True)
    check("/quit leaves with code 0", chat.leave("/quit\r") == 0)


def check_ends(start, check):
    chat = start()
    check("Ctrl-D at once leaves with code 0", chat.leave() == 0)

    chat = start()
    chat.child.kill(15)
    chat.wait_for(pexpect.EOF)
    chat.child.close()
    check("SIGTERM leaves with code 0", chat.child.exitstatus == 0, chat.child.signalstatus)

    chat = start(NO_COLOR="1")
    chat.ask("hello\r")
    check("NO_COLOR shows no colour", not re.search(r"\x1b\[[0-9;]*m", chat.shown))
    chat.leave()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    firstline, content = (os.path.abspath(argument) for argument in sys.argv[1:])
    failures = []

    def check(name, passed, detail=""):
        print(f"{'passed' if passed else 'FAILED'}: {name}{'' if passed else f' {detail}'}")
        if not passed:
            failures.append(name)

    with tempfile.TemporaryDirectory() as folder:

        def start(**environment):
            return Chat(firstline, content, folder, **environment)

        check_keys(start, check)
        check_history(start, check, folder)
        check_ends(start, check)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
