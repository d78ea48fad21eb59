import { AggregatorRegistry, prometheusContentType } from 'prom-client';
import { metrics, type Seen } from './metrics.ts';

export const expositionType: string = prometheusContentType;

/** All metrics as Prometheus reads them. */
export function expose(seen: Seen): Promise<string> {
  const all = metrics.map((metric) => ({ ...metric, values: metric.values(seen), aggregator: 'sum' }));
  return AggregatorRegistry.aggregate([all]).metrics();
}
