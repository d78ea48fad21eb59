type InlinePart = { words: string; href: string | null };

/** A text's parts: words, and links, which are words in brackets before an address in parentheses. */
export function inlinePartsOf(text: string): InlinePart[] {
  const parts = text.split(/\[([^[\]]+)\]\(([^()]+)\)/);
  return parts.flatMap((words, at): InlinePart[] => {
    if (at % 3 === 0) return words === '' ? [] : [{ words, href: null }];
    return at % 3 === 1 ? [{ words, href: parts[at + 1]! }] : [];
  });
}
