import type { Handlers } from '#platform/endpoints/feature.ts';
import { reviewYear } from './review-service.ts';
import { showStatistics } from './show-statistics-service.ts';

export const handlers: Handlers = { operations: [showStatistics, reviewYear] };
