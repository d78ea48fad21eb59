/** A member makes a passkey: with what the browser makes it, and what is kept of it. */
import * as operations from '@cine/contract/operations/core/passkeys';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import {
  assertMayMakeWayIn,
  assertMayWrite,
  assertOwnAddressProved,
  assertSignedInLately,
} from '../../access/index.ts';
import {
  expectedIn,
  handleOf,
  newChallenge,
  passkeyView,
  takeChallenge,
  verifyPasskey,
} from '../passkey-service.ts';
import {
  maxPasskeys,
  type OwnedPasskey,
  passkeyIdOf,
  readPasskey,
  readPasskeysOf,
  writePasskey,
} from '../passkey-store.ts';
import { accountMailboxesOf } from '../store.ts';

/** EdDSA, ES256, RS256: what authenticators have. */
const algorithms = [-8, -7, -257];

export const beginPasskey = serve(operations.beginPasskey, async (context, caller) => {
  const { uid, address } = caller;
  assertSignedInLately(caller, context.now());
  await assertOwnAddressProved(context, uid);
  const passkeys = await transact(context.db, async (tx) => {
    await assertMayWrite(tx, uid, context.now());
    return readPasskeysOf(tx, uid);
  });
  assertRoom(passkeys);
  const { challenge, timeout } = await newChallenge(context, { uid });
  const name = 'Ciné-Compagnon';
  return {
    options: {
      challenge,
      rp: { id: context.settings().passkeyRpId, name },
      user: { id: handleOf(uid), name: address ?? name, displayName: address ?? name },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      timeout,
      attestation: 'none' as const,
      authenticatorSelection: {
        residentKey: 'required' as const,
        requireResidentKey: true as const,
        userVerification: 'required' as const,
      },
      excludeCredentials: passkeys.map(({ credentialId: id, transports }) => ({
        id,
        type: 'public-key' as const,
        transports,
      })),
    },
  };
});

export const addPasskey = serve(operations.addPasskey, async (context, caller, input) => {
  const { uid } = caller;
  const { name, id, clientDataJSON, attestationObject, transports } = input;
  const now = context.now();
  assertSignedInLately(caller, now);
  const ownAddress = await assertOwnAddressProved(context, uid);
  const challenge = await takeChallenge(context, clientDataJSON, { uid });
  const { registrationInfo } = await verifyPasskey(({ verifyRegistrationResponse }) =>
    verifyRegistrationResponse({
      ...expectedIn(context, challenge),
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      supportedAlgorithmIDs: algorithms,
    }),
  );
  const { credential, credentialDeviceType } = registrationInfo!;
  const passkey: OwnedPasskey = {
    id: passkeyIdOf(credential.id),
    uid,
    name,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports,
    isSynced: credentialDeviceType === 'multiDevice',
    accountMailboxes: accountMailboxesOf(ownAddress),
    createdAt: now,
    lastUsedAt: null,
  };
  await transact(context.db, async (tx) => {
    await assertMayMakeWayIn(tx, caller, now);
    assertRoom(await readPasskeysOf(tx, uid));
    // Nobody makes a passkey that is known, unless its id was copied.
    if (await readPasskey(tx, passkey.id)) throw new AppError('passkey-refused');
    writePasskey(tx, passkey);
  });
  return { passkey: passkeyView(passkey) };
});

function assertRoom(passkeys: readonly OwnedPasskey[]): void {
  if (passkeys.length >= maxPasskeys) throw new AppError('passkeys-full', { limit: maxPasskeys });
}
