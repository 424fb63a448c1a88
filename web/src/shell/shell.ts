import { copyText } from "../download/download";
import { tell, type DotNet } from "../page/dotnet";
import { installShortcuts, type Shortcut } from "./shortcuts";
import { installSplitter } from "./splitter";
import { chooseTheme, chosenTheme, showTheme, type Theme } from "./theme";

export interface ShellOptions {
  readonly shortcuts?: readonly Shortcut[];
}

export const defaultShortcuts: readonly Shortcut[] = [
  { key: "/", target: ".search-input" },
  { key: "?", target: "[data-opens='keys']" },
];

/**
 * The frame of all pages: theme, shortcuts, splitters. `element` is the shell; `.splitter` handles inside it come
 * alive.
 */
export function create(element: HTMLElement, options: ShellOptions | null, dotnet: DotNet | null): Shell {
  return new Shell(element, options ?? {}, dotnet);
}

/** `OnTheme(theme)` tells the page of a choice made in another tab. */
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
      installShortcuts(options.shortcuts ?? defaultShortcuts),
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

  /** Puts text, such as the Cypher behind a view, on the clipboard; false when the browser refuses. */
  copy(text: string): Promise<boolean> {
    return copyText(text);
  }

  /** Gives an element the keyboard, such as the heading of a panel that was opened. */
  focus(selector: string): void {
    document.querySelector<HTMLElement>(selector)?.focus();
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
