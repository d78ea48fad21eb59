import type { Handlers } from '#platform/endpoints/feature.ts';
import { reviewYear } from './review-service.ts';
import { showStatistics } from './show-statistics-service.ts';
import { sumStatistics } from './sum-service.ts';

export const handlers: Handlers = { operations: [showStatistics, sumStatistics, reviewYear] };
