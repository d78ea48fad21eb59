import type { Background } from '../../../platform/endpoints/feature.ts';
import { onUpdate } from '../../../platform/endpoints/trigger.ts';
import { tellOfCheck } from './tell-service.ts';

export const background: Background = {
  tellOfCheck: onUpdate('offerReports/{reportId}', (context, { reportId }) => tellOfCheck(context, reportId)),
};
