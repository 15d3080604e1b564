"""Run as a script: open packages and say what came of it, in what time and memory.

    python measured.py main|all PATH…  →  one JSON object per line

``main`` parses the main part, ``all`` reads every part and parses every XML part, all
kept, as a reader might. The last line has the peak memory of the process in MiB.
"""

import json
import sys
import time
from pathlib import Path

from doclint.package import InputError, Package, open_package


def work(path: str, everything: bool) -> str:
    """Open and parse; the code and message of the refusal, or "" if there is none."""
    try:
        package = open_package(path)
        kept: list[object] = [package.tree(package.main)]
        if everything:
            kept += _read_all(package)
    except InputError as error:
        return f"{error.code} {error.message}{error.remedy}"
    return ""


def _read_all(package: Package) -> list[object]:
    found: list[object] = []
    for name in package.names:
        markup = name.endswith((".xml", ".rels"))
        found.append(package.tree(name) if markup else len(package.read(name)))
    return found


def peak() -> float:
    """Peak memory in MiB, of this program alone: ru_maxrss starts at the parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    from resource import RUSAGE_SELF, getrusage

    unit = 1024 if sys.platform == "darwin" else 1
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024 / unit


def main(mode: str, paths: list[str]) -> None:
    """Print the outcome of each path, then the peak."""
    for path in paths:
        start = time.perf_counter()
        said = work(path, everything=mode == "all")
        print(json.dumps({"said": said, "seconds": time.perf_counter() - start}))
    print(json.dumps({"mib": peak()}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
