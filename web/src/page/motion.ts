/** Whether the reader asked the system for less motion; asked each time, because the setting can change. */
export function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
