"""What kind of document it is, asked once for all rules: with reasons, in Chinese."""

from typing import NamedTuple

from doclint.official.model import OfficialDocument


class Judgement(NamedTuple):
    """An answer with its reasons (Chinese phrases), for and against."""

    holds: bool
    reasons: tuple[str, ...]


class Classification(NamedTuple):
    """The answers that several rules need.

    ``normative`` 行政规范性文件 (国办发〔2018〕37号); ``policy`` 政策性文件 in the name of a
    government or its 办公厅（室）; ``upward`` 上行文; ``internal`` 内部管理、人事、会议一类;
    ``attribute`` the default disclosure class by kind (public / on_request / withheld, or
    "" where it must be decided case by case) with ``attribute_reasons``.
    """

    normative: Judgement
    policy: Judgement
    upward: Judgement
    internal: Judgement
    attribute: str
    attribute_reasons: tuple[str, ...]


def classify(official: OfficialDocument) -> Classification:
    """Classify a recognised document (pure)."""
    nothing = Judgement(False, ())
    return Classification(nothing, nothing, nothing, nothing, "", ())
