"""Plugins without which a run must not take place."""

import pytest

from doclint.engine import Engine
from doclint.plugins import load
from doclint.settings import Settings

from ..conftest import Install
from .sources import RULES, refused


@pytest.mark.parametrize("required", ["doclint-example", "example>=1.0", "doclint_example==1.*"])
def test_requirement_that_is_met(install: Install, required: str) -> None:
    install("doclint-example", "1.0.1", RULES.format(code="XX001"))
    load(("example",), required=(required, "doclint>=0.1", "nothing; python_version < '3'"))


@pytest.mark.parametrize(
    ("required", "said"),
    [
        ("doclint-nowhere>=1", "缺少必需的插件 doclint-nowhere>=1（required-plugins）：没有安装"),
        (
            "doclint-example>=2",
            "doclint-example>=2（required-plugins）版本不合：装的是 doclint-example 1.0.1",
        ),
        ("doclint-other", "doclint-other（required-plugins）已安装，但没有启用"),
        ("doclint>=99", "版本不合：装的是 doclint "),
        (">=1", "'>=1' 写法不对"),
    ],
)
def test_requirement_that_is_not_met_stops_the_run(
    install: Install, required: str, said: str
) -> None:
    import re

    install("doclint-example", "1.0.1", RULES.format(code="XX001"))
    install("doclint-other", "1.0", RULES.format(code="YY001"))
    with refused(re.escape(said)):
        Engine(Settings(plugins=("example",), required_plugins=(required,)))


def test_packaging_is_imported_only_for_requirements() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from doclint.plugins import load; load(()); a = 'packaging' in sys.modules;"
        "load((), required=('doclint>=0',)); sys.exit(a or 'packaging' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
