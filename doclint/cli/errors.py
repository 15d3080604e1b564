"""What is said, in Chinese, of a wrong call and of whatever else stops a run."""

import os

import click


def described(error: Exception) -> str:
    """Any other error: a setting, a plugin, a file; else doclint's own fault.

    The last comes without a traceback unless ``DOCLINT_DEBUG`` is set.
    """
    from doclint.plugins import PluginError
    from doclint.settings import SettingsError

    if isinstance(error, SettingsError | PluginError):
        return str(error)
    if isinstance(error, OSError):
        return f"读写出错：{error.strerror or error}"
    if os.environ.get("DOCLINT_DEBUG"):
        from traceback import print_exception

        print_exception(error)
    return f"内部错误（{type(error).__name__}：{error}）。设置环境变量 DOCLINT_DEBUG=1 可看到详情"


def chinese(error: click.ClickException) -> str:
    """The message of click's errors, and how to get help."""
    text = _said(error)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        text += f"\n用法说明：{error.ctx.command_path} --help"
    return text


def _said(error: click.ClickException) -> str:
    """What is wrong."""
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}{_nearest(error)}"
    if isinstance(error, click.MissingParameter):
        return _missing(error.param)
    if isinstance(error, click.BadOptionUsage):
        flag = _is_flag(error)
        return f"选项 {error.option_name} {'不带值' if flag else '后面缺少值'}"
    return error.message if type(error) is click.UsageError else error.format_message()


def _nearest(error: click.NoSuchOption) -> str:
    """``，是否指 --format？``, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(error.option_name, _options(error), n=1)
    return f"，是否指 {close[0]}？" if close else ""


def _options(error: click.UsageError) -> list[str]:
    """All options of the command that was called."""
    if error.ctx is None:
        return []
    return [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts]


def _is_flag(error: click.BadOptionUsage) -> bool:
    """Whether the option at fault takes no value."""
    if error.ctx is None:
        return False
    return any(
        error.option_name in param.opts and getattr(param, "is_flag", False)
        for param in error.ctx.command.get_params(error.ctx)
    )


def _missing(parameter: click.Parameter | None) -> str:
    """What was not given."""
    if isinstance(parameter, click.Argument):
        return f"请写明{parameter.metavar or parameter.name}"
    return f"缺少选项 {parameter.opts[0]}" if parameter else "缺少参数"
