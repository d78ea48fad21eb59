import type { Live } from '../use-live.ts';

/** A document's data, or `otherwise` for one that is missing or refused; null while it is on its way. */
export function shownOr<T, Other>(live: Live<T>, otherwise: Other): T | Other | null {
  if (live.state === 'there') return live.data;
  if (live.state === 'failed' && !isRefused(live.error)) throw live.error;
  return live.state === 'loading' || (live.state === 'missing' && live.isFromDevice) ? null : otherwise;
}

function isRefused(error: Error): boolean {
  return 'code' in error && error.code === 'permission-denied';
}
