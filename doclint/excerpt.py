"""The words of a document that a finding shows, and where in them the fault stands.

The excerpt is a window of the paragraph round the fault: a reader finds the place by its
neighbours, and a reporter can mark the fault without having the document.
"""

WIDTH = 60  # characters of the paragraph that are shown
LEAD = 20  # of these, at most so many before the fault
_CUT = "…"
_BREAKS = str.maketrans("\n\t\r\v", "    ")


def excerpt(text: str, start: int, end: int) -> str:
    """At most ``WIDTH`` characters of ``text`` round ``text[start:end]``.

    A cut is shown by ``…``; line breaks become spaces, so that offsets stay.
    """
    left = _left(start)
    right = min(len(text), left + WIDTH)
    if right >= len(text) - 1:  # an ellipsis for one character saves nothing
        right = len(text)
    words = text[left:right].translate(_BREAKS)
    return f"{_CUT if left else ''}{words}{_CUT if right < len(text) else ''}"


def span(words: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the fault ``start:end`` of the paragraph stands in its excerpt ``words``.

    Words as long as the fault are the fault (a rule has put them in its place to hide
    personal data). None when it does not stand there: nothing is marked then.
    """
    if len(words) == end - start > 0:
        return 0, len(words)
    left = _left(start)
    shift = (len(_CUT) if left else 0) - left
    first, last = start + shift, min(end + shift, len(words))
    if start >= end or first >= last or (left and not words.startswith(_CUT)):
        return None
    return first, last


def _left(start: int) -> int:
    """The first character shown."""
    return max(0, start - LEAD)
