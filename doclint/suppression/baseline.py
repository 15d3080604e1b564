"""``doclint-baseline.json``: the faults there were on a day, so that only new ones count."""

import os
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

from doclint.finding import Finding
from doclint.report import DocumentReport
from doclint.suppression.bounds import protected
from doclint.suppression.identity import relative
from doclint.suppression.model import BASELINE, Known

NAME = "doclint-baseline.json"


class BaselineError(ValueError):
    """A baseline that cannot be read or written; the message is a Chinese sentence."""


class Written(NamedTuple):
    """What went into a baseline, and what did not: pairs of a reason (Chinese) and a count."""

    entries: int
    left_out: tuple[tuple[str, int], ...]


def read_baseline(path: str) -> tuple[Known, ...]:
    """The entries of a file, sorted; raises ``BaselineError``."""
    from msgspec import DecodeError, ValidationError
    from msgspec.json import decode

    from doclint.suppression.wire import Baseline

    try:
        with open(path, "rb") as file:
            content = decode(file.read(), type=Baseline)
    except FileNotFoundError:
        raise BaselineError(f"没有基线 {path}，请用 --write-baseline 生成") from None
    except OSError as error:
        raise BaselineError(f"读不了基线 {path}：{error.strerror or error}") from None
    except ValidationError as error:
        raise BaselineError(f"基线 {path} 的内容不对（{error}），请重新生成") from None
    except (DecodeError, UnicodeDecodeError) as error:
        raise BaselineError(f"基线 {path} 不是 JSON（{error}），请重新生成") from None
    known = [Known(**entry) for entry in content["entries"]]
    return tuple(sorted(k._replace(document=normalize("NFC", k.document)) for k in known))


def write_baseline(path: str, reports: Iterable[DocumentReport]) -> Written:
    """Write what counts in the reports, and what an earlier baseline covered.

    Written whole or not at all; the same reports give the same bytes. Raises
    ``BaselineError``. What is set aside otherwise (comment, settings, waiver) is left out,
    for that has its own ground.
    """
    base = os.path.dirname(os.path.abspath(path))
    known: list[Known] = []
    left_out: dict[str, int] = {}
    for report in reports:
        document = relative(report.source, base)
        for finding in _counting(report):
            reason = protected(finding, BASELINE) or ("" if document else "文件没有路径")
            if reason:
                left_out[reason] = left_out.get(reason, 0) + 1
            else:
                known.append(Known(document, finding.code, finding.fingerprint, finding.message))
    _replace(path, _text(sorted(known)))
    return Written(len(known), tuple(left_out.items()))


def _counting(report: DocumentReport) -> list[Finding]:
    old = [each.finding for each in report.suppressed if each.kind == BASELINE]
    return [*report.findings, *old]


def _text(known: Iterable[Known]) -> bytes:
    from json import dumps

    content = {"schema": 1, "entries": [each._asdict() for each in known]}
    return (dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _replace(path: str, content: bytes) -> None:
    """Write the file whole or not at all."""
    from doclint.replacement import replace_file

    try:
        replace_file(path, (content,))
    except OSError as error:
        raise BaselineError(f"无法写入基线 {path}：{error.strerror or error}") from None
