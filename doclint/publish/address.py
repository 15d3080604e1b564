"""From the address of a link to the file below the root, and from the file to its address."""

from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

_INDEX = ("index.html", "index.htm", "index.shtml", "default.html", "default.htm")


class Address(NamedTuple):
    """Where a portal's root is found on the web: ``https://www.example.gov.cn/``; "" unknown."""

    base: str = ""

    def url(self, path: str) -> str:
        """The address of a file; its path where the base is not known, what is one as it is."""
        if "://" in path:
            return path
        return (
            self.base.rstrip("/") + "/" + quote(path, errors="surrogateescape")
            if self.base
            else path
        )

    def urls(self, path: str) -> tuple[str, ...]:
        """All addresses under which a file is known: that of its folder too for index.html."""
        url = self.url(path)
        folder, _, name = url.rpartition("/")
        return (url, f"{folder}/") if name.lower() in _INDEX else (url,)

    def targets(self, href: str, page: str) -> tuple[str, ...]:
        """The files that a link on a page may mean; () for another site or a program."""
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return ()
        path = unquote(parts.path, errors="surrogateescape")
        if parts.query or not path or not self._is_here(parts.scheme, parts.netloc):
            return ()
        path = (
            path.removeprefix(self._lead()) if path.startswith("/") else join(dirname(page), path)
        )
        bare = normpath(path.lstrip("/")) if path.strip("/") else "."
        if bare.startswith(".."):
            return ()
        if path.endswith("/") or bare == ".":
            folder = "" if bare == "." else f"{bare}/"
            return tuple(folder + name for name in _INDEX)
        return (bare,)

    def _is_here(self, scheme: str, host: str) -> bool:
        if scheme and scheme.lower() not in ("http", "https"):
            return False
        return not host or host.lower() == urlsplit(self.base).netloc.lower()

    def _lead(self) -> str:
        """The path of the base, where the portal lies below that of its site."""
        return urlsplit(self.base).path.rstrip("/")
