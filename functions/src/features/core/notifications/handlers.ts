import * as operations from '@cine/contract/operations/core/notifications';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as devices from './push/devices-service.ts';
import * as notifications from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listNotifications, notifications.list),
    serve(operations.markRead, notifications.markRead),
    serve(operations.markAllRead, notifications.markAllRead),
    serve(operations.showNotificationSettings, notifications.showSettings),
    serve(operations.changeNotificationSettings, notifications.changeSettings),
    serve(operations.addDevice, devices.add),
    serve(operations.removeDevice, devices.remove),
  ],
  background,
};
