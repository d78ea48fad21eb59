/** What shows that an attack gained nothing: documents, answers and balances. */
import { context } from '#context.ts';
import { audit } from '../../../scripts/audit/audit.ts';
import { databaseSource } from '../../../scripts/audit/database.ts';
import { inOneLine } from '../../../scripts/audit/fault.ts';
import { naming, walk } from '../walk.ts';
import type { Camp } from './camp.ts';
import type { Answer, Shot } from './shot.ts';

/**
 * What the product lets anybody change of another, by the path; only these parts, where it names some. All
 * else of a victim stays equal byte by byte.
 */
const mayChange: readonly { path: RegExp; parts?: readonly string[]; why: string }[] = [
  { path: /^rateLimits\//, why: 'counts calls, and keeps who blocked whom' },
  { path: /^moderationCases\//, why: 'anybody may report a name that they see' },
  {
    path: /^inboxes\/[^/]+$/,
    parts: ['unread', 'mail', 'held', 'pushedAt'],
    why: 'others may ask to be friends',
  },
  { path: /^circles\//, parts: ['asking', 'namedIds'], why: 'others may ask to be friends' },
];

/** Where a text of theirs may go: to operators. */
const maySpread = /^(?:reports|moderationCases)\//;

/** Who may be told a text or name of the victims, where it is in an answer. */
const mayTell: readonly { operation: RegExp; where: RegExp; why: string }[] = [
  { operation: /^challenges-listParticipants$/, where: /./, why: 'who takes part sees who else does' },
  {
    operation: /^collections-/,
    where: /visibility\\?":\\?"public/,
    why: 'a public collection names its owner',
  },
];

/** Whether an answer tells what only the victims know: a text of theirs, or an id that wasn't asked about. */
export function leak(
  { operation, input, body }: Shot,
  { text }: Answer,
  { marker, uids }: Camp,
): string | null {
  // Operators see what was reported, and notices.
  if (operation.caller === 'operator') return null;
  const sent = typeof body === 'string' ? body : JSON.stringify(input);
  const told = [marker, ...uids].filter((word) => text.includes(word) && !sent.includes(word));
  if (told.length === 0) return null;
  const may = mayTell.some((each) => each.operation.test(operation.name) && each.where.test(text));
  return may ? null : `tells ${told.join(', ')}: ${text.slice(0, 300)}`;
}

export type Snapshot = ReadonlyMap<string, string>;

/** Every document, once all that was caused so far is done. */
export async function snapshot(quiet: () => Promise<void>): Promise<Snapshot> {
  await quiet();
  return new Map(await walk());
}

/** What became of a camp's documents that nobody else may change, and where its texts went. */
export function damage(before: Snapshot, after: Snapshot, theirs: Camp, ours: Camp): string[] {
  const { marker, uids } = theirs;
  const others = new Set(ours.ids.map(({ value }) => value));
  const ids = theirs.ids.flatMap(({ value }) => (others.has(value) ? [] : String(value)));
  const words = [marker, ...uids, ...ids];
  const paths = naming(before, words);
  const isTheirs = new Set(paths);
  const changed = paths.flatMap((path) => changesIn(path, before.get(path)!, after.get(path)));
  const spread = naming(after, [marker]).filter((path) => !isTheirs.has(path) && !maySpread.test(path));
  return [...changed, ...spread.map((path) => `${path} got a text of theirs`)];
}

function changesIn(path: string, before: string, after: string | undefined): string[] {
  if (before === after) return [];
  const allowed = mayChange.find((each) => each.path.test(path));
  if (allowed && !allowed.parts) return [];
  if (after === undefined) return [`${path} is gone`];
  const [former, present] = [before, after].map((text) => JSON.parse(text) as Record<string, unknown>);
  const parts = Object.keys({ ...former, ...present }).filter(
    (part) => JSON.stringify(former![part]) !== JSON.stringify(present![part]),
  );
  const others = parts.filter((part) => !allowed?.parts?.includes(part));
  return others.map((part) => {
    const [was, is] = [former, present].map((each) => JSON.stringify(each![part])?.slice(0, 200));
    return `${path}: ${part} was ${was} and is ${is}`;
  });
}

/** What `npm run audit` finds wrong. */
export async function auditFaults(): Promise<Set<string>> {
  const faults = new Set<string>();
  for await (const fault of audit(databaseSource(context().db))) faults.add(inOneLine(fault));
  return faults;
}
