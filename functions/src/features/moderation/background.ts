import type { Background } from '../../platform/endpoints/feature.ts';
import { onCreate } from '../../platform/endpoints/trigger.ts';
import { followDecision } from './follow-service.ts';

export const background: Background = {
  /** Brings a decision to ID tokens and copies. */
  followDecision: onCreate('moderationLog/{entryId}', (context, { entryId }) =>
    followDecision(context, entryId),
  ),
};
