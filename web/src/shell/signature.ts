const key = "graph-explorer.signature";

/** How the reader of this browser signs changes to the graph; empty when never said. */
export function signature(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

export function sign(name: string): void {
  try {
    localStorage.setItem(key, name);
  } catch (denied) {
    console.warn("The signature is not kept:", denied);
  }
}
