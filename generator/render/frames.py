"""What stands around every page: title, navigation, style sheets, scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model.article import Article
from generator.model.paths import CORRECTIONS, FEEDS, OEMBED, PICTURE, SEARCH, article_picture, url
from generator.model.quick import changed
from generator.model.site import Config, DataFile
from generator.render.bundle import SCRIPT
from generator.render.picture import SIZE
from generator.render.views import Feed, Frame, Head, Link
from generator.render.words import Words

ICON, TOUCH_ICON = "icon.svg", "icon-180.png"
LOST, DATA_PAGE = "404.html", "data/index.html"
NO_DATA = Markup()
_OWN_NAV = (("articles", "index.html"), ("sources", "sources/index.html"), ("claims", "claims/index.html"))


@dataclass(frozen=True, slots=True)
class FrameMaker:
    """Frames for the pages of a site. `assets` gives the published name of each of the theme's files.

    `say` has the words of the interface. `data`: the files that are published for programs. `corrects`: is there a page
    of corrections, `searches`: and one to search in? `pictures`: the paths of what is shown where pages are shared.
    """

    config: Config
    assets: Mapping[str, str]
    pages: tuple[tuple[str, str], ...]
    generated_by: str
    say: Words
    data: tuple[DataFile, ...] = ()
    corrects: bool = False
    searches: bool = False
    pictures: frozenset[str] = frozenset()
    nav: tuple[tuple[str, str], ...] = field(init=False)  # the ways through the site: words, and where they lead
    shared: dict[tuple[str, str, str], Frame] = field(init=False, default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        names = (*_OWN_NAV, ("search", SEARCH)) if self.searches else _OWN_NAV
        own = ((self.say(f"frame.{name}"), path) for name, path in names)
        object.__setattr__(self, "nav", self.config.nav or (*own, *self.pages))

    def frame(
        self,
        path: str,
        *,
        title: str,
        sheet: str = "css/page.css",
        description: str = "",
        article: Article | None = None,
        feed: str = "",
        data: Markup = NO_DATA,
        beside: str = "",
    ) -> Frame:
        """The frame of the page at `path` below the site's root, with the style sheet of that name.

        `article`: the one that the page shows; `feed`: the folder of the page's own feeds; `data`: its JSON-LD.
        `beside`: the page that search engines shall name in its place.
        """
        home = "../" * path.count("/")
        is_lost, is_held_back = path == LOST, bool(article and article.is_held_back)
        if is_lost and self.config.base_url:
            home = f"{urlsplit(self.config.base_url).path.rstrip('/')}/"
        address = url(self.config, path)
        return changed(
            self._shared(sheet, home, path if any(path == target for _, target in self.nav) else ""),
            title=f"{title} · {self.config.title}" if title and title != self.config.title else self.config.title,
            description=description,
            address=address,
            held_back=self.say("frame.held_back") if is_held_back else "",
            head=Head(
                canonical="" if is_lost else url(self.config, beside) if beside else address,
                properties=tuple(self._properties(title, description, address, article)),
                feeds=(*self._feeds(title, home, feed), *self._frames_of(article, beside)) if address else (),
                data=data,
                card="summary_large_image" if self.picture(article) else "summary",
                is_hidden=is_lost or is_held_back or bool(beside),
            ),
        )

    def _shared(self, sheet: str, home: str, here: str) -> Frame:
        """What stands around all pages with that style sheet that lie equally deep; `here`: one of the ways through the
        site, "" for all other pages.
        """
        key = sheet, home, here
        if key not in self.shared:
            self.shared[key] = Frame(
                title="",
                site_title=self.config.title,
                description="",
                language=self.say.language,
                home=home,
                nav=tuple(_nav_link(text, target, here, home) for text, target in self.nav),
                style=self._asset(sheet, home),
                icon=self._asset(ICON, home),
                touch_icon=self._asset(TOUCH_ICON, home),
                script=self._asset(SCRIPT, home),
                address="",
                license=self.config.license,
                author=self.config.author,
                generated_by=self.generated_by,
                data=home + DATA_PAGE if self.data else "",
                corrections=home + CORRECTIONS if self.corrects else "",
            )
        return self.shared[key]

    def _properties(
        self, title: str, description: str, address: str, article: Article | None
    ) -> Iterator[tuple[str, str]]:
        """What a service shows of the page where somebody shares it (Open Graph)."""
        is_news = article is not None and not article.is_page
        yield "og:type", "article" if is_news else "website"
        yield "og:title", title
        yield "og:site_name", self.config.title
        if description:
            yield "og:description", description
        if address:
            yield "og:url", address
        if article and article.date:
            yield "article:published_time", article.date.isoformat()
        if picture := self.picture(article):
            of = {"title": title, "site": self.config.title}
            yield "og:image", picture
            yield "og:image:type", "image/png"
            yield from zip(("og:image:width", "og:image:height"), map(str, SIZE), strict=True)
            yield "og:image:alt", self.say("picture.about" if is_news else "front.about", **of)

    def picture(self, article: Article | None) -> str:
        """The full address of the picture of a page: its article's own, else the site's; "" where there is none."""
        if not self.pictures:
            return ""
        own = article_picture(article.slug) if article and not article.is_page else PICTURE
        return next((url(self.config, path) for path in (own, PICTURE) if path in self.pictures), "")

    def _feeds(self, title: str, home: str, folder: str) -> Iterator[Feed]:
        """The feeds of the site, and those of the page."""
        if self.config.base_url:
            for kind, name in FEEDS:
                yield Feed(self.config.title, kind, home + name)
                if folder:
                    yield Feed(title, kind, home + folder + name)

    def _frames_of(self, article: Article | None, beside: str) -> Iterator[Feed]:
        """How other sites show what is said in an article, told on its page."""
        is_framed = self.config.base_url and any(each.path == OEMBED for each in self.data)
        if is_framed and article and not article.is_page and not beside:
            yield Feed(article.title, "application/json+oembed", OEMBED)

    def _asset(self, name: str, home: str) -> str:
        return f"{home}assets/{self.assets[name]}" if name in self.assets else ""


def _nav_link(text: str, target: str, path: str, home: str) -> Link:
    is_elsewhere = bool(urlsplit(target).scheme) or target.startswith(("/", "#"))
    return Link(text, target if is_elsewhere else home + target, is_current=target == path)
