/** Something that must never be so, and the document in which it is. */
export type Fault = { path: string; what: string };

export function inOneLine({ path, what }: Fault): string {
  return `${path}: ${what}`;
}
