import type { Handlers } from '#platform/endpoints/feature.ts';
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
    listNotifications,
    markRead,
    markAllRead,
    showNotificationSettings,
    changeNotificationSettings,
    addDevice,
    removeDevice,
  ],
  background,
};
