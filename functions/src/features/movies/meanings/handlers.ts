import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';

export const handlers: Handlers = { background };
