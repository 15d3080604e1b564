"""``doclint check``: its options."""

import click

from doclint.cli.checking import perform
from doclint.cli.command import subcommand

_HELP = """检查公文，给出问题、法律依据和改法。

可以写文件、文件夹（连同下级文件夹）、通配符（如 *.docx）；“-”表示标准输入。

报审材料（送审稿和解读方案、发文稿纸、审核意见等）作为一个整体检查：装有 submission.toml 的文件夹、
装有 .docx 的压缩包（.zip）都是一件；也可以写“送审稿.docx --with 解读方案.docx --with 发文稿纸.docx”。

已发布的网页（.html、.htm、.shtml）写了文件名的总是检查；文件夹里的网页，写 --stage published 时才检查：
“doclint check 门户/ --stage published --registry 登记库.sqlite --quiet”。

设置写在 doclint.toml（或者 pyproject.toml 的 [tool.doclint]）中，用离文件最近的一个；命令行写了的选项
优先。"""


@subcommand("check", help=_HELP)
@click.argument("arguments", nargs=-1, required=True, metavar="文件或文件夹…")
@click.option(
    "--format",
    "format_",
    default="text",
    metavar="格式",
    help="报告格式：text（默认）、json、opinion（核稿意见单，须写 --output），或插件提供的格式",
)
@click.option("--output", "-o", metavar="文件", help="把报告写入文件（UTF-8），不在屏幕上显示")
@click.option(
    "--stage",
    metavar="阶段",
    help="drafting 拟制报审、issuing 印发、published 已发布、auto 自动判断（默认）",
)
@click.option("--profile", metavar="名称", help="适用哪个机关的规定；默认按发文机关选择")
@click.option("--select", multiple=True, metavar="代码", help="只检查这些规则，如 DA,SM001；可重复")
@click.option("--ignore", multiple=True, metavar="代码", help="不检查这些规则；可重复")
@click.option(
    "--extend-select",
    "more_selected",
    multiple=True,
    metavar="代码",
    help="在设置文件所选之外，另外还检查这些规则（预览规则也可以）；可重复",
)
@click.option(
    "--extend-ignore",
    "more_ignored",
    multiple=True,
    metavar="代码",
    help="在设置文件所写之外，另外还不检查这些规则；可重复",
)
@click.option(
    "--fail-on",
    metavar="程度",
    help="从哪一级起算不通过：error 错误（默认）、warning 警告、info 提示",
)
@click.option(
    "--fail-confidence",
    metavar="把握",
    help="要有几分把握才算不通过：medium（默认）、high；把握低的从不算",
)
@click.option("--settings", metavar="文件", help="用这个设置文件，不找别的")
@click.option("--isolated", is_flag=True, help="不用任何设置文件；关口不要用送审件旁边的设置")
@click.option(
    "--plugins",
    multiple=True,
    metavar="名称",
    help="只用这些插件；以 .toml 结尾的是规则包；none 表示一个也不用；可重复",
)
@click.option("--baseline", metavar="文件", help="基线文件：其中已有的问题不再报")
@click.option("--write-baseline", metavar="文件", help="把现有的问题写入基线文件")
@click.option(
    "--no-suppressions", is_flag=True, help="不理会忽略、豁免和基线，全部问题都算（用于关口）"
)
@click.option(
    "--registry",
    metavar="路径",
    help="登记库（文件或 postgresql:// 地址）：查引用的、同一事项的文件是否有效，网页的状态标注对不对",
)
@click.option("--submission", is_flag=True, help="把每个文件夹作为一件报审材料检查")
@click.option(
    "--with",
    "companions",
    multiple=True,
    metavar="文件",
    help="与送审稿一同报审的文件（解读方案、发文稿纸等）；可重复",
)
@click.option("--require-submission", is_flag=True, help="没有报审材料的，算不通过（PK003）")
@click.option("--explain-roles", is_flag=True, help="说明报审材料中各份文件认作什么、为什么")
@click.option("--exit-zero", is_flag=True, help="有问题时退出码也为 0（未能检查时仍为 2）")
@click.option("--quiet", "-q", is_flag=True, help="只显示不通过和无法判断的文件")
@click.option("--timings", is_flag=True, help="显示各步骤用时")
@click.option(
    "--color",
    default="auto",
    metavar="方式",
    help="颜色：auto（默认）、always、never；也遵守环境变量 NO_COLOR",
)
def command(arguments: tuple[str, ...], **options: object) -> int:
    """Check what the arguments name."""
    return perform(arguments, **options)  # type: ignore[arg-type]  # click has parsed them
