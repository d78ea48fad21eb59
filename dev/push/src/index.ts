export { type PushService, startPushService, type TakenMessage } from './push-service.ts';
