import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { createChallenge } from './use-cases/create-challenge.ts';
import {
  discardChallengeDraft,
  draftChallenge,
  listChallengeDrafts,
  reviewChallengeDraft,
  showChallengeDraft,
} from './use-cases/draft-challenge.ts';
import { abandonChallenge, joinChallenge } from './use-cases/join-challenge.ts';
import { listChallenges } from './use-cases/list-challenges.ts';
import { listWeeklyChallenges } from './use-cases/list-weekly.ts';
import { publishChallengeDraft } from './use-cases/publish-draft.ts';
import { listParticipants, showChallenge, showChallengeReasons } from './use-cases/show-challenge.ts';
import { submitMovie } from './use-cases/submit-movie.ts';

export const handlers: Handlers = {
  operations: [
    createChallenge,
    listChallenges,
    showChallenge,
    listParticipants,
    listWeeklyChallenges,
    joinChallenge,
    abandonChallenge,
    submitMovie,
    draftChallenge,
    listChallengeDrafts,
    showChallengeDraft,
    reviewChallengeDraft,
    publishChallengeDraft,
    discardChallengeDraft,
    showChallengeReasons,
  ],
  background,
};
