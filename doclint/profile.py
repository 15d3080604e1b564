"""What differs between agencies: accepted and required literals, places of the mark, caps.

Profiles are data and inherit (national → province → city → department). Nothing may be
*required* on unverified ground; what other organs are seen to write is *accepted*.
"""

from collections.abc import Mapping
from typing import NamedTuple

# Places of a disclosure mark (GB/T 9704 7.3.6 for P1; P2–P3 as observed).
P1_NOTE, P2_IMPRINT, P3_BEFORE_SIGNATURE = "P1", "P2", "P3"


class ValidityCaps(NamedTuple):
    """How long a 规范性文件 may hold by a local rule: ``Profile.options["validity"]``.

    ``general``, ``trial`` (暂行、试行) and ``notice`` (通告) are caps in years, None where
    the rule sets none. ``required`` says that a term must be stated, ``reasoned`` that a
    longer one is lawful where its reason is given. ``basis`` is title, number, article and
    kind of the rule, ``since`` the date (ISO) from which it holds.
    """

    general: int | None
    trial: int | None
    notice: int | None
    required: bool
    reasoned: bool
    basis: tuple[str, str, str, str]
    since: str = ""


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
