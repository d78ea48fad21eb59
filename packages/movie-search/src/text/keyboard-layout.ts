const english = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const russian = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** What the same keys write in the other layout (English or Russian); null for other letters. */
export function inOtherLayout(text: string): string | null {
  const typed = text.toLowerCase();
  if (/^[ -~]+$/.test(typed) && /[a-z]/.test(typed)) return swapped(typed, english, russian);
  if (/^[а-яё ]+$/.test(typed)) return swapped(typed, russian, english);
  return null;
}

function swapped(text: string, from: string, to: string): string {
  return Array.from(text, (letter) => to[from.indexOf(letter)] ?? letter).join('');
}
