"""What is wrong with a plugin that pluggy refuses, in words for its author."""

from pluggy import PluginManager

from doclint import hookspecs
from doclint.nearest import nearest


def misfit(stated: object) -> str:
    """Why a plugin made for a version of the hooks cannot be used here; "" where it can.

    The major version must be the same, the minor version no later than ours.
    """
    parts = str(stated).split(".") if isinstance(stated, str) else []
    if len(parts) != 2 or not all(part.isdecimal() for part in parts):
        return f"HOOKS 应写成“{hookspecs.VERSION}”这样的文字，不是 {stated!r}"
    wanted, own = _numbers(stated), _numbers(hookspecs.VERSION)
    if wanted[0] == own[0] and wanted[1] <= own[1]:
        return ""
    remedy = "升级 doclint" if wanted > own else "升级这个插件"
    return f"它要求钩子 {stated} 版，这里是 {hookspecs.VERSION} 版，请{remedy}"


def _numbers(version: object) -> tuple[int, int]:
    major, _, minor = str(version).partition(".")
    return int(major), int(minor)


def explained(manager: PluginManager, plugin: object, error: Exception) -> str:
    """An unknown hook or argument with the nearest known one; else what pluggy says."""
    for name in dir(plugin):
        options = manager.parse_hookimpl_opts(plugin, name)
        if options is None or options.get("optionalhook"):
            continue
        spec = getattr(hookspecs, options.get("specname") or name, None)
        if spec is None:
            return f"没有钩子 {name}{nearest(name, _hooks())}"
        known = spec.__code__.co_varnames[: spec.__code__.co_argcount]
        for argument in _arguments(getattr(plugin, name)):
            if argument not in known:
                said = nearest(argument, known) if known else "，它不带参数"
                return f"钩子 {name} 没有参数 {argument}{said}"
    if isinstance(error, ValueError) and "already registered" in str(error):
        return "同一个模块或对象登记了两次，只留一个入口点"
    return " ".join(str(error).split())


def _hooks() -> list[str]:
    return [name for name in vars(hookspecs) if name.startswith("doclint_")]


def _arguments(function: object) -> tuple[str, ...]:
    """The positional parameters of a function, ``self`` left out."""
    from inspect import Parameter, signature

    assert callable(function)
    parameters = signature(function).parameters.values()
    positional = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    return tuple(
        p.name for p in parameters if p.kind in positional and p.default is Parameter.empty
    )
