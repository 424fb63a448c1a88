/**
 * Elements with `data-opens="ID"` open the `<dialog>` of that id at once, without a way to the server, so that what is
 * typed next goes into it. A click beside the dialog closes it, as Escape does; the keyboard goes back to where it was.
 */
export function installDialogs(): () => void {
  const click = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target instanceof HTMLDialogElement && isBeside(target, event)) return target.close();
    const opener = target.closest<HTMLElement>("[data-opens]");
    if (opener) openDialog(opener.dataset["opens"]!);
  };
  document.addEventListener("click", click);
  return () => document.removeEventListener("click", click);
}

function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

export function closeDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement) dialog.close();
}

function isBeside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
