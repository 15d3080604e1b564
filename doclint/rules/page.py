"""The page of a rule: its docstring, taken apart at the fixed headings."""

from typing import NamedTuple

HEADINGS = ("检查什么", "为什么", "错误示例", "正确示例", "怎么改")


class Page(NamedTuple):
    """A rule's page; each field the text under its heading, "" where it is lacking.

    ``summary`` is what stands before the first heading. Texts are dedented and without
    blank lines at either end; line breaks stay, for the examples are lines of a 公文.
    """

    summary: str
    what: str
    why: str
    wrong: str
    right: str
    remedy: str

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """The headings and their texts, in order, those that are there."""
        texts = (self.what, self.why, self.wrong, self.right, self.remedy)
        return tuple((h, t) for h, t in zip(HEADINGS, texts, strict=True) if t)

    @property
    def missing(self) -> tuple[str, ...]:
        """The headings under which nothing stands."""
        present = {heading for heading, _ in self.sections}
        return tuple(heading for heading in HEADINGS if heading not in present)


def parse_page(docstring: str) -> Page:
    """Take a rule's docstring apart.

    A heading stands at the beginning of a line, alone or with its text behind a colon
    (``检查什么：…``); Markdown's ``#`` before it is taken away.
    """
    from inspect import cleandoc

    texts: dict[str, list[str]] = {"": []}
    current = ""
    for line in cleandoc(docstring).splitlines():
        heading, rest = _heading(line)
        if heading:
            current = heading
            texts.setdefault(current, [])
        if rest or not heading:
            texts[current].append(rest)
    return Page(*(_text(texts.get(heading, [])) for heading in ("", *HEADINGS)))


def _heading(line: str) -> tuple[str, str]:
    """The heading a line begins with, or "", and the rest of the line."""
    bare = line.lstrip("#").strip() if line.startswith("#") else line
    for heading in HEADINGS:
        rest = bare.removeprefix(heading)
        if rest == bare:
            continue
        if not rest.strip():
            return heading, ""
        if rest[0] in "：:":
            return heading, rest[1:].strip()
    return "", line


def _text(lines: list[str]) -> str:
    from textwrap import dedent

    return dedent("\n".join(lines)).strip("\n")
