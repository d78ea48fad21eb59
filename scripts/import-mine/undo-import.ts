import type { Account } from '../mine/account.ts';
import { inTable } from './words.ts';

/** Takes an import back, the last one that brought anything and still can be if none is named. */
export async function undoImport(
  account: Pick<Account, 'list' | 'undo'>,
  named: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const { imports } = await account.list();
  const last = imports.find(
    ({ state, undoUntil, counts }) =>
      state === 'undoing' ||
      (state === 'applied' && undoUntil !== null && Object.values(counts).some(Boolean)),
  );
  const importId = named ?? last?.importId;
  if (importId === undefined) throw new Error('There is no import that can be taken back.');
  const one = imports.find((each) => each.importId === importId);
  if (one) {
    const counts = Object.entries(one.counts).filter(([, count]) => count > 0);
    const brought = counts.map(([kind, count]) => `${kind} ${count}`).join(', ');
    say(`Taking back the import from ${one.source} of ${one.at}${brought && `: ${brought}`}.`);
  }
  const { taken, shared, kept } = await account.undo(importId);
  say(inTable(['taken back', ''], Object.entries(taken)));
  if (shared > 0) say(`Of ${shared} movies another import says the same, which stays.`);
  if (kept.length > 0) {
    say('These stay, as they were changed here since:');
    for (const { title, year } of kept) say(`  ${title}${year === null ? '' : ` (${year})`}`);
  }
}
