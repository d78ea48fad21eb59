import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTimer } from '../../../platform/endpoints/scheduled.ts';
import { lapse } from './lapse-service.ts';

export const background: Background = {
  lapse: onTimer('*/15 * * * *', lapse),
};
