import * as operations from '@cine/contract/operations/faces/visits';
import { serve } from '#platform/endpoints/serve.ts';
import { tellFault } from '#platform/faults/pending.ts';
import { tellTime } from '#platform/faults/tell-time.ts';
import { log } from '#platform/log.ts';
import { currentTrace } from '#platform/trace.ts';

/** Logs a page's fault, as a warning since anybody may claim one; Sentry gets it, and loading times. */
export const tellVisit = serve(operations.tellVisit, async (context, _caller, visit) => {
  const { page, release: ofPage, fault, opened } = visit;
  if (fault) {
    const facts = { page, ofPage };
    log.warn('page failed', { ...facts, fault });
    const trace = currentTrace()!.id;
    const told = { event: 'page failed', at: context.now(), trace, within: page, facts };
    tellFault({ ...told, error: fault, isOfPage: true });
  }
  if (opened) tellTime(page, 'page', opened.loadedMs, null, opened);
  return {};
});
