/** The line that a member writes about themselves, and what of it, or of their picture, can be reported. */
import { writeBio as definition } from '@cine/contract/operations/together/profiles';
import { planAbout, planAboutOf } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';

/** Throws `bio-refused`. */
export const writeBio = serve(definition, async (context, { uid }, { bio }) => {
  await transact(context.db, async (tx) => {
    const { assertAllowed, writeAbout } = await planAbout(context, tx, uid);
    if (bio !== null) assertAllowed(bio);
    writeAbout({ bio });
  });
  return { bio };
});

/** What a member shows of themselves as it can be reported: their line, or their picture's version. */
export async function readAbout(tx: Tx, uid: string, part: 'bio' | 'avatar'): Promise<string | null> {
  return (await planAboutOf(tx, uid))?.about[part] ?? null;
}
