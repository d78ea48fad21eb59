import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from './first-sentence.ts';

/** docs/reference/documents.md: every stored document, as the comment on its codec describes it, by path. */
export function documentsPage(root: string): string {
  const files = globSync(['contract/src/documents/**/*.ts', 'functions/src/**/documents.ts'], { cwd: root });
  const rows = files.flatMap((file) =>
    describedIn(readFileSync(join(root, file), 'utf8')).map(
      ({ path, text }) =>
        `| \`${path}\` | ${text} | [${file.split('/').slice(-2).join('/')}](../../${file}) |`,
    ),
  );
  return `<!-- Made by \`npm run reference\` from the comments on codecs. -->
# Stored documents

Only the functions read a document unless it says who else does (\`firestore.rules\`).

| path | what it is | codec |
|---|---|---|
${rows.sort().join('\n')}
`;
}

/** The comments that begin with the path of a document. */
function describedIn(source: string): { path: string; text: string }[] {
  const comments = [...source.matchAll(/\/\*\*(.*?)\*\//gs)].map(([, comment]) => textOf(comment!));
  return comments.flatMap((comment) => {
    const [, path, text] = /^`([\w-]+\/[\w{}/.-]+)`(?:[:,] |\. )?(.*?)\.?$/s.exec(comment) ?? [];
    return path === undefined ? [] : [{ path, text: text!.replaceAll('|', '\\|') }];
  });
}
