"""The same documents give the same reports: with another hash seed, in another order of loading."""

import os
import subprocess
import sys
from collections.abc import Iterator

from doclint.engine import Engine
from doclint.plugins import PluginError
from doclint.settings import SettingsError
from doclint.testing.corpus import DRAFTS, TODAY
from doclint.testing.plugin_check.loading import together
from doclint.testing.plugin_check.subject import Subject

_PROGRAM = """\
import sys
from doclint.testing.plugin_check.determinism import fingerprint
from doclint.testing.plugin_check.subject import find
plugin = find(sys.argv[1])
print(fingerprint(plugin.engine(select=plugin.selection(plugin.engine()), today=sys.argv[2])))
"""
_SEEDS = ("1", "2")


def complaints(plugin: Subject) -> Iterator[str]:
    """Reports that differ, and runs that fail."""
    said = [_finished(process) for process in [_started(plugin.name, seed) for seed in _SEEDS]]
    failed = [error for _, error in said if error]
    if failed:
        yield f"在另一个进程里运行出错：{failed[0]}"
    elif len({digest for digest, _ in said}) > 1:
        yield "两次运行的报告不同：规则里用了集合或散列的次序、时间、随机数"
    try:
        digests = {fingerprint(together(backwards, today=TODAY)) for backwards in (False, True)}
    except (PluginError, SettingsError):
        return  # said by ``loading``
    if len(digests) > 1:
        yield "插件装载的次序不同，报告就不同"


def fingerprint(engine: Engine) -> str:
    """SHA-256 of the JSON report of compliant and faulty documents."""
    from doclint.digest import sha256
    from doclint.reports import Presentation
    from doclint.reports.json import JSON

    reports = [engine.check(data, f"{number}.docx") for number, data in enumerate(_documents())]
    text = "".join(map(str, JSON.render(reports, Presentation())))
    return str(sha256()(text.encode()).hexdigest())


def _documents() -> Iterator[bytes]:
    """Each compliant draft, and one without most of its elements."""
    for draft in DRAFTS.values():
        yield draft.build()
    yield next(iter(DRAFTS.values())).with_(mark="", addressees="", cc="", issuers=()).build()


def _started(name: str, seed: str) -> "subprocess.Popen[str]":
    """A process that prints the fingerprint; it sees the modules that this one sees."""
    path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, name, TODAY],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


def _finished(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """What a process printed, and the last line of its complaint if it failed."""
    output, error = process.communicate()
    last = error.strip().splitlines()[-1:] or ["没有说明原因"]
    return output.strip(), last[0] if process.returncode else ""
