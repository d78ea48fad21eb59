import type { Handlers } from '#platform/endpoints/feature.ts';
import { listLedger } from './service.ts';

export const handlers: Handlers = { operations: [listLedger] };
