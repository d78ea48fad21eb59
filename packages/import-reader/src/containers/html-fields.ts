import { Parser } from 'htmlparser2';
import { limits, Refusal } from '../limits.ts';
import { isPersonal, roleOfHeader } from '../mapping/read-header.ts';
import { knownHeaders } from '../tables/header-row.ts';
import { type Cells, tableBuilder } from '../tables/table.ts';

type Entry = Map<string, string>;

/**
 * The list on a page whose elements' classes name what they hold, such as `nameRus` and `vote`: a class that
 * comes again begins the next entry. Lines are counted in entries.
 */
export function readHtmlFields(text: string): Cells[] {
  const entries: Entry[] = [new Map()];
  /** What each open element holds, null where its classes don't say. */
  const open: (string | null)[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, { class: classes = '' }) => {
      const field = fieldOf(classes);
      if (open.length >= limits.nesting) throw new Refusal('nested-too-deeply');
      if (field !== null && !open.includes(field)) begin(entries, field);
      open.push(field);
      if (name === 'script' || name === 'style') hidden += 1;
    },
    ontext: (part) => {
      const field = open.findLast((each) => each !== null);
      const entry = entries.at(-1)!;
      const former = field ? (entry.get(field) ?? '') : '';
      if (field && hidden === 0 && former.length <= limits.cellLetters) entry.set(field, former + part);
    },
    onclosetag: (name) => {
      open.pop();
      if (name === 'script' || name === 'style') hidden -= 1;
    },
  });
  parser.write(text);
  parser.end();
  const columns = [...new Set(entries.flatMap((entry) => [...entry.keys()]))];
  if (knownHeaders(columns) < 2) return [];
  const builder = tableBuilder(columns, null, true);
  for (const [at, entry] of entries.entries())
    builder.add(
      columns.map((column) => entry.get(column)?.replace(/\s+/g, ' ') ?? ''),
      at + 1,
    );
  return [builder.cells];
}

function fieldOf(classes: string): string | null {
  const named = classes
    .slice(0, 200)
    .split(/\s+/)
    .find((each) => each !== '' && roleOfHeader(each) && !isPersonal(each));
  return named ?? null;
}

function begin(entries: Entry[], field: string): void {
  if (entries.at(-1)!.has(field)) {
    if (entries.length >= limits.rows) throw new Refusal('too-many-rows');
    entries.push(new Map());
  }
  entries.at(-1)!.set(field, '');
}
