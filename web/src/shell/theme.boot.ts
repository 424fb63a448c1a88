/*
 * Loaded by a plain <script src> in the head, before any style sheet, so that the first paint has the chosen theme.
 * It stands alone on purpose: a script with imports would be a module, and modules run after the first paint.
 */
(() => {
  try {
    const theme = localStorage.getItem("graph-explorer.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  } catch {
    // Storage is denied: the page follows the system.
  }
})();
