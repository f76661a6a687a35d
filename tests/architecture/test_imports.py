"""The folders import in one direction, and each library has one home."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "generator"
ALLOWED = {
    "text": set(),
    "model": {"text"},
    "notation": {"model", "text"},
    "parse": {"notation", "model", "text"},
    "name": {"model", "text"},
    "find": {"name", "model", "text"},  # a quotation that stands alone is of whom the text names
    "attribute": {"name", "notation", "model", "text"},
    **{stage: {"model", "text"} for stage in ("link", "lint", "render", "export", "write")},
    "decide": {"parse", "notation", "model", "text"},  # an edit is tried by reading what it makes
    "read": {"notation", "model", "text", "data"},
    "pipeline": {
        "read", "parse", "find", "name", "attribute", "decide", "link", "lint", "render", "export", "write", "notation",
        "model", "text",
    },
    "serve": {"pipeline", "link", "read", "decide", "notation", "model", "text"},
    "cli": {"serve", "pipeline", "read", "model", "text", "data"},
    "data": set(),
    "__init__": set(),
    "__main__": {"cli"},
}  # fmt: skip
HOME = {
    "markdown_it": "parse",
    "mdit_py_plugins": "parse",
    "trafilatura": "parse",
    "lxml": "parse",
    "jinja2": "render",
    "markupsafe": "render",
    "pygments": "render",
    "livereload": "serve",
    "tornado": "serve",
    "click": "cli",
    "numpy": "find",
    "onnxruntime": "find",
    "tokenizers": "find",
    "rapidfuzz": "text",
}
SHARED = {"msgspec": {"export", "pipeline"}}  # JSON for others, and what the cache keeps
INPUT_OUTPUT = {
    "pathlib",
    "os",
    "io",
    "shutil",
    "tempfile",
    "socket",
    "subprocess",
    "time",
    "random",
    "logging",
    "locale",
}
MAY_DO_INPUT_OUTPUT = {"read", "write", "pipeline", "serve", "cli"}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts and "_starter" not in path.parts)


def imported(path: Path) -> set[str]:
    """Full names of all modules that a file imports, inside functions and type-only blocks too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def folder_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_module_imports_in_one_direction(path: Path) -> None:
    folder = folder_of(path)
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("generator.")} - {"__version__"}
    assert ours <= ALLOWED[folder] | {folder}, f"{path.name} imports {ours - ALLOWED[folder] - {folder}}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_library_is_imported_only_at_its_home(path: Path) -> None:
    for name in imported(path):
        package = name.split(".")[0]
        homes = SHARED.get(package) or {HOME.get(package, folder_of(path))}
        assert folder_of(path) in homes, f"{name} belongs in {homes}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_pure_folders_do_no_input_or_output(path: Path) -> None:
    folder = folder_of(path)
    if folder in MAY_DO_INPUT_OUTPUT or folder in ("data", "__init__"):  # where files lie, and what libraries may do
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {name.split(".")[0] for name in imported(path)} - ({"pathlib"} if _only_pure_paths(path) else set())
    assert not modules & INPUT_OUTPUT
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & {"open", "print", "input"}


def _only_pure_paths(path: Path) -> bool:
    return {name for name in imported(path) if name.startswith("pathlib.")} <= {"pathlib.PurePosixPath"}


def test_the_four_fixed_packages_are_used() -> None:
    used = {name.split(".")[0] for path in MODULES for name in imported(path)}
    assert {"markdown_it", "jinja2", "pygments", "livereload"} <= used
