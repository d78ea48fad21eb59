/** What our paths end in: none ends in another sign. */
const ending = /[\p{L}\p{N}/_-]/u;

/** A pasted link's path without what a sentence or a chat program appended: `.`, `)`, `»`, or `%2C`. */
export function pastedPath(path: string): string {
  const characters = [...decoded(path)];
  const length = characters.findLastIndex((each) => ending.test(each)) + 1;
  return characters.slice(0, length).join('').split('/').map(encodeURIComponent).join('/');
}

/** Without bytes at its end that are part of a character. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    const shorter = path.replace(/%[\da-f]{0,2}$/i, '');
    return shorter === path ? path : decoded(shorter);
  }
}
