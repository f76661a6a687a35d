// Runs before the page is drawn, so that nothing flashes or moves: the chosen colours, that scripts are there, and the
// typefaces asked for at once. From a disk that is not allowed, and not needed.
document.documentElement.dataset.scripts = "on";
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage can be closed to a page; then the system's scheme holds.
}
if (location.protocol.startsWith("http")) {
  for (const font of ["../fonts/serif.woff2", "../fonts/sans.woff2"]) {
    const href = new URL(font, document.currentScript.src).href;
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "font", type: "font/woff2", href });
    link.crossOrigin = "anonymous";
    document.head.append(link);
  }
}
