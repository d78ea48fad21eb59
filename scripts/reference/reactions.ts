import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadsTo } from '../../functions/src/reactions.ts';

type Reaction = { path: string; followers: { name: string; text: string; of: string; file: string }[] };

/** docs/reference/reactions.md: the table of functions/src/reactions.ts with its comments. */
export function reactionsPage(root: string): string {
  const rows = reactionsIn(root).flatMap(({ path, followers }) =>
    followers.map(
      ({ name, text, file }, at) =>
        `| ${at === 0 ? `\`${path}\`` : ''} | \`${name}\` | ${text} | \`${file}\` |`,
    ),
  );
  return `<!-- Made by \`npm run reference\` from functions/src/reactions.ts. -->
# Reactions

What is done after a document has changed, in this order; the functions are called \`follow-\` and the collection.
A path that isn't here causes nothing. A rating is paid within its call, which changes \`players/{uid}\`.
Files are in \`functions/src/features/\`.

| document | follower | what it does | file |
|---|---|---|---|
${rows.join('\n')}
`;
}

const marks = { begin: '<!-- Made by `npm run reference`. -->\n', end: '\n<!-- end -->' };

/** A page with the picture of what a watch causes between its marks. */
export function withWatchPicture(page: string, root: string): string {
  const begin = page.indexOf(marks.begin) + marks.begin.length;
  const end = page.indexOf(marks.end);
  return page.slice(0, begin) + watchPicture(root) + page.slice(end);
}

/**
 * A picture of what a watch at an evening may cause: each document with its followers, in order. A watch
 * creates watches and ledger entries and changes others: followers of new or deleted ones are left out.
 */
function watchPicture(root: string): string {
  const reactions = new Map(reactionsIn(root).map((each) => [each.path.split('/').at(-2)!, each]));
  const boxes: string[] = [];
  const arrows: string[] = [];
  const waiting = ['sessions', 'watches'];
  for (const collection of waiting) {
    const { path, followers } = reactions.get(collection)!;
    const names = followers
      .filter(({ of }) => of === 'any')
      .map(({ name }, at) => `${at + 1} ${name}`)
      .join('<br/>');
    boxes.push(`  ${collection}["<b>${path}</b><br/>${names}"]`);
    for (const next of leadsTo[collection] ?? []) {
      arrows.push(`  ${collection} --> ${next}`);
      if (!waiting.includes(next)) waiting.push(next);
    }
  }
  const call = waiting.slice(0, 2).map((collection) => `  call(["sessions-recordWatch"]) --> ${collection}`);
  return ['```mermaid', 'flowchart LR', ...call, ...boxes, ...arrows, '```'].join('\n');
}

/** The table as it is written: each document with its followers, their comments and files. */
function reactionsIn(root: string): Reaction[] {
  const source = readFileSync(join(root, 'functions/src/reactions.ts'), 'utf8');
  const files = new Map(
    [...source.matchAll(/import \{([^}]+)\} from '\.\/features\/([^']+)'/g)].flatMap(([, names, file]) =>
      names!.split(',').map((name) => [name.trim(), file!] as const),
    ),
  );
  const fileOf = (work: string) => {
    const file = files.get(work);
    if (file === undefined) throw new Error(`reactions.ts doesn't import ${work} from a feature`);
    return file;
  };
  return source
    .split(/\n {2}reactTo\(\s*'/)
    .slice(1)
    .map((text) => ({
      path: text.slice(0, text.indexOf("'")),
      followers: [
        ...text.matchAll(
          /(?:\/\*\* ([^*]+) \*\/\s+)?(?:^ {4}(?: {2})?|\{ )(\w+): (?:(created|deleted)|later\([^;]*?(\w+),\s+\),\n)?/gm,
        ),
      ].map(([, comment = '', name, of = 'any', work = name]) => ({
        name: name!,
        text: comment,
        of,
        file: fileOf(work!),
      })),
    }));
}
