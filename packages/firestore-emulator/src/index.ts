export type { DeliveryOptions } from './events/delivery.ts';
export { type RunningServer, type ServerOptions, startServer } from './server.ts';
export type { QueryReport, RecordedQuery } from './service/reads/query-log.ts';
