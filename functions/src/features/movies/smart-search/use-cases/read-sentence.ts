import * as operations from '@cine/contract/operations/movies/smart-search';
import { mayAskModel } from '#core/ai/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { askedOf } from '../asked.ts';
import { readFor } from '../reading-service.ts';

/** Filters for what a sentence asks, by a grammar and a lexicon. */
export const readSentence = serve(operations.readSentence, async (context, caller, input) => {
  const { notUnderstood, ...rest } = await readFor(context, caller, input);
  const isComplete = notUnderstood.length === 0;
  return {
    asked: askedOf(rest),
    notUnderstood,
    mayAskModel: !isComplete && (await mayAskModel(context, caller)),
  };
});
