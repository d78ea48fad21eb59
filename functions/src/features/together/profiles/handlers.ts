import type { Handlers } from '#platform/endpoints/feature.ts';
import { showProfile } from './service.ts';
import { wearTitle } from './title-service.ts';

export const handlers: Handlers = { operations: [showProfile, wearTitle] };
