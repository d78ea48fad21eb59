import * as operations from '@cine/contract/operations/core/notifications';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { addDevice, removeDevice } from './push/devices-service.ts';
import {
  changeNotificationSettings,
  listNotifications,
  markAllRead,
  markRead,
  showNotificationSettings,
} from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listNotifications, listNotifications),
    serve(operations.markRead, markRead),
    serve(operations.markAllRead, markAllRead),
    serve(operations.showNotificationSettings, showNotificationSettings),
    serve(operations.changeNotificationSettings, changeNotificationSettings),
    serve(operations.addDevice, addDevice),
    serve(operations.removeDevice, removeDevice),
  ],
  background,
};
