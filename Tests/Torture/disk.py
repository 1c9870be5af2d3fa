"""What a disk holds when the power fails: what was synced, and of the rest whatever chance left there."""

from __future__ import annotations

import pathlib
import random
from typing import NamedTuple

from tools import Failed
from tracing import Event

SECTOR = 512


class Change(NamedTuple):
    """Bytes written at a place, or a file's new length; `index` is that of its event."""

    index: int
    offset: int
    data: bytes | None


class File:
    """A file as it was at its last sync, and the changes since."""

    def __init__(self) -> None:
        self.kept = bytearray()
        self.pending: list[Change] = []
        self.length = 0

    def change(self, change: Change) -> None:
        self.pending.append(change)
        self.length = change.offset if change.data is None else max(self.length, change.offset + len(change.data))

    def sync(self, began: int) -> None:
        """What was done before the sync began is there for good."""
        while self.pending and self.pending[0].index < began:
            change = self.pending.pop(0)
            if change.data is None:
                resize(self.kept, change.offset)
            else:
                resize(self.kept, max(len(self.kept), change.offset))
                self.kept[change.offset:change.offset + len(change.data)] = change.data

    def after_cut(self, random_: random.Random) -> bytes:
        """Every sector, and the length, as at some moment since the last sync, each at one of its own."""
        # Often all or nothing of it reached the disk.
        luck = random_.choice(["nothing", "all", "some", "some", "some"])

        def moment(count: int) -> int:
            return {"nothing": 0, "all": count}.get(luck, random_.randint(0, count))

        lengths = [len(self.kept)]
        sectors: dict[int, list[tuple[int, bytes]]] = {}
        for change in self.pending:
            longest = max(lengths)
            if change.data is None:
                lengths.append(change.offset)
                pieces = by_sector(change.offset, bytes(max(0, longest - change.offset)))
            else:
                lengths.append(max(lengths[-1], change.offset + len(change.data)))
                pieces = by_sector(change.offset, change.data)
            for sector, offset, piece in pieces:
                sectors.setdefault(sector, []).append((offset, piece))
        data = bytearray(self.kept)
        resize(data, max(lengths))
        for pieces_of_sector in sectors.values():
            for offset, piece in pieces_of_sector[:moment(len(pieces_of_sector))]:
                data[offset:offset + len(piece)] = piece
        resize(data, lengths[moment(len(lengths) - 1)])
        return bytes(data)


class Disk:
    """Folders and files within one folder that was there before."""

    def __init__(self, folder: str) -> None:
        # What each name led to since its folder's last sync: None for nothing, a File, or "folder".
        self.names: dict[str, list[tuple[int, File | str | None]]] = {folder: [(-1, "folder")]}

    def apply(self, index: int, event: Event) -> None:
        """Does what the program did."""
        node = self._at(event.path)
        match event.kind:
            case "create" if node is None:
                self._name(index, event.path, File())
            case "create" | "said":
                pass
            case "mkdir":
                self._name(index, event.path, "folder")
            case "link":
                self._name(index, event.other, node)
            case "unlink":
                self._name(index, event.path, None)
            case "sync" if node == "folder":
                self._sync_names(event)
            case "sync" if isinstance(node, File):
                node.sync(event.began)
            case "write" | "append" | "cut" if isinstance(node, File):
                offset = node.length if event.kind == "append" else event.offset
                node.change(Change(index, offset, None if event.kind == "cut" else event.data))
            case _:
                raise Failed(f"{event.kind} of {event.path}, which is not there")

    def after_cut(self, random_: random.Random, target: pathlib.Path) -> None:
        """Makes in `target` the files that may be left; each name leads where it led at a moment since its sync."""
        bytes_of: dict[int, bytes] = {}
        led = {path: random_.choice(history)[1] for path, history in self.names.items()}
        for path, node in sorted(led.items(), key=lambda item: item[0]):
            parents = [parent for parent in led if path.startswith(parent + "/")]
            if not isinstance(node, File) or any(led[parent] != "folder" for parent in parents):
                continue
            if id(node) not in bytes_of:
                bytes_of[id(node)] = node.after_cut(random_)
            place = target / pathlib.Path(path).name
            place.write_bytes(bytes_of[id(node)])
            place.chmod(0o600)

    def _at(self, path: str) -> File | str | None:
        return self.names[path][-1][1] if path in self.names else None

    def _name(self, index: int, path: str, node: File | str | None) -> None:
        self.names.setdefault(path, [(-1, None)]).append((index, node))

    def _sync_names(self, event: Event) -> None:
        for path, history in self.names.items():
            if str(pathlib.Path(path).parent) == event.path:
                before = [place for place, (index, _) in enumerate(history) if index < event.began]
                del history[:before[-1] if before else 0]


def resize(data: bytearray, length: int) -> None:
    """Cuts off, or lengthens with zeros."""
    del data[length:]
    data.extend(bytes(length - len(data)))


def by_sector(offset: int, data: bytes) -> list[tuple[int, int, bytes]]:
    """The data as pieces within one sector each: sector, offset, bytes."""
    pieces = []
    end = offset + len(data)
    while offset < end:
        sector = offset // SECTOR
        next_ = min(end, (sector + 1) * SECTOR)
        pieces.append((sector, offset, data[len(data) - (end - offset):len(data) - (end - next_)]))
        offset = next_
    return pieces
