import type { Handlers } from '#platform/endpoints/feature.ts';
import { deleteAiInteractions, listAiInteractions } from './use-cases/own-interactions.ts';
import { showAiUsage } from './use-cases/show-ai-usage.ts';

export const handlers: Handlers = { operations: [listAiInteractions, deleteAiInteractions, showAiUsage] };
