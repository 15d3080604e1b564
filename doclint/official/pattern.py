"""Regular expressions that compile on first use: start-up pays for none it does not need."""

import re
from collections.abc import Iterator


class Pattern:
    """A regular expression, compiled when first asked."""

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str) -> None:
        """Keep the source; nothing is compiled yet."""
        self.source = source
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the start."""
        return self.compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole."""
        return self.compiled.fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """First match anywhere."""
        return self.compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.compiled.finditer(text)

    def sub(self, replacement: str, text: str) -> str:
        """Replace all matches."""
        return self.compiled.sub(replacement, text)

    def split(self, text: str) -> list[str]:
        """Split at all matches."""
        return self.compiled.split(text)
