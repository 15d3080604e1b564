"""The two pluggy markers: ``hookspec`` for doclint itself, ``hookimpl`` for a plugin."""

from pluggy import HookimplMarker, HookspecMarker

PROJECT = "doclint"

hookspec = HookspecMarker(PROJECT)
hookimpl = HookimplMarker(PROJECT)
