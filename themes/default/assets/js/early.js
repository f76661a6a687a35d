// Sets the chosen colour scheme before the page is drawn, so that it never flashes. No module: those run later.
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage can be closed to a page; then the system's scheme holds.
}
