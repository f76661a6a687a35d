"""The folders import in one direction, and each library has one home."""

import ast
import sys
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
    "attribute": {"notation", "model", "text"},
    **{stage: {"model", "text"} for stage in ("link", "lint", "render", "export", "write")},
    "decide": {"parse", "notation", "model", "text"},  # an edit is tried by reading what it makes
    "read": {"notation", "model", "text", "data"},
    "keep": {"read", "write", "model", "text", "data"},
    "pipeline": {
        "keep", "read", "parse", "find", "name", "attribute", "decide", "link", "lint", "render", "export", "write",
        "notation", "model", "text",
    },
    "serve": {"keep", "pipeline", "link", "read", "write", "decide", "notation", "model", "text"},
    "cli": {"keep", "serve", "pipeline", "read", "write", "model", "text", "data"},
    "data": set(),
    "__init__": set(),
    "__main__": {"cli"},
}  # fmt: skip
HOMES = {
    "PIL": {"render"},
    "babel": {"render"},
    "cbor2": {"pipeline"},
    "charset_normalizer": {"read"},
    "click": {"cli"},
    "dask": {"pipeline"},
    "distributed": {"pipeline"},
    "imagesize": {"read"},
    "jinja2": {"render"},
    "linkify_it": {"parse"},
    "livereload": {"serve"},
    "markdown_it": {"parse"},
    "markupsafe": {"render"},
    "msgspec": {"export", "keep", "model"},  # JSON for others, what the cache keeps, and what values are made of
    "numpy": {"find"},
    "onnxruntime": {"find"},
    "pagefind_bin": {"pipeline"},
    "py3langid": {"parse"},
    "pyarrow": {"export"},
    "pygments": {"render"},
    "rapidfuzz": {"text"},
    "tokenizers": {"find"},
    "tornado": {"serve"},
    "trafilatura": {"parse"},
    "yaml": {"notation"},
    "zstandard": {"keep"},
}
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
MAY_DO_INPUT_OUTPUT = {"keep", "read", "write", "pipeline", "serve", "cli"}
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


def third_party(path: Path) -> set[str]:
    """Packages from elsewhere that a file imports."""
    return {name.split(".")[0] for name in imported(path)} - sys.stdlib_module_names - {"generator"}


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
    for package in third_party(path):
        homes = HOMES.get(package, set())
        assert folder_of(path) in homes, f"{package} belongs in {homes or 'no folder that is listed'}"


def test_every_package_that_has_a_home_is_used() -> None:
    assert {package for path in MODULES for package in third_party(path)} == set(HOMES)


def test_folders_are_those_that_the_rules_name() -> None:
    there = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path.is_dir() and _holds_code(path))}
    assert there == set(ALLOWED)
    assert {folder for allowed in ALLOWED.values() for folder in allowed} <= there


def _holds_code(folder: Path) -> bool:
    return not folder.name.startswith("_") and any(folder.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_pure_folders_do_no_input_or_output(path: Path) -> None:
    folder = folder_of(path)
    if folder in MAY_DO_INPUT_OUTPUT or folder in ("data", "__init__"):  # where files lie, and what libraries may do
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {name.split(".")[0] for name in imported(path)} - ({"pathlib"} if _only_pure_paths(path) else set())
    modules -= {"io"} if _only_buffers(path) else set()
    assert not modules & INPUT_OUTPUT
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not calls & {"open", "print", "input"}


def _only_pure_paths(path: Path) -> bool:
    return {name for name in imported(path) if name.startswith("pathlib.")} <= {"pathlib.PurePosixPath"}


def _only_buffers(path: Path) -> bool:
    return {name for name in imported(path) if name.split(".")[0] == "io"} == {"io", "io.BytesIO"}


def test_the_four_fixed_packages_are_used() -> None:
    used = {name.split(".")[0] for path in MODULES for name in imported(path)}
    assert {"markdown_it", "jinja2", "pygments", "livereload"} <= used
