/** What a label denies: "without violence", "qui ne finissent pas bien", "не грустные". */

const denials = new Set(
  `no not without never nor nobody aren isn doesn don didn wasn weren
  sans pas jamais ni ne n aucun aucune sauf
  без не ни нет никогда кроме никто`.split(/\s+/),
);
/** After these, a denial before them counts no more. */
const contrasts = new Set('but yet with mais avec но а с со'.split(' '));
/** "Not only sad" is sad. */
const only = new Set('only just seulement juste только просто'.split(' '));
/** "Without violence or gore" denies both. */
const either = new Set('or ou или'.split(' '));
/** How many words may stand between a denial and what it denies. */
const mostBetween = 4;

/** A folded label with both words of a French denial before its verb: "ne finissent pas bien". */
export function withDenialFirst(text: string): string {
  return text.replace(/(?<!\p{L})(ne?) (\p{L}+) (?:pas|jamais|plus)(?!\p{L})/gu, '$1 $2');
}

/** Whether what follows the beginning of a label is denied by it; `plain` has words that say nothing. */
export function isDeniedAfter(beginning: string, plain: ReadonlySet<string>): boolean {
  const words = beginning.split(' ').filter((word) => word !== '');
  if (either.has(words.at(-1) ?? '')) words.splice(-2);
  for (const word of words.slice(-mostBetween).reverse()) {
    if (only.has(word) || contrasts.has(word)) return false;
    if (denials.has(word)) return true;
    if (!plain.has(word)) return false;
  }
  return false;
}
