"""A program under trial: started, spoken to, and read line by line."""

import json
import os
import queue
import select
import signal
import subprocess
import threading
import time


class Failed(Exception):
    """A requirement is not met; says how."""


class Skipped(Exception):
    """A requirement cannot be tried here; says why."""


def line_of(request) -> bytes:
    """A request as a line: bytes stay as they are, members are written as JSON."""
    if isinstance(request, bytes):
        return request
    return json.dumps(request, ensure_ascii=False).encode() + b"\n"


class Program:
    """One process. Its output is read by a thread from the start, unless `reads` is false."""

    def __init__(self, command: list[str], patience: float, record, reads: bool = True, **streams):
        self.patience = patience
        self.record = record
        self.line_count = 0
        self.events: list[dict] = []
        self.lines: queue.Queue[bytes | None] = queue.Queue()
        self.process = subprocess.Popen(
            command,
            stdin=streams.get("stdin", subprocess.PIPE),
            stdout=streams.get("stdout", subprocess.PIPE),
            stderr=subprocess.DEVNULL,
        )
        if reads and self.process.stdout:
            self.read_on()

    # Sending

    def send(self, *requests) -> None:
        """Sends requests at once, without waiting for their lines."""
        data = b"".join(line_of(request) for request in requests)
        self.record("sent", data)
        self.line_count += data.count(b"\n")
        descriptor = self.process.stdin.fileno()
        os.set_blocking(descriptor, False)
        rest = memoryview(data)
        while rest:
            if not select.select([], [descriptor], [], self.patience)[1]:
                raise Failed("the program does not read on")
            try:
                rest = rest[os.write(descriptor, rest) :]
            except BlockingIOError:
                continue
            except BrokenPipeError:
                raise Failed("the program reads no more") from None

    def send_beside(self, *requests) -> threading.Thread:
        """Sends from a thread of its own: for more than the program takes before its lines are read."""

        def send():
            try:
                self.send(*requests)
            except (Failed, OSError, ValueError):
                pass

        thread = threading.Thread(target=send, daemon=True)
        thread.start()
        return thread

    def send_until_full(self, requests) -> int:
        """Sends one request after the other until nothing was taken for a second; gives how many were begun."""
        descriptor = self.process.stdin.fileno()
        os.set_blocking(descriptor, False)
        self.rest = b""
        count, last = 0, time.monotonic()
        while time.monotonic() - last < 1:
            if not self.rest:
                request = next(requests, None)
                if request is None:
                    break
                self.rest = line_of(request)
                count += 1
            try:
                self.rest = self.rest[os.write(descriptor, self.rest) :]
                last = time.monotonic()
            except BlockingIOError:
                time.sleep(0.02)
        return count

    # Reading

    def first_line(self) -> bytes:
        """The first line of a program whose output is not read otherwise."""
        if not select.select([self.process.stdout], [], [], self.patience)[0]:
            raise Failed("no line came")
        return self.process.stdout.readline()

    def read_on(self) -> None:
        """Reads from now on."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        with self.process.stdout as stream:
            for line in stream:
                self.lines.put(line)
        self.lines.put(None)

    def raw(self, patience: float | None = None) -> bytes:
        """The next line that is no event, as it stands."""
        deadline = time.monotonic() + (self.patience if patience is None else patience)
        while True:
            try:
                line = self.lines.get(timeout=max(0.001, deadline - time.monotonic()))
            except queue.Empty:
                raise Failed("no line came") from None
            if line is None:
                self.lines.put(None)
                raise Failed("the output ended")
            self.record("came", line)
            value = parsed(line)
            if value.get("type") != "event":
                return line
            self.events.append(value)

    def take(self, patience: float | None = None) -> dict:
        """The next line that is no event."""
        return parsed(self.raw(patience))

    def event(self) -> dict:
        """The next line that was not asked for."""
        while not self.events:
            try:
                line = self.lines.get(timeout=self.patience)
            except queue.Empty:
                raise Failed("no event came") from None
            if line is None:
                raise Failed("the output ended")
            self.record("came", line)
            value = parsed(line)
            if value.get("type") != "event":
                raise Failed("a line came that is no event")
            self.events.append(value)
        return self.events.pop(0)

    def is_quiet(self, seconds: float = 0.3) -> bool:
        """Whether no line comes for a while."""
        try:
            self.raw(seconds)
        except Failed:
            return True
        return False

    def ask(self, request) -> dict:
        """Sends one request and gives its line."""
        return parsed(self.ask_raw(request))

    def ask_raw(self, request) -> bytes:
        """Sends one request and gives its line as it stands."""
        self.send(request)
        return self.raw()

    def rest_of_lines(self) -> list[bytes]:
        """All lines up to the end of the output."""
        lines = []
        while True:
            try:
                lines.append(self.raw())
            except Failed as why:
                if str(why) == "the output ended":
                    return lines
                raise

    # The end

    def close_input(self) -> None:
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def exit_code(self, patience: float | None = None) -> int:
        """Waits for the end."""
        try:
            return self.process.wait(self.patience if patience is None else patience)
        except subprocess.TimeoutExpired:
            raise Failed("the program does not end") from None

    def dispose(self) -> None:
        """Leaves nothing behind."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            try:
                if stream:
                    stream.close()
            except (OSError, ValueError):
                pass

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def peak_memory(self) -> int:
        """The most memory the process has had so far, in KiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
        raise Skipped("the system does not say how much memory a process takes")


def parsed(line: bytes) -> dict:
    """The object on a line of output."""
    try:
        value = json.loads(line)
    except ValueError:
        raise Failed("a line is no JSON") from None
    if not isinstance(value, dict):
        raise Failed("a line is no JSON object")
    return value
