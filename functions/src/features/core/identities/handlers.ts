import { signInSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { enter } from './use-cases/enter.ts';
import { enterByPasskey } from './use-cases/enter-by-passkey.ts';
import { linkIdentity } from './use-cases/link-identity.ts';
import { addPasskey, beginPasskey } from './use-cases/make-passkey.ts';
import { listIdentities, listProviders, unlinkIdentity } from './use-cases/own-identities.ts';
import { listPasskeys, removePasskey, renamePasskey } from './use-cases/own-passkeys.ts';

export const handlers: Handlers = {
  operations: [
    listProviders,
    withOptions({ secrets: signInSecrets }, enter),
    withOptions({ secrets: signInSecrets }, linkIdentity),
    listIdentities,
    unlinkIdentity,
    listPasskeys,
    beginPasskey,
    addPasskey,
    renamePasskey,
    removePasskey,
    enterByPasskey,
  ],
};
