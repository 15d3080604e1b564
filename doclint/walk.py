"""The first steps of the walk: bytes → package or page → document → 公文."""

from typing import NamedTuple

from doclint.official import OfficialDocument, recognise
from doclint.package import InputError, Limits, Package, Source, open_package
from doclint.profile import Profile
from doclint.reader import read
from doclint.timing import Stopwatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.document import Document
    from doclint.plugins import Plugins

# What an input must be refused with for plugins to be asked: a format not known here.
_FOREIGN = ("DOC001", "DOC003", "DOC005")
PAGES = (".html", ".htm", ".shtml")
# What the bytes of a page may be taken for where its name says that it is one.
_LIKE_PAGES = ("html", "text", "xml", "unknown")


class Walk(NamedTuple):
    """What the steps need of an engine, and the watch that times them."""

    plugins: "Plugins"
    profile: Profile
    watch: Stopwatch

    def official(self, source: Source, limits: Limits) -> tuple[Package, OfficialDocument]:
        """A Word document; raises ``InputError`` and ``PluginError``."""
        package = self.package(source, limits)
        self.watch.begin("read")
        document = read(package)
        return package, self._recognised(document)

    def page(self, source: Source, name: str, error: InputError) -> OfficialDocument | None:
        """A published page, where what was refused is one; None where it is none.

        ``name`` decides: a Word document saved as a web page (``.doc``) is no page. Without a
        name the bytes do. Raises ``InputError`` for a page that cannot be read.
        """
        named = name.lower().endswith(PAGES)
        unnamed = "." not in name and error.reason == "html"
        if not (unnamed or (named and error.reason in _LIKE_PAGES)):
            return None
        from doclint.official.published import published
        from doclint.page import PageError, read_page
        from doclint.reader.html import read_html

        self.watch.begin("read")
        data = bytes(source.data)
        try:
            page = read_page(data)
        except PageError as fault:
            from doclint.package.refusal import refuse

            raise refuse("page", detail=str(fault).rstrip("。")) from None
        return published(self._recognised(read_html(data, page)), page)

    def _recognised(self, document: "Document") -> OfficialDocument:
        """What the first plugin that answers makes of a document, else doclint."""
        self.watch.begin("recognise")
        official = self.plugins.recognise(document, self.profile)
        return recognise(document) if official is None else official

    def package(self, source: Source, limits: Limits) -> Package:
        """The package; where the format is not known here, what a plugin makes of it."""
        try:
            return open_package(source, limits)
        except InputError as error:
            if error.code not in _FOREIGN:
                raise
            converted = self.plugins.open(source, limits)
            if converted is None:
                raise
        return open_package(converted, limits)
