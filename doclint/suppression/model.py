"""The values of suppressions: what a clerk, a settings file or a baseline sets aside."""

from datetime import date
from typing import NamedTuple

COMMENT, SETTINGS, WAIVER, BASELINE = "comment", "settings", "waiver", "baseline"


class Suppress(NamedTuple):
    """One ``[[suppress]]`` of a settings file.

    ``code`` is a rule code or ``CODE:entry``. ``file`` is a path relative to the settings
    file, ``/`` between, no pattern; or ``document`` is a 发文字号 or a title; one of the two
    is given. ``text`` are words of the paragraph meant: only the findings of the first
    paragraph that holds them are set aside, so that a copy of the paragraph shows; without
    it only a finding of the whole file is. ``reason`` is never empty; ``origin`` is file
    and line.
    """

    code: str
    reason: str
    file: str = ""
    document: str = ""
    text: str = ""
    origin: str = ""


class Waiver(NamedTuple):
    """One ``[[waiver]]``: an approved exception to a rule for one document.

    ``document`` is a 发文字号 or a title; ``expires`` the last day on which it holds.
    """

    code: str
    document: str
    approver: str
    reason: str
    expires: date
    origin: str = ""


class Known(NamedTuple):
    """A fault of a baseline: ``document`` is the path relative to the baseline file."""

    document: str
    code: str
    fingerprint: str
    message: str


class Suppressions(NamedTuple):
    """All that is set aside.

    ``base`` is the folder of the settings file, ``baseline_base`` that of the baseline
    file, both absolute ("" where there is none). ``known`` is sorted.
    """

    suppress: tuple[Suppress, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    known: tuple[Known, ...] = ()
    base: str = ""
    baseline_base: str = ""
