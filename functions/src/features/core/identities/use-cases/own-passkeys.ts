/** The caller's passkeys: listed, named, removed. */
import * as operations from '@cine/contract/operations/core/passkeys';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { assertMayWrite, assertNotDeleted, assertSignedInLately, readIsGone } from '../../access/index.ts';
import { planIdentity } from '../address-service.ts';
import { keptOf, loadWaysInAuth } from '../auth-service.ts';
import { passkeyView } from '../passkey-service.ts';
import {
  deletePasskey,
  type OwnedPasskey,
  readPasskey,
  readPasskeysOf,
  writePasskey,
} from '../passkey-store.ts';
import { readIdentitiesOf } from '../store.ts';

export const listPasskeys = serve(operations.listPasskeys, async ({ db, now }, { uid }) => {
  await assertNotDeleted(db, uid, now());
  return { passkeys: (await readPasskeysOf(db, uid)).map(passkeyView) };
});

export const renamePasskey = serve(operations.renamePasskey, async ({ db, now }, { uid }, { id, name }) =>
  transact(db, async (tx) => {
    await assertMayWrite(tx, uid, now());
    const passkey = { ...(await requireOwn(tx, uid, id)), name };
    writePasskey(tx, passkey);
    return { passkey: passkeyView(passkey) };
  }),
);

/**
 * Removes a passkey, unless it is the last way in. Identities that only Firebase Auth knows are then kept
 * here, as unlinking one of them meanwhile counts this passkey as a way that is left.
 */
export const removePasskey = serve(operations.removePasskey, async (context, caller, { id }) => {
  const { uid } = caller;
  assertSignedInLately(caller, context.now());
  const [{ hasPassword, identities, since }, providers] = await Promise.all([
    loadWaysInAuth(context, uid),
    context.identityProviders(),
  ]);
  await transact(context.db, async (tx) => {
    const passkeys = await readPasskeysOf(tx, uid);
    if (passkeys.every((each) => each.id !== id)) throw new AppError('passkey-unknown');
    const isLast = !hasPassword && passkeys.length === 1;
    const storedIdentities = isLast ? await readIdentitiesOf(tx, uid) : [];
    const works = ({ provider }: { provider: string }) => providers.has(provider);
    const working = storedIdentities.filter(works);
    const workingInAuth = identities.filter(works);
    if (isLast && working.length + workingInAuth.length === 0) throw new AppError('last-way-in');
    const isKept = isLast && working.length === 0 && !(await readIsGone(tx, uid, context.now()));
    const adopted = isKept ? workingInAuth : [];
    const writes = [];
    for (const each of adopted) writes.push(await planIdentity(tx, keptOf(uid, each, since), null, null));
    deletePasskey(tx, id);
    for (const write of writes) write();
  });
  return {};
});

async function requireOwn(tx: Tx, uid: string, id: string): Promise<OwnedPasskey> {
  const passkey = await readPasskey(tx, id);
  if (passkey?.uid !== uid) throw new AppError('passkey-unknown');
  return passkey;
}
