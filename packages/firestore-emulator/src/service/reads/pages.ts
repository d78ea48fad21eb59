/** Page sizes and page tokens of lists. */
import { invalidArgument } from '../../errors.ts';

/** The requested page size; 0 if there is none. */
export function pageSize(size: unknown): number {
  const count = Number(size ?? 0);
  if (count < 0) throw invalidArgument('Page size must be nonnegative.');
  return count;
}

/** Page tokens contain the start of the next page as JSON, with infinities and NaN as text. */
export function writeToken(start: unknown): string {
  const json = JSON.stringify(start, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
  return Buffer.from(json).toString('base64');
}

export function readToken(token: unknown): unknown {
  try {
    return JSON.parse(Buffer.from(String(token), 'base64').toString());
  } catch {
    throw invalidArgument('Invalid page token.');
  }
}
