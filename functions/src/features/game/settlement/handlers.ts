import type { Handlers } from '#platform/endpoints/feature.ts';
import { listGains } from './use-cases/list-gains.ts';

export const handlers: Handlers = { operations: [listGains] };
