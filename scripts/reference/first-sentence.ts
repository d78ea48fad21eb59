/** Reads from a source's comments what the file is for, in a sentence. */

/** What a file is for is said on it, otherwise on the first thing that it exports of these kinds. */
export const described = [
  /^export default/,
  /^export (?:async )?function|^export const \w+ = (?:async|\w*\()/,
  /^export/,
];

/** The first sentence of a file's own comment; otherwise of the first thing's. */
export function sentenceOf(source: string, kinds: readonly RegExp[] = described): string | undefined {
  const comments = commentsIn(source);
  const onThings = kinds.map((kind) => comments.find(({ next }) => kind.test(next)));
  const best = [headIn(source), ...onThings].find((comment) => comment !== undefined);
  return best && firstSentence(best.text);
}

/** A file's own comment: above its imports, or alone. */
export function headIn(source: string): Comment | undefined {
  return commentsIn(source).find(
    ({ whole, next }) => next === '' || (source.startsWith(whole) && next.startsWith('import')),
  );
}

type Comment = { whole: string; text: string; next: string };

/** The comments that describe something, each with the line below it. */
function commentsIn(source: string): Comment[] {
  const comments = source.matchAll(/^\/\*\*(?!\s+(?:\* )?(?:Throws|@))((?:(?!\*\/)[\s\S])*)\*\/\n(.*)/gm);
  return [...comments].map(([whole, text, next]) => ({ whole, text: text!, next: next! }));
}

/** The first sentence of a comment, without the full stop. */
export function firstSentence(comment: string): string {
  const text = textOf(comment);
  return (/^.*?[.!?](?= [A-Z`]|$)/s.exec(text)?.[0] ?? text).replace(/(?<!\.)\.$/, '');
}

/** A comment in one line, without the stars that begin its lines. */
export function textOf(comment: string): string {
  return comment.replace(/\s*\n\s*\* ?/g, ' ').trim();
}
