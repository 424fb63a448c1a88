import { create } from "../src/shell/shell";

/** What every mock page does: the shell, and the switch between light and dark. */
const shell = create(document.querySelector<HTMLElement>(".workspace") ?? document.body, null, null);

document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
  const dark =
    getComputedStyle(document.documentElement).colorScheme === "dark" ||
    (shell.theme() === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  shell.chooseTheme(dark ? "light" : "dark");
});
