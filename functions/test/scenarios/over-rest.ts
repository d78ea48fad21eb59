import type { Operation } from '@cine/contract/operation';

/** The request by which a program calls an operation over REST; without a body where the address says all. */
export function requestOf(
  { rest: { method, path } }: Pick<Operation, 'rest'>,
  input: unknown,
): { method: string; address: string; body?: string } {
  const left = new Map(Object.entries(input as Record<string, unknown>));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = left.get(name);
    left.delete(name);
    return encodeURIComponent(asText(value).toWellFormed());
  });
  if (method === 'POST' || method === 'PUT')
    return { method, address: filled, body: JSON.stringify(Object.fromEntries(left)) };
  const query = new URLSearchParams();
  // A list repeats its name.
  for (const [name, value] of left) for (const each of [value].flat()) query.append(name, asText(each));
  return { method, address: query.size > 0 ? `${filled}?${query}` : filled };
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
