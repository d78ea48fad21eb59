const most = 20;
const digits = 3;

/** A username for a user with this name, stable per user; empty if the name has no Latin letters. */
export function suggestedUsername(displayName: string, uid: string): string {
  const letters = displayName
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(/^\d+/, '');
  if (letters === '') return '';
  let sum = 0;
  for (const letter of uid) sum = (sum * 31 + letter.codePointAt(0)!) % 900;
  return `${letters.slice(0, most - digits)}${sum + 100}`;
}
