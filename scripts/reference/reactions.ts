import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Reaction = { path: string; followers: { name: string; text: string }[] };

/** docs/reference/reactions.md: the table of functions/src/reactions.ts with its comments. */
export function reactionsPage(root: string): string {
  const rows = reactionsIn(root).flatMap(({ path, followers }) =>
    followers.map(({ name, text }, at) => `| ${at === 0 ? `\`${path}\`` : ''} | \`${name}\` | ${text} |`),
  );
  return `<!-- Made by \`npm run reference\` from functions/src/reactions.ts. -->
# Reactions

What is done after a document has changed, in this order; the functions are called \`follow-\` and the collection.

| document | follower | what it does |
|---|---|---|
${rows.join('\n')}
`;
}

/** The table as it is written: each document with its followers and their comments. */
function reactionsIn(root: string): Reaction[] {
  const source = readFileSync(join(root, 'functions/src/reactions.ts'), 'utf8');
  return source
    .split(/\n {2}after\('/)
    .slice(1)
    .map((text) => ({
      path: text.slice(0, text.indexOf("'")),
      followers: [...text.matchAll(/(?:\/\*\* ([^*]+) \*\/\s+)?(?:^ {4}|\{ )(\w+): /gm)].map(
        ([, comment = '', name]) => ({ name: name!, text: comment }),
      ),
    }));
}
