/** Something that must never be so, and the document in which it is. */
export type Fault = { path: string; what: string };

/** A fault in one line. */
export function inOneLine({ path, what }: Fault): string {
  return `${path}: ${what}`;
}
