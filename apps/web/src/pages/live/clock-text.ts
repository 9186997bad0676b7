/** `clockText(75.4)` is `'1:15'`. */
export function clockText(lengthS: number): string {
  const whole = Math.floor(lengthS);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
