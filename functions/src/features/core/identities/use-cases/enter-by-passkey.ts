import * as operations from '@cine/contract/operations/core/passkeys';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertNotDeleted } from '../../access/index.ts';
import { assertMayEnter } from '../former-ways-service.ts';
import { expectedIn, handleOf, takeChallenge, verifyPasskey } from '../passkey-service.ts';
import { passkeyIdOf, readPasskey, writePasskey } from '../passkey-store.ts';
import { claimsOf } from '../prove-service.ts';
import { readIdentitiesOf } from '../store.ts';

/** Signs in the user of a passkey, which has answered a challenge that this browser was given. */
export const enterByPasskey = serve(operations.enterByPasskey, async (context, { browser }, answer) => {
  const { id: credentialId, clientDataJSON, authenticatorData, signature, userHandle } = answer;
  if (browser === null) throw new AppError('attempt-unknown');
  const challenge = await takeChallenge(context, clientDataJSON, { browser });
  const id = passkeyIdOf(credentialId);
  const passkey = await readPasskey(context.db, id);
  if (!passkey) throw new AppError('passkey-unknown');
  if (userHandle !== undefined && userHandle !== handleOf(passkey.uid)) throw new AppError('passkey-refused');
  const { authenticationInfo } = await verifyPasskey(({ verifyAuthenticationResponse }) =>
    verifyAuthenticationResponse({
      ...expectedIn(context, challenge),
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    }),
  );
  await assertMayEnter(context, passkey.uid);
  const uid = await use(context, id, authenticationInfo.newCounter);
  const isVerified = (await readIdentitiesOf(context.db, uid)).some((each) => each.isVerified);
  const token = await context.auth().createCustomToken(uid, claimsOf({ isVerified }));
  return { credential: { kind: 'custom' as const, token } };
});

/** Notes that a passkey was used; returns whose it is. It may have been removed or used again meanwhile. */
async function use(context: Context, id: string, counter: number): Promise<string> {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const passkey = await readPasskey(tx, id);
    if (!passkey) throw new AppError('passkey-unknown');
    if (counter !== 0 && counter <= passkey.counter) throw new AppError('passkey-refused');
    await assertNotDeleted(tx, passkey.uid, now);
    writePasskey(tx, { ...passkey, counter, lastUsedAt: now });
    return passkey.uid;
  });
}
