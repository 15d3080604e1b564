"""What to say of a name that is not known."""

from collections.abc import Iterable

_FEW = 12  # names that may be listed in a message


def nearest(name: str, known: Iterable[str]) -> str:
    """``，是否指 X？``, or the known ones where they are few, or nothing."""
    from difflib import get_close_matches

    names = tuple(known)
    upper = {candidate.upper(): candidate for candidate in names}
    cutoff = 0.6 if name.isascii() else 0.5  # one of two characters: 正问 for 正文
    close = get_close_matches(name.upper(), upper, n=1, cutoff=cutoff)
    if close:
        return f"，是否指 {upper[close[0]]}？"
    return f"，可用：{'、'.join(names)}" if 0 < len(names) <= _FEW else ""
