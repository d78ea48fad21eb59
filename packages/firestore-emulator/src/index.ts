export type { QueryReport, RecordedQuery } from './engine/index-selection/query-report.ts';
export type { DeliveryOptions } from './events/delivery.ts';
export { type FirestoreEmulator, type FirestoreEmulatorOptions, startFirestoreEmulator } from './server.ts';
