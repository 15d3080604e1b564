"""Files to measure on: a folder of real ones, or drafts in every layout."""

import itertools
import os
from pathlib import Path

from doclint.testing import LAYOUTS, STANDARD, Draft, Layout

_PAGE_CHARACTERS = 500  # of a page of 22 × 28 with its headings and short last lines


def real_files(folder: Path, limit: int = 200) -> list[bytes]:
    """The first .docx files of a folder, by name, at most ``limit``."""
    return [path.read_bytes() for path in sorted(folder.glob("*.docx"))[:limit]]


def default_folder() -> Path | None:
    """The folder ``unlabelled`` of the collection DOCLINT_CORPUS names, if it is there."""
    named = os.environ.get("DOCLINT_CORPUS")
    folder = Path(named, "unlabelled") if named else None
    return folder if folder and folder.is_dir() else None


def small_files(count: int) -> list[bytes]:
    """Drafts of two or three pages, each with its own number, in all layouts in turn."""
    layouts = itertools.cycle(LAYOUTS.values())
    return [
        Draft(document_number=f"滨政办发〔2026〕{number}号").build(next(layouts))
        for number in range(1, count + 1)
    ]


def pages(count: int, layout: Layout = STANDARD) -> bytes:
    """A draft whose text fills about ``count`` pages; no two paragraphs are the same."""
    body: list[str] = []
    size = 0
    for number, text in enumerate(itertools.cycle(Draft().body)):
        if size >= count * _PAGE_CHARACTERS:
            break
        body.append(f"{text}具体事项见任务清单第{number + 1}项。")
        size += len(body[-1])
    return Draft(body=tuple(body)).build(layout)
