/** Wears titles, and hides and shows one that a member made up. */
import { wearTitle as definition } from '@cine/contract/operations/together/profiles';
import { readTitleCheck } from '#core/account/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { mayWear, ownTitleLevel, wornTitle } from './titles.ts';

/**
 * Wears a title or none. Throws `title-not-earned`; for a title that the caller made up, `level-too-low` or
 * `title-refused`.
 */
export const wearTitle = serve(definition, async (context, { uid }, { title }) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const [assertNoneRefused, { player, write }] = await Promise.all([
      readTitleCheck(context, tx, uid),
      planPlayer(tx, uid),
    ]);
    const isOwn = title?.kind === 'own';
    if (title && !mayWear(player, title))
      throw isOwn
        ? new AppError('level-too-low', { level: ownTitleLevel })
        : new AppError('title-not-earned');
    if (isOwn) assertNoneRefused([title.text]);
    const changed = { ...player, title };
    write({ player: changed });
    return { title: wornTitle(changed) };
  });
});

/** The title that a user made up and wears; null if they wear none of their own. */
export async function readOwnTitle(tx: Tx, uid: string): Promise<string | null> {
  const { player } = await planPlayer(tx, uid);
  return player.title?.kind === 'own' ? player.title.text : null;
}

/** Plans to take off a user's own title; null if they no longer wear it. */
export async function planHiddenTitle(tx: Tx, uid: string, text: string): Promise<(() => void) | null> {
  const { player, write } = await planPlayer(tx, uid);
  const isWorn = player.title?.kind === 'own' && player.title.text === text;
  return isWorn ? () => write({ player: { ...player, title: null } }) : null;
}

/** Plans to put a hidden title on again; null if they chose another since, or are gone. */
export async function planShownTitle(tx: Tx, uid: string, text: string): Promise<(() => void) | null> {
  const { player, write } = await planPlayer(tx, uid);
  const title = { kind: 'own', text } as const;
  return player.title === null && mayWear(player, title)
    ? () => write({ player: { ...player, title } })
    : null;
}
