"""Kinds that look for words: pattern, forbid, replace, consistency."""

from collections.abc import Iterator, Sequence

from doclint.finding import Fix
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.rules import Context, Problem
from doclint.rules.packs.spec import ExpressionSpec, WordSpec
from doclint.rules.packs.words import Hit, Where, Words, expression_hits


class Expressions:
    """Regular expressions that must match nothing."""

    def __init__(self, where: Where, specs: Sequence[ExpressionSpec]) -> None:
        """Take the entries; a pattern is compiled when first asked."""
        self._where = where
        self._specs = tuple((spec, Pattern(spec.pattern)) for spec in specs)

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at each match of each entry."""
        del context
        for spec, pattern in self._specs:
            for hit in expression_hits(official, self._where, pattern, spec.exceptions):
                yield spec.said.problem(Problem("", hit.place), hit.word)


class WrongWords:
    """Words that must not occur; with ``right`` they are to be replaced."""

    def __init__(self, where: Where, specs: Sequence[WordSpec]) -> None:
        """Take the words of all entries; they are looked for together."""
        self._where = where
        self._specs = {spec.word: spec for spec in specs}
        self._words = Words({spec.word: spec.exceptions for spec in specs})

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at each occurrence."""
        del context
        for hit in self._words.hits(official, self._where):
            spec = self._specs[hit.word]
            fix = fix_of(hit, spec.right, spec.safety) if spec.right else None
            found = Problem("", hit.place)
            yield spec.said.problem(found, hit.word, right=spec.right, fix=fix)


class Terms:
    """Names of one thing, of which a document may use only one."""

    def __init__(self, where: Where, groups: Sequence[Sequence[WordSpec]]) -> None:
        """Take the variants of each entry; those of all entries are looked for together."""
        self._where = where
        self._groups = {spec.word: at for at, group in enumerate(groups) for spec in group}
        self._said = [group[0].said for group in groups]
        self._words = Words({s.word: s.exceptions for group in groups for s in group})

    def __call__(self, official: OfficialDocument, context: Context) -> Iterator[Problem]:
        """Point at the variants used less often; of two used alike, at the later one."""
        del context
        used: dict[int, dict[str, list[Hit]]] = {}
        for hit in self._words.hits(official, self._where):
            used.setdefault(self._groups[hit.word], {}).setdefault(hit.word, []).append(hit)
        for group, variants in used.items():
            kept = max(variants, key=lambda word: len(variants[word]))
            for word, hits in variants.items():
                if word == kept:
                    continue
                for hit in hits:
                    fix, found = fix_of(hit, kept, "unsafe"), Problem("", hit.place)
                    yield self._said[group].problem(found, word, right=kept, fix=fix)


def fix_of(hit: Hit, right: str, safety: str) -> Fix:
    """The replacement; where the words are broken over lines, only advice."""
    whole = hit.piece.is_whole(hit.place, hit.word)
    return Fix(f"改为“{right}”", safety if whole else "manual", right if whole else None)
