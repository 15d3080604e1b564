"""The check of a rule of a pack, made when it is first asked: start-up pays for none."""

from collections.abc import Iterable
from typing import Any

from doclint.rules import Check, Context, OfficialDocument, Problem

Plan = tuple[str, tuple[Any, ...], tuple[str, ...], bool | None]


class Deferred:
    """A kind of check and what it is to look for, for the documents the rule is about."""

    __slots__ = ("_check", "plan")

    def __init__(self, plan: Plan) -> None:
        """Take kind, specification, document types and whether only 规范性文件 (None = any).

        The specification is that of ``spec``, its tuples without names; see ``checkers``.
        """
        self.plan = plan
        self._check: Check | None = None

    def __call__(self, official: OfficialDocument, context: Context) -> Iterable[Problem]:
        """Check a document of one of the types (any where there are none), 规范性文件 or not."""
        kind, spec, types, normative = self.plan
        if types and official.facts.document_type not in types:
            return ()
        if normative is not None and context.classification.normative.holds is not normative:
            return ()
        if self._check is None:
            from doclint.rules.packs.checkers import checker

            self._check = checker(kind, spec)
        return self._check(official, context)
