"""Case files and their cases as pytest knows them."""

from collections.abc import Iterator
from typing import Any

import pytest

from doclint.testing.cases import Case, CaseError, load_cases


class CaseFailedError(Exception):
    """A rule that did not do what a case says; the message says all of it."""


class CaseFile(pytest.File):
    """A file ``cases/CODE.toml``."""

    def collect(self) -> Iterator["CaseItem"]:
        """One item for each case, named by it."""
        try:
            cases = load_cases(self.path.read_text("utf-8"), self.path.stem)
        except (UnicodeDecodeError, CaseError) as error:
            raise self.CollectError(f"{self.path}：{error}") from None
        for case in cases:
            made: CaseItem = CaseItem.from_parent(self, name=case.name, case=case)
            yield made


class CaseItem(pytest.Item):
    """One case."""

    def __init__(self, *, case: Case, **arguments: Any) -> None:
        """Take the case beside what pytest gives."""
        super().__init__(**arguments)
        self.case = case

    def runtest(self) -> None:
        """Check the draft; raises ``CaseFailedError``."""
        told = self.case.failure()
        if told:
            raise CaseFailedError(told)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The message alone for a failed case, a traceback for anything else."""
        if isinstance(excinfo.value, CaseFailedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """File and headline of the report."""
        return self.path, None, f"{self.case.code} {self.name}"
