"""What differs between agencies: accepted and required literals, places of the mark, caps.

Profiles are data and inherit (national → province → city → department). Nothing may be
*required* on unverified ground; what other organs are seen to write is *accepted*.
"""

from collections.abc import Mapping
from typing import NamedTuple

# Places of a disclosure mark (GB/T 9704 7.3.6 for P1; P2–P3 as observed).
P1_NOTE, P2_IMPRINT, P3_BEFORE_SIGNATURE = "P1", "P2", "P3"
PLACES = (P1_NOTE, P2_IMPRINT, P3_BEFORE_SIGNATURE)

# Disclosure classes: the keys of ``accepted`` and ``recommended``.
CLASSES = ("public", "on_request", "withheld", "partial")


class ValidityCaps(NamedTuple):
    """How long a 规范性文件 may hold by a local rule: ``Profile.options["validity"]``.

    ``general``, ``trial`` (暂行、试行) and ``notice`` (通告) are caps in years, None where
    the rule sets none. ``required`` says that a term must be stated, ``reasoned`` that a
    longer one is lawful where its reason is given. ``basis`` is title, number, article and
    kind of the rule, ``since`` the date (ISO) from which it holds. ``preview`` caps are those
    whose text could not be verified: they are used only by rules that are asked for by code.
    """

    general: int | None
    trial: int | None
    notice: int | None
    required: bool
    reasoned: bool
    basis: tuple[str, str, str, str]
    since: str = ""
    preview: bool = False


class Profile(NamedTuple):
    """The ways of one agency.

    ``accepted`` maps a disclosure class (``public`` …) to the literals that are right for
    it, brackets left out, white space removed; ``recommended`` to the one proposed.
    ``mark_required`` says whether an issued document must carry a mark, ``mark_basis`` on
    what ground (title, number, article, kind). ``places`` are the admissible places.
    ``issuers`` are names that choose this profile by themselves: beginnings of the issuer's
    name, or with a ``*`` in front its end (``*人民法院``).
    ``inherits`` names the parent; "" for the root. ``systems`` limits DA rules to systems
    of organs. ``sources`` says in Chinese where each literal (or place, or option) was found.
    ``lineage`` is filled in when profiles are put together: the profile itself, its parent,
    … up to the root. ``options`` is further vocabulary: see ``OPTIONS``.
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
    sources: Mapping[str, str] = {}
    lineage: tuple[str, ...] = ()


class Option(NamedTuple):
    """What ``Profile.options`` may hold under a name: its Chinese title, type and shape."""

    title: str
    kind: type
    shape: str


# Every option that a rule of doclint reads. A profile with another one is refused, so that a
# misspelt name is never ignored; a plugin's own rules read options with a dot in the name
# (``example.districts``), which are not looked at here.
OPTIONS: Mapping[str, Option] = {
    "document_types": Option("公文标题另外可用的形式", tuple, "形式的名称，如 解答"),
    "interpretation": Option(
        "解读方案、解读材料须随文报送的依据",
        tuple,
        "名称、文号、条款、性质（norm、local、practice 或 inferred）四项一组，可以有几组",
    ),
    "material_elements": Option(
        "解读材料还须讲到的要素", tuple, "要素名称，如 关键词诠释、惠民利民举措"
    ),
    "repeal_reasons": Option(
        "公布废止、失效目录须写明理由的依据", tuple, "名称、文号、条款、性质，以及起算日期"
    ),
    "restricted_codes": Option("不宜公开引用的文件的机关代字", tuple, "机关代字，如 大委办发"),
    "secrecy_caps": Option("保密期限上限", Mapping, "密级对年数，如 秘密 10"),
    "validity": Option("规范性文件有效期的规定", ValidityCaps, "ValidityCaps"),
}
