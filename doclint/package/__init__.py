"""bytes → named parts of an OOXML package; every limit is enforced here, while inflating.

    package = open_package(source, limits=Limits())   # path, bytes or binary file object
    package.main                                      # "word/document.xml"
    package.read(package.main)                        # bytes of a part
    package.tree(package.main)                        # lxml element, hardened
    package.related(package.main, "styles")           # name of a related part, or None

From the outside in: `source` takes the bytes, `foreign` and `compound` name what is no zip,
`directory` and `archive` find and inflate members, `tree` parses them, `content_types`
and `relationships` join them, `kind` finds the main document.
"""

from doclint.package.directory import Directory, Entry
from doclint.package.limits import Limits
from doclint.package.package import Package, open_package
from doclint.package.refusal import InputError
from doclint.package.relationships import Relationship
from doclint.package.source import Source, load

__all__ = [
    "Directory",
    "Entry",
    "InputError",
    "Limits",
    "Package",
    "Relationship",
    "Source",
    "load",
    "open_package",
]
