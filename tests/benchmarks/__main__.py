"""``python -m tests.benchmarks``: print how fast doclint is, as ratios of CPU time.

Each line gives the median of the rounds, smallest and largest in brackets, and the
medians of both sides in ms (the ms say little: machines differ, and one is not the same
machine for long). Run it on an otherwise idle machine.
"""

import argparse
import shutil
import sys
from pathlib import Path

from doclint.testing import Layout

from . import processes, warm
from .samples import default_folder, real_files, small_files


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("only", nargs="*", choices=["warm", "long", "start", "peer", []])
    parser.add_argument("--files", type=Path, help="folder of real .docx (default: generated)")
    parser.add_argument("--limit", type=int, default=200, help="at most so many of them")
    parser.add_argument("--rounds", type=int, default=9, help="rounds in the process")
    parser.add_argument("--starts", type=int, default=21, help="rounds of whole processes")
    parser.add_argument("--doclint", help="the command (default: beside this Python)")
    parser.add_argument("--peer", help="the docxtpl-lint command (default: on the PATH)")
    return parser.parse_args()


def _beside(name: str) -> str | None:
    """A command installed with this Python, or else on the PATH."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def _warm(options: argparse.Namespace) -> None:
    folder = options.files or default_folder()
    files = real_files(folder, options.limit) if folder else small_files(options.limit)
    count, same, full = warm.against_floor(files, options.rounds)
    print(f"check, all rules, {count} {'real' if folder else 'generated'} files")
    print(f"  : unzip + parse of the parts it reads      {same}")
    print(f"  : unzip + parse of all text parts          {full}")


def _long(options: argparse.Namespace) -> None:
    print("check, cost per kB of document.xml (ms: per 100 kB)")
    for name, layout in (("plain", Layout()), ("edited", Layout(runs="edited"))):
        ratio = warm.long_against_short(options.rounds, layout=layout)
        print(f"  300 pages : 10 pages, {name:11}          {ratio}")


def _start(options: argparse.Namespace) -> None:
    command = [options.doclint or _beside("doclint") or ""]
    if not command[0]:
        command = [sys.executable, "-m", "doclint"]
    print(f"whole process ({' '.join(command)})")
    print(f"  check small.docx : import lxml.etree       "
          f"{processes.check_against_lxml(command, options.starts)}")  # fmt: skip
    print(f"  --version : python -c pass                 "
          f"{processes.version_against_pass(command, options.starts)}")  # fmt: skip


def _peer(options: argparse.Namespace) -> None:
    command = [options.doclint or _beside("doclint") or ""]
    if not command[0]:
        command = [sys.executable, "-m", "doclint"]
    peer = options.peer or _beside("docxtpl-lint")
    if peer is None:
        print("docxtpl-lint is not installed: pip install docxtpl-lint==2.0.1, or --peer COMMAND")
        return
    ratio = processes.against_peer(command, [peer], max(3, options.rounds // 2))
    print("200 small files in one run, whole process")
    print(f"  doclint : docxtpl-lint                     {ratio}")


_PARTS = {"warm": _warm, "long": _long, "start": _start, "peer": _peer}


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    options = _arguments()
    for name in options.only or _PARTS:
        _PARTS[name](options)


if __name__ == "__main__":
    main()
