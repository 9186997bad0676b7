/** A garment is a picture, or a model of three dimensions. */
export const GARMENT_FILES = 'image/*,.glb,.vrm,model/gltf-binary';

/** The file chooser for one picture, or what `accept` names. */
export function pickPicture(onPick: (file: File) => void, accept = 'image/*'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) onPick(file);
  });
  input.click();
}
