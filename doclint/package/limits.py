"""How much of an input is taken in before it is refused."""

from typing import NamedTuple

MIB = 1024 * 1024


class Limits(NamedTuple):
    """Caps of one package, all enforced while reading, none on the word of a header.

    They keep a process that opens any input and parses all its parts below 512 MiB
    (a document.xml of 1,000 pages has about 14 MB and 400,000 elements and passes).

    ``source``   bytes of the file itself (what is over 16 MiB is mapped, not held);
    ``entries``  members of the zip;
    ``part``     bytes of one inflated part;
    ``total``    bytes of all parts inflated from one package; parts never read do not count;
    ``ratio``    inflated : compressed of a part over 1 MiB;
    ``elements`` elements of all trees made from one package;
    ``tree``     bytes of memory that all these trees are estimated to take;
    ``depth``    nesting of elements; over 256 libxml2 refuses whatever is said here.
    """

    source: int = 512 * MIB
    entries: int = 20_000
    part: int = 64 * MIB
    total: int = 256 * MIB
    ratio: int = 1000
    elements: int = 1_000_000
    tree: int = 240 * MIB
    depth: int = 256


DEFAULT_LIMITS = Limits()
