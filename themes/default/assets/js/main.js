// Adds to the page what only scripts can; each module on its own, so that one that fails stops no other.
const modules = ["./scheme.js", "./highlights.js", "./light.js", "./follow.js", "./step.js", "./sheet.js"];

for (const path of modules) {
  import(path)
    .then((module) => module.enhance(document))
    .catch((error) => console.error(`${path}: not enhanced`, error));
}
