"""Files and functions stay small enough to be read."""

import ast
from pathlib import Path
from statistics import median, quantiles

PACKAGE = Path(__file__).parents[2] / "generator"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)
LONGEST_FILE, LONGEST_FUNCTION, MEDIAN_FILE, MEDIAN_FUNCTION, FUNCTION_95 = 350, 40, 100, 5, 20
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "manager", "misc"}


def body_lengths() -> dict[str, int]:
    """Lines of each function's body, its docstring left out."""
    lengths = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                name = f"{path.relative_to(PACKAGE)}:{node.name}:{node.lineno}"
                lengths[name] = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
    return lengths


def test_no_file_is_longer_than_its_budget() -> None:
    lines = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES
    }
    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}
    assert median(lines.values()) <= MEDIAN_FILE


def test_no_function_is_longer_than_its_budget() -> None:
    lengths = body_lengths()
    assert {name: count for name, count in lengths.items() if count > LONGEST_FUNCTION} == {}
    assert median(lengths.values()) <= MEDIAN_FUNCTION
    assert quantiles(lengths.values(), n=20)[-1] <= FUNCTION_95


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert {path.stem for path in MODULES} & FORBIDDEN_NAMES == set()


def test_every_public_name_has_a_docstring() -> None:
    missing = []
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not ast.get_docstring(tree) and path.read_text(encoding="utf-8").strip():
            missing.append(str(path.relative_to(PACKAGE)))
        missing += [
            f"{path.relative_to(PACKAGE)}:{node.name}"
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ]
    assert missing == []
