"""What differs between agencies: accepted and required literals, places of the mark, caps.

Profiles are data and inherit (national → province → city → department). Nothing may be
*required* on unverified ground; what other organs are seen to write is *accepted*.
"""

from collections.abc import Mapping
from typing import NamedTuple

# Places of a disclosure mark (GB/T 9704 7.3.6 for P1; P2–P3 as observed).
P1_NOTE, P2_IMPRINT, P3_BEFORE_SIGNATURE = "P1", "P2", "P3"


class Profile(NamedTuple):
    """The ways of one agency.

    ``accepted`` maps a disclosure class (``public`` …) to the literals that are right for
    it, brackets left out, white space removed; ``recommended`` to the one proposed.
    ``mark_required`` says whether an issued document must carry a mark, ``mark_basis`` on
    what ground (title, number, article, kind). ``places`` are the admissible places.
    ``issuers`` are names (prefixes of the issuer) that choose this profile by themselves.
    ``inherits`` names the parent; "" for the root. ``systems`` limits DA rules to systems
    of organs.
    """

    name: str
    title: str
    inherits: str = ""
    accepted: Mapping[str, tuple[str, ...]] = {}
    recommended: Mapping[str, str] = {}
    mark_required: bool = False
    mark_basis: tuple[tuple[str, str, str, str], ...] = ()
    places: tuple[str, ...] = (P1_NOTE, P2_IMPRINT)
    issuers: tuple[str, ...] = ()
    systems: tuple[str, ...] = ("administrative",)
    options: Mapping[str, object] = {}
    mark_required_from: str = ""
