"""What stands around every page: title, navigation, style sheets, scripts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.site import Config
from generator.render.views import Frame, Link

LAYERS = "css/layers.css"  # linked first: it gives the order of the cascade's layers
ICON, EARLY_SCRIPT, SCRIPT = "icon.svg", "js/early.js", "js/main.js"
_OWN_NAV = (("Articles", "index.html"), ("Sources", "sources/index.html"), ("Claims", "claims/index.html"))


@dataclass(frozen=True, slots=True)
class FrameMaker:
    """Frames for the pages of a site. `assets` gives the published name of each of the theme's files."""

    config: Config
    assets: Mapping[str, str]
    pages: tuple[tuple[str, str], ...]
    generated_by: str

    def frame(self, path: str, *, title: str, description: str = "", language: str = "") -> Frame:
        """The frame of the page at `path` below the site's root."""
        home = "../" * path.count("/")
        if path == "404.html" and self.config.base_url:
            home = f"{urlsplit(self.config.base_url).path.rstrip('/')}/"
        return Frame(
            title=f"{title} · {self.config.title}" if title and title != self.config.title else self.config.title,
            site_title=self.config.title,
            description=description,
            language=language or self.config.language,
            home=home,
            nav=tuple(_nav_link(text, target, path, home) for text, target in self._nav()),
            styles=tuple(f"{home}assets/{self.assets[name]}" for name in self._styles()),
            icon=self._asset(ICON, home),
            early_script=self._asset(EARLY_SCRIPT, home),
            script=self._asset(SCRIPT, home),
            license=self.config.license,
            author=self.config.author,
            generated_by=self.generated_by,
        )

    def _nav(self) -> tuple[tuple[str, str], ...]:
        return self.config.nav or (*_OWN_NAV, *self.pages)

    def _styles(self) -> list[str]:
        sheets = [name for name in self.assets if name.startswith("css/") and name.endswith(".css")]
        return sorted(sheets, key=lambda name: (name != LAYERS, name))

    def _asset(self, name: str, home: str) -> str:
        return f"{home}assets/{self.assets[name]}" if name in self.assets else ""


def _nav_link(text: str, target: str, path: str, home: str) -> Link:
    is_elsewhere = bool(urlsplit(target).scheme) or target.startswith(("/", "#"))
    return Link(text, target if is_elsewhere else home + target, is_current=target == path)
