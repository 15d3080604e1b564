"""Complex fields: which part of ``begin … separate … end`` is printed."""

from lxml import etree

from doclint.reader.names import FLD_CHAR, FLD_CHAR_TYPE


class Fields:
    """The fields open at a point of a story; ``silent`` inside an instruction.

    In a story where begins and ends do not match, nothing is silent: better an
    instruction too much than a document that breaks off.
    """

    __slots__ = ("_instructions", "_open", "_root", "_sound", "silent")

    def __init__(self, root: etree._Element) -> None:
        """Begin at the start of the story under ``root``."""
        self._root = root
        # For each open field, whether we are in its instruction; how many of them we are in.
        self._open: list[bool] = []
        self._instructions = 0
        self._sound: bool | None = None
        self.silent = False

    def mark(self, kind: str | None) -> None:
        """Pass a ``w:fldChar`` of a kind."""
        if kind == "begin":
            self._open.append(True)
            self._instructions += 1
        elif self._open and kind in ("separate", "end"):
            self._instructions -= self._open.pop()
            if kind == "separate":
                self._open.append(False)
        self.silent = self._instructions > 0 and self._balanced()

    def _balanced(self) -> bool:
        if self._sound is None:
            depth = lowest = 0
            for mark in self._root.iter(FLD_CHAR):
                kind = mark.get(FLD_CHAR_TYPE)
                depth += (kind == "begin") - (kind == "end")
                lowest = min(lowest, depth)
            self._sound = depth == lowest == 0
        return self._sound
