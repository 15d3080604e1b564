"""The words at fault in one line, and a line of ^^^^ under the fault itself."""

from doclint import excerpt
from doclint.finding import Finding
from doclint.reports.width import char_width, cleaned, fitting, width

_CUT = "…"


def marked(finding: Finding, columns: int, wide_ambiguous: bool = False) -> list[str]:
    """The excerpt of a finding, and under it the mark, each at most ``columns`` wide.

    Only the excerpt where the place of the fault in it is not known; nothing where the
    finding has no excerpt.
    """
    if not finding.excerpt.strip():
        return []
    place = finding.location
    span = excerpt.span(finding.excerpt, place.start, place.end)
    shown = cleaned(finding.excerpt)
    first, last = _trimmed(shown, *(span or (0, 0)))
    line, first, last = _window(shown, first, last, columns, wide_ambiguous)
    if span is None:
        return [line]
    lead = width(line[:first], wide_ambiguous)
    run = max(1, width(line[first:last], wide_ambiguous))
    return [line, " " * lead + "^" * min(run, columns - lead)]


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """The span without the white space at its ends, unless it is nothing else."""
    inner = text[first:last]
    if not inner.strip():
        return first, last
    return first + len(inner) - len(inner.lstrip()), first + len(inner.rstrip())


def _window(
    text: str, first: int, last: int, columns: int, wide_ambiguous: bool
) -> tuple[str, int, int]:
    """A stretch of ``text`` round the span that fits, and the span in it.

    White space at either end is dropped; a cut is shown by ``…``.
    """
    cut = width(_CUT, wide_ambiguous)
    text = text.rstrip() or text
    start = min(len(text) - len(text.lstrip()), first)
    lead = width(text[start:first], wide_ambiguous)
    body = min(width(text[first:last], wide_ambiguous), columns // 2)
    while start < first and lead + body > columns - 2 * cut:
        lead -= char_width(text[start], wide_ambiguous)
        start += 1
    before = _CUT if text[:start].strip() else ""
    room = columns - width(before, wide_ambiguous)
    stop, after = len(text), ""
    if width(text[start:], wide_ambiguous) > room:
        stop, after = start + fitting(text[start:], room - cut, wide_ambiguous), _CUT
    shift = len(before) - start
    return before + text[start:stop] + after, first + shift, min(last, stop) + shift
