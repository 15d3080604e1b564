"""The example submissions: folders and a zip, with the roles and codes that doclint reports."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from doclint.testing import papers
from doclint.testing.submissions import attribute_row, cover_form, zipped

_MANIFEST = """\
# 报审信息，由办公系统或者起草人填写；各项都可以不写。
issuer = "滨海市人民政府"
kind = "规范性文件"
attribute = "主动公开"

[files]
draft = "送审稿.docx"
"""


class SubmissionExample(NamedTuple):
    """A submission: its name, what it shows (Chinese), its files, roles, and codes.

    ``name`` ends with .zip where the files are handed in as one; ``roles`` are those that
    doclint tells, by file.
    """

    name: str
    shows: str
    files: Mapping[str, bytes]
    roles: Mapping[str, str]
    codes: tuple[str, ...]


def submission_examples() -> tuple[SubmissionExample, ...]:
    """All example submissions, the complete one first."""
    return (_complete(), _lacking(), _misnamed())


def _complete() -> SubmissionExample:
    """Everything that goes with a policy, and a submission.toml."""
    roles = {
        "送审稿.docx": "draft", "解读方案.docx": "plan", "解读材料.docx": "material",
        "发文稿纸.docx": "form", "合法性审核意见.docx": "legality",
    }  # fmt: skip
    data = (papers.DRAFT, papers.PLAN, papers.MATERIAL, papers.FORM, papers.LEGALITY)
    files = dict(zip(roles, data, strict=True)) | {"submission.toml": _MANIFEST.encode()}
    return SubmissionExample("complete", "材料齐全的报审件（有 submission.toml）", files, roles, ())


def _lacking() -> SubmissionExample:
    """A draft with a cover form that nobody ticked."""
    form = cover_form(attribute_row("w14"))
    files = {"送审稿.docx": papers.DRAFT, "发文稿纸.docx": form}
    roles = {"送审稿.docx": "draft", "发文稿纸.docx": "form"}
    codes = ("DA002", "IP001", "IP002", "PK001")
    return SubmissionExample(
        "lacking", "缺解读方案、稿纸没有勾选公开属性的报审件", files, roles, codes
    )


def _misnamed() -> SubmissionExample:
    """A zip whose file names mislead; the form withholds what must be public."""
    form = cover_form(attribute_row("legacy", "不予公开"), "内部资料")
    files = {
        "解读方案.docx": papers.DRAFT, "送审稿.docx": papers.PLAN, "1.docx": papers.MATERIAL,
        "请示.docx": form, "2.docx": papers.LEGALITY,
    }  # fmt: skip
    roles = dict(zip(files, ("draft", "plan", "material", "form", "legality"), strict=True))
    codes = ("DA005", "DA012", "DA014")
    return SubmissionExample(
        "misnamed.zip", "文件名张冠李戴、规范性文件拟不予公开的报审件", files, roles, codes
    )


def write(folder: Path) -> None:
    """Write the example submissions into a folder."""
    for example in submission_examples():
        path = folder / example.name
        if example.name.endswith(".zip"):
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(zipped(example.files))
            continue
        path.mkdir(parents=True, exist_ok=True)
        for name, data in example.files.items():
            (path / name).write_bytes(data)
