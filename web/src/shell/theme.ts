/** What the reader chose; `system` follows the system as it changes. */
export type Theme = "light" | "dark" | "system";
export const themes: readonly Theme[] = ["light", "dark", "system"];
export const themeKey = "graph-explorer.theme";

export function chosenTheme(): Theme {
  const kept = readKept();
  return themes.includes(kept as Theme) ? (kept as Theme) : "system";
}

/** Sets and keeps the theme for all pages of this browser. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch (denied) {
    console.warn("The theme holds for this page only:", denied);
  }
  showTheme(theme);
}

/** `data-theme` on the root names an explicit choice; without it the style sheet follows the system. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") root.removeAttribute("data-theme");
  else root.dataset["theme"] = theme;
}

function readKept(): string | null {
  try {
    return localStorage.getItem(themeKey);
  } catch {
    return null;
  }
}
