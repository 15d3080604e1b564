"""Kill runs with -9 at random moments, and see that running again comes to the same end.

    python -m tests.publish.crash --pages 2000 --kills 20

makes a portal, marks it undisturbed and takes that back; then marks it with kills until it is
done, compares every file with the undisturbed run, and takes it back with kills, comparing
every file with the original. Prints what was measured; exit code 1 if anything differs.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from doclint.publish import journal
from doclint.publish.apply import applied, planned
from doclint.publish.model import Item
from doclint.publish.revert import Undoing, reverted
from tests.publish.portals import Site, hashes

_POLL = 0.0002  # seconds


class Result(NamedTuple):
    """How often a process was killed, in how many of these it had begun to write, and faults."""

    apply_kills: int
    revert_kills: int
    rounds: int
    faults: tuple[str, ...]


class Trial(NamedTuple):
    """A portal whose runs are killed; ``items`` are the lines, made while it was untouched."""

    site: Site
    items: tuple[Item, ...]
    log: Path
    random: random.Random
    jobs: int = 1
    list_pages: bool = False

    def apply(self) -> None:
        with self.log.open("a", encoding="utf-8") as log:
            request = self.site.request(
                items=self.items, log=log, jobs=self.jobs, list_pages=self.list_pages
            )
            for _ in applied(planned(request)):
                pass

    def revert(self) -> None:
        with self.log.open("a", encoding="utf-8") as log:
            for _ in reverted(Undoing(str(self.site.root), "", "tester", log=log)):
                pass

    def killed(self, action: Callable[[], None], most: int) -> bool:
        """Run in another process and kill it after some changes; False if it came to its end."""
        wanted = self._lines() + self.random.randrange(most)
        pause = self.random.random() * 0.006
        child = os.fork()
        if child == 0:
            try:
                action()
            finally:
                os._exit(0)
        while self._lines() < wanted and not os.waitid(
            os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT
        ):
            time.sleep(_POLL)
        time.sleep(pause)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)

    def _lines(self) -> int:
        return self.log.read_bytes().count(b"\n") if self.log.exists() else 0

    def run(self) -> journal.Run:
        root = str(self.site.root.resolve())
        with journal.opened(journal.beside(root), root, create=False) as record:
            assert record is not None
            return record.runs()[-1]


def crash(trial: Trial, kills: int) -> Result:
    """Rounds of marking and taking back, killed all along, until there were enough kills."""
    before = trial.site.hashes()
    trial.apply()
    marked = trial.site.hashes()
    trial.revert()
    faults = [] if trial.site.hashes() == before else ["undisturbed: reverted is not the original"]
    changed = sum(before.get(path) != sha for path, sha in marked.items())
    counted, rounds = [0, 0], 0
    while min(counted[0], 2 * counted[1]) < kills and not faults:
        rounds += 1
        number = trial.run().id
        counted[0] += _until_done(trial, trial.apply, changed)
        faults += _differences("marked", marked, trial.site.hashes())
        if trial.run().id != number + 1:
            faults.append(f"round {rounds}: killed runs were not continued as one")
        counted[1] += _until_done(trial, trial.revert, changed)
        faults += _differences("reverted", before, trial.site.hashes())
    return Result(counted[0], counted[1], rounds, tuple(faults))


def _until_done(trial: Trial, action: Callable[[], None], changed: int) -> int:
    """Kill a few times, then let it come to its end."""
    count = 0
    for _ in range(4):
        if not trial.killed(action, max(changed // 3, 1)):
            return count
        count += 1
    if action == trial.revert and trial.run().state == journal.REVERTED:
        return count  # killed when all was done
    action()
    return count


def _differences(name: str, wanted: dict[str, str], found: dict[str, str]) -> Iterator[str]:
    for path in sorted(wanted.keys() | found.keys()):
        if wanted.get(path) != found.get(path):
            yield f"{name}: {path} differs"


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--listed", type=int, default=425)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--list-pages", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Site.make(Path(folder) / "portal", given.pages, given.listed)
        log = Path(folder) / "audit.jsonl"
        chance = random.Random(given.seed)
        trial = Trial(site, site.items(), log, chance, given.jobs, given.list_pages)
        start = time.monotonic()
        result = crash(trial, given.kills)
        took = time.monotonic() - start
        sys.stdout.write(
            f"{len(hashes(site.root))} files, {len(trial.items)} items, {result.rounds} rounds, "
            f"{result.apply_kills} kills while marking, {result.revert_kills} while reverting, "
            f"{len(result.faults)} faults, {took:.1f} s\n"
        )
        sys.stdout.writelines(f"{fault}\n" for fault in result.faults[:20])
    return int(bool(result.faults))


if __name__ == "__main__":
    sys.exit(main())
