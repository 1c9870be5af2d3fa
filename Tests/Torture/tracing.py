"""The program under strace: what it did to its store and said, call by call, and calls that are made to fail."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import tempfile
from collections.abc import Callable
from typing import NamedTuple

from tools import Failed, Pipe

# Everything by which a program can change a file or a folder, and what makes a change durable.
CHANGING = (
    "openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,sync_file_range,syncfs,sync,ftruncate,"
    "truncate,fallocate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,mmap,"
    "copy_file_range,sendfile"
)

LINE = re.compile(rb"\d+ +(?:<\.\.\. )?(\w+)(?: resumed>|\()(.*)$", re.DOTALL)
DESCRIPTOR = re.compile(rb"\d+<((?:\\x..)*)>")
STRING = re.compile(rb'"((?:\\x..)*)"')
RESULT = re.compile(rb"\) += (-?\d+)(?:<((?:\\x..)*)>)?")
NUMBER = re.compile(rb", (\d+)(?=[,)])")


class Event(NamedTuple):
    """What happened, to which file, and with what. A sync covers only what was done before it `began`."""

    kind: str
    path: str = ""
    offset: int = 0
    data: bytes = b""
    other: str = ""
    began: int = 0


class Recorder:
    """Collects the events of programs that run one after the other, on the files within a folder."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = str(folder)
        self.events: list[Event] = []

    def record(self, command: list[str], use: Callable[[Pipe], None], *more: str) -> None:
        """Runs a command under strace, with more of strace's options, lets `use` talk to it, and takes its events."""
        with tempfile.NamedTemporaryFile() as log:
            options = ["-f", "-qq", "-y", "-xx", "-s", "100000000", "--seccomp-bpf", "-e", "signal=none"]
            pipe = Pipe(["strace", *options, "-e", f"trace={CHANGING}", *more, "-o", log.name, *command])
            output = f"pipe:[{os.fstat(pipe.process.stdout.fileno()).st_ino}]"
            use(pipe)
            pipe.finish()
            self._take(log.read().splitlines(), output)

    def _take(self, lines: list[bytes], output: str) -> None:
        begun: dict[bytes, tuple[bytes, int]] = {}
        for line in lines:
            thread = line.split(b" ", 1)[0]
            match = LINE.match(line)
            if not match:
                raise Failed(f"strace wrote {line[:100]!r}")
            name, rest = match[1].decode(), match[2]
            began = len(self.events)
            if b" resumed>" in line[:60]:
                start, began = begun.pop(thread)
                rest = start + rest
            elif name == "write" and (descriptor := DESCRIPTOR.match(rest)) and text(descriptor[1]) == output:
                # A line may be read as soon as the call has begun.
                self.events.append(Event("said", data=raw(STRING.search(rest)[1])))
            if rest.endswith(b" <unfinished ...>"):
                begun[thread] = (rest.removesuffix(b" <unfinished ...>"), began)
            elif (result := RESULT.search(rest)) and int(result[1]) >= 0:
                self._add(name, rest, int(result[1]), text(result[2] or b""), began)

    def _add(self, name: str, rest: bytes, result: int, opened: str, began: int) -> None:
        """Adds the event of a call that succeeded, if it is about a file of the store."""
        descriptor = DESCRIPTOR.search(rest)
        strings = [raw(found) for found in STRING.findall(rest)]
        path = opened or (text(descriptor[1]) if descriptor else strings[0].decode() if strings else "")
        numbers = [int(number) for number in NUMBER.findall(rest)]
        if not self._is_kept(path):
            return
        match name:
            case "openat":
                if b"O_TRUNC" in rest:
                    raise Failed(f"{path} was opened with O_TRUNC, which this proof does not know")
                if b"O_CREAT" in rest:
                    self.events.append(Event("create", path))
            case "pwrite64":
                self.events.append(Event("write", path, numbers[-1], strings[0][:result]))
            case "write":
                self.events.append(Event("append", path, data=strings[0][:result]))
            case "ftruncate":
                self.events.append(Event("cut", path, numbers[-1]))
            case "fsync" | "fdatasync":
                self.events.append(Event("sync", path, began=began))
            case "mkdir" | "unlink":
                self.events.append(Event(name, path))
            case "link":
                self.events.append(Event("link", path, other=strings[1].decode()))
            case "mmap" if b"PROT_WRITE" not in rest or b"MAP_SHARED" not in rest:
                pass
            case _:
                raise Failed(f"{name} was called on {path}, which this proof does not know")

    def _is_kept(self, path: str) -> bool:
        """Whether a power cut matters to it: neither trained models nor the index of the log, which are made anew."""
        inside = path == self.folder or path.startswith(self.folder + "/")
        return inside and "/models" not in path and not path.endswith(("-shm", "(deleted)"))


def raw(hexadecimal: bytes) -> bytes:
    """The bytes that strace wrote as \\x61\\x62…"""
    return bytes.fromhex(hexadecimal.replace(rb"\x", b"").decode())


def text(hexadecimal: bytes) -> str:
    """The same as a path."""
    return raw(hexadecimal).decode()
