"""All values are made by the names of their fields."""

import dataclasses
import importlib
import pkgutil

import generator.model

IN_WRITTEN_ORDER = {"Span", "Element", "Location", "Diagnostic", "Check"}
"""Start and end; a tag, from, to, how deep; path, line, column; a message as printed; a row of checks."""


def test_values_take_no_positions() -> None:
    found = {
        value
        for module in pkgutil.iter_modules(generator.model.__path__)
        for value in vars(importlib.import_module(f"generator.model.{module.name}")).values()
        if dataclasses.is_dataclass(value)
        and isinstance(value, type)
        and value.__module__.startswith("generator.model.")
    }
    positional = {
        value.__name__
        for value in found
        if any(field.init and not field.kw_only for field in dataclasses.fields(value))
    }
    assert positional == IN_WRITTEN_ORDER
