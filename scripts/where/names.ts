/** The words that look like names: with a hyphen, dot or slash inside, or a capital after a small letter. */
export function namesIn(question: string): string[] {
  return question.split(/\s+/).filter((word) => /[\p{L}\d][-./][\p{L}\d]|\p{Ll}\p{Lu}/u.test(word));
}

/** The names in a question, such as `give-back`, that no text has exactly. */
export function unknownNames(question: string, texts: readonly string[]): string[] {
  return namesIn(question).filter((name) => !texts.some((text) => hasName(text, name)));
}

/** Whether a name stands in a text, and not just as a part of a longer one. */
function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
    if (!/[\p{L}\d_-]/u.test(around)) return true;
  }
  return false;
}
