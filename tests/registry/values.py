"""Short ways to say what happened to a document."""

from doclint.registry.model import (
    TOOK_EFFECT,
    WAS_AMENDED,
    WAS_EXPIRED,
    WAS_PARTLY_REPEALED,
    WAS_REINSTATED,
    WAS_REPEALED,
    WITHDRAWN,
    Event,
    Ground,
    Record,
)

DECISION = Ground("滨海市人民政府关于废止一批文件的决定", "滨政发〔2024〕9号")
RECORD = Record(
    "1", "滨政发〔2019〕7号", "滨政发〔2019〕7号", "滨海市人民政府关于加强值班工作的通知",
    ("滨海市人民政府",), "2019-03-01", "2019-03-05",
)  # fmt: skip


def event(kind: str, on: str, **changes: object) -> Event:
    return Event(kind, on, DECISION)._replace(**changes)


def repealed(on: str, **changes: object) -> Event:
    return event(WAS_REPEALED, on, **changes)


def expired(on: str, **changes: object) -> Event:
    return event(WAS_EXPIRED, on, **changes)


def partly(on: str, scope: str = "第三条", **changes: object) -> Event:
    return event(WAS_PARTLY_REPEALED, on, scope=scope, **changes)


def amended(on: str, **changes: object) -> Event:
    return event(WAS_AMENDED, on, **changes)


def reinstated(on: str, **changes: object) -> Event:
    return event(WAS_REINSTATED, on, **changes)


def took_effect(on: str) -> Event:
    return event(TOOK_EFFECT, on)


def withdrawn(wrong: Event) -> Event:
    return wrong._replace(kind=WITHDRAWN, word=wrong.kind, source="人工作废")
