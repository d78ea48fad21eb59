import * as operations from '@cine/contract/operations/core/identities';
import { serve } from '#platform/endpoints/serve.ts';
import { enterAs } from '../enter-service.ts';
import { credentialOf, planUse, proveAttempt } from '../prove-service.ts';

/** Signs in by what a provider says of who came back from it, as `enterAs` does. */
export const enter = serve(operations.enter, async (context, { browser }, { apart, known, ...returned }) => {
  const proved = await proveAttempt(context, { browser }, returned);
  const { uid, isNew, isInAuth } = await enterAs(context, proved, { apart, known }, (tx) =>
    planUse(context, tx, returned.state),
  );
  return { credential: await credentialOf(context, uid, proved, isInAuth), isNew };
});
