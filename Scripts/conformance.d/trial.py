"""What a check has at hand, and how checks are found, run and reported."""

import concurrent.futures
import contextlib
import dataclasses
import itertools
import pathlib
import shlex
import subprocess
import tempfile
import threading

from program import Failed, Program, Skipped

CHECKS: dict[str, "Check"] = {}
SHOWN_BYTES = 200
SHOWN_LINES = 3


@dataclasses.dataclass
class Check:
    """How one requirement is tried. Checks that share a running program follow one another; the others run beside."""

    number: str
    run: object
    is_alone: bool


def check(number: str, alone: bool = False):
    """Declares how the requirement `number` is tried; `alone` where it starts programs of its own."""

    def declare(function):
        if number in CHECKS:
            raise ValueError(f"{number} is tried twice")
        CHECKS[number] = Check(number, function, alone)
        return function

    return declare


class Setting:
    """What all checks of one run share: the command, the folder, and one running program."""

    def __init__(self, command: list[str], patience: float, desk: str | None, folder: str):
        self.command = command
        self.patience = patience
        self.desk = desk
        self.folder = pathlib.Path(folder)
        self.memory: dict[str, object] = {}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._shared: Program | None = None

    def number(self) -> int:
        with self._lock:
            return next(self._numbers)

    def new_store(self) -> str:
        return str(self.folder / f"store-{self.number()}")

    def start(self, store: str, record, **options) -> Program:
        command = [part.replace("{store}", store) for part in self.command]
        return Program(command, self.patience, record, **options)

    def shared(self, record) -> Program:
        """A program that checks use one after the other; a new one where the last has ended or has lines left over."""
        program = self._shared
        if program and (not program.is_running or not program.lines.empty()):
            program.dispose()
            program = None
        if program is None:
            program = self._shared = self.start(self.new_store(), record)
        program.record = record
        program.events.clear()
        return program

    def close(self) -> None:
        if self._shared:
            self._shared.dispose()


class Trial:
    """One check under way."""

    def __init__(self, setting: Setting):
        self.setting = setting
        self.log: list[tuple[str, bytes]] = []
        self._programs: list[Program] = []
        self._shared: Program | None = None

    def record(self, side: str, data: bytes) -> None:
        self.log.append((side, data if len(data) <= SHOWN_BYTES else data[:SHOWN_BYTES] + "…".encode()))

    @property
    def program(self) -> Program:
        """The program that is shared; the same one throughout a check."""
        self._shared = self._shared or self.setting.shared(self.record)
        return self._shared

    def start(self, store: str | None = None, **options) -> Program:
        """A program of this check's own; on a new store, unless one is given."""
        program = self.setting.start(store or self.store(), self.record, **options)
        self._programs.append(program)
        return program

    def store(self) -> str:
        return self.setting.new_store()

    def session(self) -> str:
        """A session that nobody has used."""
        return f"c{self.setting.number()}"

    def ask(self, request: object = None, **members) -> dict:
        """The shared program's line to one request, given as bytes or by its members, with an id and a session."""
        if request is None:
            request = {"id": "1", "session": self.session(), **members}
        return self.program.ask(request)

    def needs(self, capability: str) -> None:
        """Skips the check where the program does not have a capability."""
        known = self.ask({"id": "c", "type": "hello"}).get("capabilities") or []
        if capability not in known:
            raise Skipped(f"no capability '{capability}'")

    def needs_people(self) -> None:
        """Skips the check where nobody answers tickets."""
        if not self.setting.desk:
            raise Skipped("needs --desk")

    def people(self, store: str, *words: str) -> None:
        """Does something to a ticket, as a person would."""
        command: list[str] = []
        for part in shlex.split(self.setting.desk):
            command += words if part == "{desk}" else [part.replace("{store}", store)]
        done = subprocess.run(command, capture_output=True, timeout=30)
        if done.returncode:
            raise Failed(f"the desk says: {done.stderr.decode(errors='replace').strip()}")

    def close(self) -> None:
        for program in self._programs:
            program.dispose()


def demand(condition: object, why: str) -> None:
    """Fails the check unless `condition` holds."""
    if not condition:
        raise Failed(why)


def demand_error(line: dict, code: str) -> None:
    """Fails the check unless `line` is the error `code`."""
    demand(line.get("type") == "error", f"an error '{code}' should come, not '{line.get('type')}'")
    demand(line.get("code") == code, f"the code should be '{code}', not '{line.get('code')}'")


def demand_reply(line: dict, kind: str = "reply") -> dict:
    """Fails the check unless `line` is a reply; gives it back."""
    demand(line.get("type") == kind, f"a '{kind}' should come, not '{line.get('type')}'")
    return line


@dataclasses.dataclass
class Outcome:
    """What came of one check."""

    number: str
    verdict: str
    why: str = ""
    log: list[tuple[str, bytes]] = dataclasses.field(default_factory=list)

    def lines(self, sentence: str) -> list[str]:
        """For people: the verdict, and for a failure what was sent and what came last."""
        reason = f" ({self.why})" if self.verdict == "skipped" else ""
        shown = [f"{self.number:<6}{self.verdict}{reason}: {sentence}"]
        if self.verdict != "FAILED":
            return shown
        shown.append(f"      {self.why}")
        for side in ("sent", "came"):
            told = [data for where, data in self.log if where == side]
            if len(told) > SHOWN_LINES:
                shown.append(f"      {side}: … {len(told) - SHOWN_LINES} before")
            shown += [f"      {side}: {data.decode(errors='backslashreplace').strip()!r}" for data in told[-SHOWN_LINES:]]
        return shown


def run_check(chosen: Check, setting: Setting) -> Outcome:
    """Runs one check."""
    trial = Trial(setting)
    try:
        chosen.run(trial)
        return Outcome(chosen.number, "ok")
    except Skipped as why:
        return Outcome(chosen.number, "skipped", str(why))
    except (Failed, OSError, KeyError, TypeError, ValueError, IndexError, AttributeError) as why:
        # A line without the members that it should have fails what looks at them.
        told = str(why) if isinstance(why, Failed) else f"{type(why).__name__}: {why}"
        return Outcome(chosen.number, "FAILED", told, trial.log)
    finally:
        trial.close()


@contextlib.contextmanager
def prepared(command: list[str], patience: float, desk: str | None = None):
    """A setting in a folder that is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="conformance-", ignore_cleanup_errors=True) as folder:
        setting = Setting(command, patience, desk, folder)
        try:
            yield setting
        finally:
            setting.close()


def run_checks(checks: list[Check], setting: Setting):
    """Runs checks and gives their outcomes in their order; those that stand alone run beside the others."""
    with contextlib.suppress(Failed, OSError):
        # What a program prepares for its first start is not to be prepared by several at once.
        setting.shared(lambda side, data: None).ask({"id": "first", "type": "health"})
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        beside = {c.number: pool.submit(run_check, c, setting) for c in checks if c.is_alone}
        for chosen in checks:
            running = beside.get(chosen.number)
            yield running.result() if running else run_check(chosen, setting)
