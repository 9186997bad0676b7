/** Opens the browser's chooser for files, or for a folder with all that is in it. */
export function chooseFiles(
  wanted: { readonly accept?: string; readonly folder?: boolean },
  onChosen: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (wanted.accept) input.accept = wanted.accept;
  if (wanted.folder) input.webkitdirectory = true;
  input.addEventListener('change', () => input.files?.length && onChosen([...input.files]));
  input.click();
}
