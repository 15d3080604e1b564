"""附件说明: the names listed after 附件：, without their numbers (GB/T 9704-2012 7.3.4)."""

from collections.abc import Sequence

from doclint.official.pattern import Pattern

_LABEL = Pattern(r"^附\s*件?\s*(?:[：:]\s*)?")
_START = Pattern(
    r"(?:^|(?<=[\s　；;。]))(?:附件)?\s*(?:\d{1,2}\s*[.．、:：]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,2}、)\s*(?!\d)"
)
_LONE = Pattern(r"^\d{1,2}(?=[^\d年月日.．%])")
_SPACE = Pattern(r"[\s​-‏﻿]+")
_COMPLETE = Pattern(
    r"(?:表|书|单|册|图|样|案|法|则|定|知|函|告|见|纲|录|范|点)(?:[（(].{1,12}[)）]|[—－-]+\d+)?\s*$"
)
_OMITTED = Pattern(r"[（(]略[)）]$")


def attachment_names(lines: Sequence[str]) -> tuple[str, ...]:
    """The names in the lines of an 附件说明; wrapped names are joined."""
    names: list[str] = []
    # Without numbers, a name that is complete is not continued by the next line.
    plain = not any(_START.search(_LABEL.sub("", line.strip())) for line in lines)
    for line in lines:
        text = line.strip()
        labelled = text.startswith("附")
        text = _LABEL.sub("", text) if labelled else text
        pieces = _numbered(text)
        if pieces is None:
            bare = _LONE.sub("", text)
            if (
                names
                and not labelled
                and bare == text
                and not (plain and _COMPLETE.search(names[-1]))
            ):
                names[-1] += text
            elif bare:
                names.append(bare)
            continue
        head, rest = pieces
        if head.strip() and names:
            names[-1] += head
        names.extend(rest)
    return tuple(n for n in map(_clean, names) if n)


def _numbered(text: str) -> tuple[str, list[str]] | None:
    """Text before the first number and the texts after each; None without numbers."""
    starts = list(_START.finditer(text))
    if not starts:
        return None
    rest = []
    for j, match in enumerate(starts):
        end = starts[j + 1].start() if j + 1 < len(starts) else len(text)
        rest.append(text[match.end() : end])
    return text[: starts[0].start()], rest


def _clean(name: str) -> str:
    return _OMITTED.sub("", _SPACE.sub("", name).strip("；;。，,、")).strip("；;。，,、")
