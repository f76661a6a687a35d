"""What stands around every page: title, navigation, style sheets, scripts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.model.site import Config
from generator.render.bundle import SCRIPT
from generator.render.views import Frame, Link

HELD_BACK = "Not published: this is a draft, or dated later than today."
ICON = "icon.svg"
_OWN_NAV = (("Articles", "index.html"), ("Sources", "sources/index.html"), ("Claims", "claims/index.html"))


@dataclass(frozen=True, slots=True)
class FrameMaker:
    """Frames for the pages of a site. `assets` gives the published name of each of the theme's files."""

    config: Config
    assets: Mapping[str, str]
    pages: tuple[tuple[str, str], ...]
    generated_by: str

    def frame(
        self,
        path: str,
        *,
        title: str,
        sheet: str = "css/page.css",
        description: str = "",
        language: str = "",
        is_held_back: bool = False,
    ) -> Frame:
        """The frame of the page at `path` below the site's root, with the style sheet of that name."""
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
            style=self._asset(sheet, home),
            icon=self._asset(ICON, home),
            script=self._asset(SCRIPT, home),
            address=f"{self.config.base_url}/{path.removesuffix('index.html')}" if self.config.base_url else "",
            license=self.config.license,
            author=self.config.author,
            generated_by=self.generated_by,
            held_back=HELD_BACK if is_held_back else "",
        )

    def _nav(self) -> tuple[tuple[str, str], ...]:
        return self.config.nav or (*_OWN_NAV, *self.pages)

    def _asset(self, name: str, home: str) -> str:
        return f"{home}assets/{self.assets[name]}" if name in self.assets else ""


def _nav_link(text: str, target: str, path: str, home: str) -> Link:
    is_elsewhere = bool(urlsplit(target).scheme) or target.startswith(("/", "#"))
    return Link(text, target if is_elsewhere else home + target, is_current=target == path)
