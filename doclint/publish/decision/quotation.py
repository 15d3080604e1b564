"""Quoted text: the new wording of an amended article may itself repeal something."""


class Quotation:
    """Takes “…” out of lines that go by, also where it runs over several; 《》 are kept whole."""

    def __init__(self) -> None:
        """No quotation is open."""
        self._depth = 0
        self.origin = ""

    @property
    def open(self) -> bool:
        """Whether a quotation has begun and not ended."""
        return self._depth > 0

    def without(self, text: str, origin: str) -> str:
        """The text with □ for what is quoted; ``origin`` is where it stands."""
        out: list[str] = []
        books = 0
        for char in text:
            if not self._depth:
                books = max(0, books + (char == "《") - (char == "》"))
            if char == "“" and not books:
                self._depth += 1
                self.origin = origin if self._depth == 1 else self.origin
                out.append("□" if self._depth == 1 else "")
            elif char == "”" and not books and self._depth:
                self._depth -= 1
            elif not self._depth:
                out.append(char)
        return "".join(out)
