"""A registry for the cases of rules: the one every rule that needs one gets, or one's own.

In a case file::

    registry = [
      { number = "滨政发〔2019〕7号", title = "滨海市人民政府关于…的通知", issued_on = "2019-03-01",
        status = "repealed", since = "2024-01-01", ground = "滨海市人民政府关于…的决定" },
    ]
"""

from collections.abc import Mapping, Sequence
from typing import Any

from doclint.registry.identity import issuers
from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import (
    WAS_AMENDED,
    WAS_EXPIRED,
    WAS_PARTLY_REPEALED,
    WAS_REPEALED,
    Event,
    Ground,
    Record,
)
from doclint.registry.number import normal_number
from doclint.status import AMENDED, EXPIRED, IN_FORCE, PARTLY_REPEALED, REPEALED

_EVENTS = {
    AMENDED: WAS_AMENDED,
    PARTLY_REPEALED: WAS_PARTLY_REPEALED,
    REPEALED: WAS_REPEALED,
    EXPIRED: WAS_EXPIRED,
}
_FIELDS = ("number", "title", "issued_on", "effective_on", "expires_on")
KEYS = (*_FIELDS, "issuers", "status", "since", "ground", "ground_number", "scope", "successor")

# What the examples on the pages of rules speak of.
SAMPLE: Sequence[Mapping[str, Any]] = (
    {
        "number": "滨政规〔2023〕6号",
        "title": "滨海市人民政府关于印发滨海市城区防汛管理办法（试行）的通知",
        "issued_on": "2023-04-20",
    },
    {
        "number": "滨政发〔2019〕7号",
        "title": "滨海市人民政府关于加强排水设施管理的通知",
        "issued_on": "2019-03-01",
        "status": REPEALED,
        "since": "2024-01-01",
        "ground": "滨海市人民政府关于废止一批文件的决定",
        "ground_number": "滨政发〔2023〕30号",
    },
)


def registry_of(tables: Sequence[Mapping[str, Any]]) -> MemoryRegistry:
    """The registry of the tables of a case; raises ``KeyError`` for a status that is none."""
    records = [_record(str(i), table) for i, table in enumerate(tables, 1)]
    events = {str(i): _events(table) for i, table in enumerate(tables, 1)}
    follow = {str(i): str(t["successor"]) for i, t in enumerate(tables, 1) if "successor" in t}
    return MemoryRegistry(records, events, successors=follow)


def _record(key: str, table: Mapping[str, Any]) -> Record:
    fields: dict[str, Any] = {name: str(table[name]) for name in _FIELDS if name in table}
    number = fields.pop("number", "")
    title = fields.pop("title")
    made = Record(key, normal_number(number), number, title, **fields)
    return made._replace(issuers=tuple(table.get("issuers", ())) or issuers(made))


def _events(table: Mapping[str, Any]) -> tuple[Event, ...]:
    status = str(table.get("status", IN_FORCE))
    if status == IN_FORCE:
        return ()
    ground = Ground(str(table.get("ground", "")), str(table.get("ground_number", "")))
    scope = str(table.get("scope", ""))
    return (Event(_EVENTS[status], str(table.get("since", "")), ground, scope),)
