import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { acceptDuel } from './use-cases/accept-duel.ts';
import { declineDuel, withdrawDuel } from './use-cases/answer-duel.ts';
import { listDuels } from './use-cases/list-duels.ts';
import { previewDuel } from './use-cases/preview-duel.ts';
import { proposeDuel } from './use-cases/propose-duel.ts';
import { showDuel } from './use-cases/show-duel.ts';
import { spar } from './use-cases/spar.ts';

export const handlers: Handlers = {
  operations: [previewDuel, proposeDuel, acceptDuel, declineDuel, withdrawDuel, showDuel, listDuels, spar],
  background,
};
