"""A small site to preview."""

from pathlib import Path

import pytest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return small_site(tmp_path / "site")


@pytest.fixture(scope="module")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For tests that change nothing."""
    return small_site(tmp_path_factory.mktemp("shared") / "site")


def small_site(root: Path) -> Path:
    (root / "seeds").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "site.toml").write_text('title = "Small site"\n', encoding="utf-8")
    (root / "seeds/bridge.txt").write_text(
        "Bridge closed for a year\n\nThe bridge is safe, Ann Lee said.\n", encoding="utf-8"
    )
    (root / "content/about.md").write_text("---\ntitle: About\n---\n\nWho we are.\n", encoding="utf-8")
    return root
