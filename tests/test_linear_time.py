"""Many like lines cost in proportion to their number (ratios of CPU time in one run)."""

import gc
from time import process_time

import pytest

from doclint.engine import Engine
from doclint.settings import Settings
from doclint.testing import from_lines

ENGINE = Engine(Settings(plugins=()))
HEAD = [
    "某市人民政府文件",
    "某政规〔2024〕6号",
    "某市人民政府关于印发某办法的通知",
    "各区人民政府：",
]
TAIL = ["某市人民政府", "2024年3月2日", "（此件公开发布）"]


def _cost(line: str, count: int) -> float:
    data = from_lines([*HEAD, *[line] * count, *TAIL])
    costs = []
    for _ in range(3):
        gc.collect()
        begin = process_time()
        ENGINE.check(data)
        costs.append(process_time() - begin)
    return min(costs)


@pytest.mark.parametrize(
    "line",
    ["抄送：甲。", "主送：甲", "某市人民政府", "2024年3月5日", "附件：1.甲表", "《甲》（某政〔2001〕1号）同时废止。", "机密★1年", "×月×日"],
)  # fmt: skip
def test_eight_times_the_lines(line: str) -> None:
    """Squared cost would be 64 times; noise and caches are allowed for."""
    assert _cost(line, 4000) <= 24 * _cost(line, 500)
