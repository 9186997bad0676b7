/** A moment of a clip as a player shows it: `clockText(66.6)` is `'1:06.60'`. */
export function clockText(timeS: number): string {
  const hundredths = Math.max(0, Math.round(timeS * 100));
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const begin = hours > 0 ? `${hours}:${two(minutes)}` : `${minutes}`;
  return `${begin}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
