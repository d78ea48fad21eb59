/** Reads from a source's comments what the file is for, in a sentence. */

/** What a file is for is said on it, otherwise on the first thing of these kinds. */
export const described = [
  /^export default/,
  /^export (?:async )?function|^export const \w+ = (?:async|\w*\()/,
  /^export/,
  /^/,
];

/** The first sentence of a file's own comment, above its imports or alone; otherwise of the first thing's. */
export function sentenceOf(source: string, kinds: readonly RegExp[] = described): string | undefined {
  const comments = [...source.matchAll(/^\/\*\*(?!\s+(?:\* )?Throws)((?:(?!\*\/)[\s\S])*)\*\/\n(.*)/gm)];
  const onFile = comments.find(
    ({ 0: text, 2: next }) => next === '' || (source.startsWith(text) && next!.startsWith('import')),
  );
  const onThings = kinds.map((kind) => comments.find(({ 2: next }) => kind.test(next!)));
  const found = [onFile, ...onThings].find((comment) => comment !== undefined);
  return found && firstSentence(found[1]!);
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
