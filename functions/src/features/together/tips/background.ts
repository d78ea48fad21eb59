import type { Background } from '../../../platform/endpoints/feature.ts';
import { onChange } from '../../../platform/endpoints/trigger.ts';
import { tellOfTip } from './tell-service.ts';

export const background: Background = {
  tellOfTip: onChange('tips/{tipId}', (context, { tipId }) => tellOfTip(context, tipId)),
};
