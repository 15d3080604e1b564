"""``doclint registry``: published documents and their status."""

from doclint.cli.command import family
from doclint.cli.registry.adding import add
from doclint.cli.registry.examining import doctor
from doclint.cli.registry.exporting import export, ledger
from doclint.cli.registry.importing import import_
from doclint.cli.registry.listing import list_
from doclint.cli.registry.showing import show, status

_HELP = """登记库：已经发布的文件、发布的地址、相互关系，以及每件在任一天是否有效。

登记库默认是当前文件夹里的 doclint-registry.sqlite，可以用 --registry 或者环境变量 DOCLINT_REGISTRY 另
行指定，也可以是 PostgreSQL 的地址（postgresql://用户@主机/数据库）。"""

command = family("registry", help=_HELP)
for _each in (import_, add, list_, show, status, export, ledger, doctor):
    command.add_command(_each)
