"""Damaged databases."""

from __future__ import annotations

import pathlib
import random
import shutil
from collections.abc import Callable

from tools import MESSAGES, Failed, Folder, Pipe, request

PAGE = 4096


def flip_bits(data: bytearray, random_: random.Random) -> None:
    for _ in range(random_.randint(1, 40)):
        data[random_.randrange(len(data))] ^= 1 << random_.randrange(8)


def blank_pages(data: bytearray, random_: random.Random) -> None:
    for _ in range(random_.randint(1, 4)):
        page = random_.randrange(len(data) // PAGE) * PAGE
        data[page:page + PAGE] = bytes([random_.choice([0, 0xA5, 0xFF])]) * PAGE


def swap_pages(data: bytearray, random_: random.Random) -> None:
    one, other = (random_.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one:one + PAGE], data[other:other + PAGE] = data[other:other + PAGE], data[one:one + PAGE]


def cut_off(data: bytearray, random_: random.Random) -> None:
    del data[random_.randrange(len(data)):]


def garble_header(data: bytearray, random_: random.Random) -> None:
    for _ in range(random_.randint(1, 8)):
        data[random_.randrange(100)] = random_.randrange(256)


def tear_sectors(data: bytearray, random_: random.Random) -> None:
    for _ in range(random_.randint(1, 20)):
        sector = random_.randrange(len(data) // 512) * 512
        data[sector:sector + 512] = random_.randbytes(512)


DAMAGES: list[Callable[[bytearray, random.Random], None]] = [
    flip_bits, blank_pages, swap_pages, cut_off, garble_header, tear_sectors,
]


def prove(short: bool, seed: int) -> str:
    """A damaged store opens or is refused with a message, and what can be read of it is exported."""
    random_ = random.Random(seed)
    folder = Folder()
    sound = filled(folder)
    original = sound.read_bytes()
    whole = set(folder.run("transcripts", "export", "--events", "--salvage", store=sound).stdout.splitlines())
    count = 60 if short else 500
    refused = noticed = saved = 0
    for number in range(count):
        damage = DAMAGES[number % len(DAMAGES)]
        data = bytearray(original)
        damage(data, random_)
        store = folder.new_store()
        store.write_bytes(data)
        shutil.copy(sound.parent / "firstline.key", store.parent)
        name = f"{damage.__name__} {number}"
        answer = folder.run("pipe", store=store, stdin=request("fresh", 1, "hello"))
        expect(name, "pipe", answer.returncode, answer.stderr, {0, 65, 74})
        store.write_bytes(data)
        for suffix in ("-wal", "-shm"):
            pathlib.Path(f"{store}{suffix}").unlink(missing_ok=True)
        check = folder.run("store", "check", store=store)
        expect(name, "store check", check.returncode, check.stderr, {0, 1, 65, 74})
        noticed += check.returncode != 0
        export = folder.run("transcripts", "export", "--events", "--salvage", store=store)
        expect(name, "export", export.returncode, export.stderr, {0, 65, 74})
        read = set(export.stdout.splitlines())
        refused += not read
        saved += len(read & whole)
    # The control: the sound store is found sound, and damage is noticed at all.
    if folder.run("store", "check", store=sound).returncode != 0 or noticed < count // 3:
        raise Failed(f"{noticed} of {count} damages were noticed")
    share = saved / (count * len(whole))
    return f"{count} damaged stores: no crash, {noticed} found damaged, {refused} give nothing, {share:.0%} of all events saved"


def filled(folder: Folder) -> pathlib.Path:
    """A store of some hundred turns whose log is in the file."""
    store = folder.new_store()
    pipe = Pipe(folder.command("pipe", store))
    for number in range(300):
        pipe.send(request(f"s{number % 30}", number, MESSAGES[number % len(MESSAGES)]))
    pipe.finish()
    folder.run("store", "compact", store=store)
    return store


def expect(name: str, what: str, code: int, words: bytes, allowed: set[int]) -> None:
    """An exit code of those allowed, and a message where it is none of success."""
    if code not in allowed:
        raise Failed(f"{name}: {what} ended with {code}: {words.decode(errors='replace')[:300]}")
    if code in {65, 74} and b"error: " not in words:
        raise Failed(f"{name}: {what} ended with {code} without a message")
