/** A bet as it was typed, 0 if nothing was; null if it isn't a whole number up to the most. */
export function betIn(typed: string, most: number): number | null {
  const text = typed.trim();
  if (!/^\d{0,7}$/.test(text)) return null;
  return Number(text) <= most ? Number(text) : null;
}
