import type { Background } from '../../platform/endpoints/feature.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import { tellOfCheck } from './offer-checked-service.ts';

export const background: Background = {
  followReport: onUpdate('offerReports/{reportId}', (context, { reportId }) =>
    tellOfCheck(context, reportId),
  ),
};
