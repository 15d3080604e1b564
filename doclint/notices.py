"""What the engine itself has to say of a file: refused, no 公文, or a step that failed."""

from collections.abc import Mapping

from doclint.assessment import fault
from doclint.finding import Finding, Problem
from doclint.official import OfficialDocument
from doclint.package import InputError
from doclint.plugins import PluginError
from doclint.rules import Rule

_WALK_CRASHED = "DOC902"
_STEPS = {"open": "打开", "read": "读取", "recognise": "识别", "check": "检查"}


def not_official(official: OfficialDocument) -> Problem:
    """A file that is no 公文 (DOC100), a page that is not that of one (DOC101), and why."""
    reasons = "；".join(official.official_reasons)
    if official.page is not None:
        return Problem(
            f"不是公文页面：{reasons}。没有按公文检查。",
            help="确是一件公文的页面的，请补齐题录（发文字号、标题、成文日期）后再查；不是的，不必修改。",
        )
    return Problem(
        f"未识别为公文{f'：{reasons}' if reasons else ''}。只检查了适用于任何文件的规则。",
        help="是公文的，请核对标题、发文机关署名、成文日期等要素；不是公文的，不必修改。",
    )


def refusal(given: Mapping[str, Rule], error: InputError, file: str = "") -> Finding:
    """The finding of an input that is refused; ``file`` names the one of a submission.

    ``given`` holds the rules that the engine itself gives, by code.
    """
    rule = given.get(error.code, given[_WALK_CRASHED])
    message = f"{file}：{error.message}" if file else error.message
    return fault(rule, message, error.remedy, error.part, file)


def crash(given: Mapping[str, Rule], step: str, error: Exception) -> Finding:
    """The finding of a step that failed; a plugin's failure names the plugin."""
    said = "内存不足" if isinstance(error, MemoryError) else f"{type(error).__name__}: {error}"
    if isinstance(error, PluginError):
        said = str(error)
    return fault(
        given[_WALK_CRASHED],
        f"doclint 在{_STEPS[step]}这一步出错，文件没有检查：{said}",
        "这不是文件的问题；请把本条连同文件（涉密的除外）交给 doclint 或插件的维护者。",
    )
