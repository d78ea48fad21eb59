export type { Clock, ClockState, Endpoint } from './clock.ts';
export type { Delivery } from './delivery.ts';
export { type ClockServer, startClock } from './server.ts';
export { openTime, type Time } from './time.ts';
