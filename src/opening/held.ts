/** What somebody let go of over the page: a file, or a file or folder of the system; null for what is neither. */
export type Held = FileSystemEntry | File | null;

/** What was dropped. It is only to be seen while the drop event lasts, so the call must be made in its listener. */
export function heldIn(dropped: DataTransfer): readonly Held[] {
  return [...dropped.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
}
