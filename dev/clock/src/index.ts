export type { Clock, ClockState } from './clock.ts';
export type { Delivery } from './delivery.ts';
export { type ClockServer, startClock } from './server.ts';
export type { Endpoint } from './sources.ts';
export { openSkew, openTime, type Time } from './time.ts';
