"""Runs the trials that need the agent in their own process, and reads what they measured."""

from __future__ import annotations

import json
import pathlib
import subprocess
from typing import Any

from tools import FIRSTLINE, ROOT, Failed, Folder

TORTURE = pathlib.Path(FIRSTLINE).with_name("torture")


def measured(folder: Folder, trial: str, *options: str, content: pathlib.Path | None = None) -> dict[str, Any]:
    """The figures of a trial on the small agent, or on the content at `content`."""
    store = folder.new_store()
    where = ["--content", str(content or folder.path / "intents"), "--state", str(store.parent), "--store", str(store)]
    done = subprocess.run([TORTURE, trial, *where, *options], capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"{trial} ended with {done.returncode}: {done.stderr[:300]}")
    return json.loads(done.stdout)


def sample_content() -> pathlib.Path:
    """The project's own content, which has a bit of everything."""
    return ROOT / "intents"
