import { copyText } from "../download/download";
import { tell, type DotNet } from "../page/dotnet";
import { placeOf, shortcutsOf } from "../page/shortcuts";
import { closeDialog, installDialogs } from "./dialogs";
import { installShortcuts, pressCommand, useLetters, usesLetters } from "./shortcuts";
import { installSplitter } from "./splitter";
import { sign, signature } from "./signature";
import { chooseTheme, chosenTheme, showTheme, type Theme } from "./theme";

export interface ShellOptions {
  /** Whether this instance hears the shortcuts of the page and opens its dialogs; one instance a page does. */
  readonly keys?: boolean;
}

/**
 * The frame of all pages: theme, shortcuts, splitters. `element` is the shell; `.splitter` handles inside it come
 * alive.
 */
export function create(element: HTMLElement, options: ShellOptions | null, dotnet: DotNet | null): Shell {
  return new Shell(element, options ?? {}, dotnet);
}

/**
 * `OnTheme(theme)` tells the page of a choice made in another tab, `OnCommand(id)` of a key that no element carries.
 */
export class Shell {
  private readonly ends: (() => void)[];

  constructor(element: HTMLElement, options: ShellOptions, dotnet: DotNet | null) {
    const otherTab = (event: StorageEvent) => {
      if (event.key !== "graph-explorer.theme") return;
      showTheme(chosenTheme());
      tell(dotnet, "OnTheme", chosenTheme());
    };
    window.addEventListener("storage", otherTab);
    this.ends = [
      ...(options.keys ? [this.hear(dotnet), installDialogs()] : []),
      ...[...element.querySelectorAll<HTMLElement>(".splitter")].map((handle) => installSplitter(handle, element)),
      () => window.removeEventListener("storage", otherTab),
      watchConnection(() => window.location.reload()),
    ];
    // A page that was patched in place may have lost what theme.js wrote on the root.
    showTheme(chosenTheme());
  }

  theme(): Theme {
    return chosenTheme();
  }

  chooseTheme(theme: Theme): void {
    chooseTheme(theme);
  }

  /** How the reader signs changes; empty when never said. */
  signature(): string {
    return signature();
  }

  sign(name: string): void {
    sign(name);
  }

  /** Puts text, such as the Cypher behind a view, on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean> {
    return copyText(text);
  }

  /** Gives an element the keyboard, such as the heading of a panel that was opened. */
  focus(selector: string): void {
    document.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Focuses or presses the element in sight that carries a command; false when there is none. */
  press(command: string): boolean {
    return pressCommand(command);
  }

  click(selector: string): void {
    document.querySelector<HTMLElement>(selector)?.click();
  }

  /** Scrolls an element of a list into sight. */
  reveal(id: string): void {
    document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }

  closeDialog(id: string): void {
    closeDialog(id);
  }

  /** Whether letters and signs alone are shortcuts (WCAG 2.2, 2.1.4). */
  usesLetters(): boolean {
    return usesLetters();
  }

  useLetters(on: boolean): void {
    useLetters(on);
  }

  private hear(dotnet: DotNet | null): () => void {
    return installShortcuts(
      () => shortcutsOf("everywhere", placeOf(document)),
      (id) => tell(dotnet, "OnCommand", id),
    );
  }

  dispose(): void {
    for (const end of this.ends) end();
  }
}

/**
 * A page whose circuit the server does not know any more (it was started anew) cannot go on, but it can begin again:
 * the address and the browser keep the view. Blazor tells the element of its banner.
 */
export function watchConnection(reload: () => void): () => void {
  const banner = document.getElementById("components-reconnect-modal");
  const listen = (event: Event) => {
    if ((event as CustomEvent<{ state?: string }>).detail?.state === "rejected") reload();
  };
  banner?.addEventListener("components-reconnect-state-changed", listen);
  return () => banner?.removeEventListener("components-reconnect-state-changed", listen);
}
