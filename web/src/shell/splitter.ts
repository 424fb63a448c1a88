const keyStep = 16;
const prefix = "graph-explorer.width.";

/**
 * A drag handle (`role="separator"`, class `splitter`) that sets a custom property in pixels on `shell`, such as
 * `--side-width`. `data-property`, `data-min`, `data-max` say which and how far; `data-grow="left"` turns the
 * direction round. Arrow keys move it, Home and End go to the limits, a double click takes the style sheet's own
 * width again.
 */
export function installSplitter(handle: HTMLElement, shell: HTMLElement): () => void {
  const property = handle.dataset["property"] ?? "--side-width";
  const [min, max] = [Number(handle.dataset["min"] ?? 200), Number(handle.dataset["max"] ?? 640)];
  const direction = handle.dataset["grow"] === "left" ? -1 : 1;
  const width = () => Number.parseFloat(getComputedStyle(shell).getPropertyValue(property)) || min;
  const set = (wanted: number) => {
    const pixels = Math.round(Math.min(max, Math.max(min, wanted)));
    shell.style.setProperty(property, `${pixels}px`);
    handle.setAttribute("aria-valuenow", String(pixels));
    keep(property, pixels);
  };
  const drag = (event: PointerEvent) => {
    const start = { x: event.clientX, width: width() };
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => set(start.width + direction * (moved.clientX - start.x));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const press = (event: KeyboardEvent) => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: width() - direction * keyStep,
      ArrowRight: width() + direction * keyStep,
      Home: min,
      End: max,
    };
    const to = wanted[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  const reset = () => {
    shell.style.removeProperty(property);
    keep(property, null);
  };
  const kept = recall(property);
  if (kept !== null) set(kept);
  handle.setAttribute("aria-valuemin", String(min));
  handle.setAttribute("aria-valuemax", String(max));
  handle.setAttribute("aria-valuenow", String(Math.round(width())));
  handle.addEventListener("pointerdown", drag);
  handle.addEventListener("keydown", press);
  handle.addEventListener("dblclick", reset);
  return () => {
    handle.removeEventListener("pointerdown", drag);
    handle.removeEventListener("keydown", press);
    handle.removeEventListener("dblclick", reset);
  };
}

function keep(property: string, pixels: number | null): void {
  try {
    if (pixels === null) localStorage.removeItem(prefix + property);
    else localStorage.setItem(prefix + property, String(pixels));
  } catch (denied) {
    console.warn("The width is not kept:", denied);
  }
}

function recall(property: string): number | null {
  try {
    const text = localStorage.getItem(prefix + property);
    return text === null ? null : Number(text);
  } catch {
    return null;
  }
}
