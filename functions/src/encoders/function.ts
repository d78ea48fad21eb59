/**
 * The function of encoders: a deployment of its own, as only an operator who has networks needs it. Its
 * settings are in the `.env` that `npm run encoders` writes.
 */

import { functionsRegion } from '@cine/contract/operation';
import { answerWith } from '@cine/encoders';
import { type HttpsOptions, onRequest } from 'firebase-functions/https';
import { deployedFolders, loadOnce } from './load.ts';

const { ENCODERS_MEMORY: memory, ENCODERS_CALLER: caller } = process.env;

/** Answers the service account of the other functions alone; without one, only the project's own people. */
export const encoders = onRequest(
  {
    region: functionsRegion,
    memory: (memory || '2GiB') as NonNullable<HttpsOptions['memory']>,
    cpu: 2,
    // Each call uses both processors; the others wait, rather than start an instance that loads networks.
    concurrency: 8,
    maxInstances: 4,
    timeoutSeconds: 120,
    invoker: caller || 'private',
  },
  answerWith(loadOnce(deployedFolders())),
);
