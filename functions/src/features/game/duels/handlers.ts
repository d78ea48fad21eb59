import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { acceptDuel } from './use-cases/accept-duel.ts';
import { previewDuel } from './use-cases/preview-duel.ts';
import { declineDuel, proposeDuel, withdrawDuel } from './use-cases/propose-duel.ts';
import { listDuels, showDuel } from './use-cases/show-duel.ts';
import { spar } from './use-cases/spar.ts';

export const handlers: Handlers = {
  operations: [previewDuel, proposeDuel, acceptDuel, declineDuel, withdrawDuel, showDuel, listDuels, spar],
  background,
};
