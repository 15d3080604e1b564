"""The audit log: one line of JSON for every change, for people to keep.

A line is written after the file and before the journal is settled: a run that is killed in
between writes it once more when it is continued (same run, same step), never not at all.
"""

import json
import os
from datetime import datetime
from typing import TextIO

from doclint.publish.journal import Step

_SUFFIX = ".doclint-audit.jsonl"


def beside(root: str) -> str:
    """Where the audit log of a root is kept unless told otherwise: outside of it."""
    return root.rstrip(os.sep) + _SUFFIX


def note(file: TextIO | None, action: str, step: Step, who: str) -> None:
    """Write what was done (``mark`` or ``revert``) with a file, by whom, on which ground."""
    if file is None:
        return
    before, after = step.sha_before, step.sha_after
    if action == "revert":
        before, after = after, before
    line = {
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "action": action, "who": who, "run": step.run, "step": step.seq, "kind": step.kind,
        "path": step.path, "before": before, "after": after, "mark": json.loads(step.mark),
    }  # fmt: skip
    text = json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
    file.write(text + "\n")
    file.flush()
