/** Sentry's envelopes: lines of JSON, an item's payload of the length that its header says. */

export type Item = { type: string; payload: unknown };

type Header = Record<string, unknown>;

const newline = 0x0a;

/** The header and items of an envelope. Throws what is wrong with one that is malformed. */
export function readEnvelope(body: Buffer): { header: Header; items: Item[] } {
  let at = 0;
  const lineEnd = () => {
    const end = body.indexOf(newline, at);
    return end === -1 ? body.length : end;
  };
  const take = (end: number): string => {
    const text = body.toString('utf8', at, end);
    at = end + 1;
    return text;
  };
  const header = objectIn(take(lineEnd()), 'envelope header');
  const items: Item[] = [];
  while (at < body.length) {
    if (body[at] === newline) {
      at += 1;
      continue;
    }
    const { type, length } = objectIn(take(lineEnd()), 'item header');
    if (typeof type !== 'string') throw new Error('an item without a type');
    const end = length === undefined ? lineEnd() : at + Number(length);
    if (!(Number.isInteger(end) && end <= body.length)) throw new Error('an item shorter than it says');
    if (end < body.length && body[end] !== newline) throw new Error('an item longer than it says');
    items.push({ type, payload: objectIn(take(end), `payload of ${type}`) });
  }
  if (items.length === 0) throw new Error('an envelope without items');
  return { header, items };
}

/** Throws what keeps Sentry from taking an event or a transaction. */
export function checkEvent({ type, payload }: Item, header: Header): void {
  const event = payload as Header;
  if (type !== 'event' && type !== 'transaction') throw new Error(`no item is a ${type}`);
  if (!/^[0-9a-f]{32}$/.test(String(event.event_id))) throw new Error('an event without an id');
  if (header.event_id !== event.event_id) throw new Error('an event of another id than its envelope');
  if (typeof event.timestamp !== 'number') throw new Error('an event without a time');
  if (type === 'event') return;
  const { trace } = (event.contexts ?? {}) as { trace?: Header };
  if (!/^[0-9a-f]{32}$/.test(String(trace?.trace_id))) throw new Error('a transaction without a trace');
  if (!/^[0-9a-f]{16}$/.test(String(trace?.span_id))) throw new Error('a transaction without a span');
  if (!(Number(event.start_timestamp) <= event.timestamp))
    throw new Error('a transaction that ends too early');
}

function objectIn(text: string, what: string): Header {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`no JSON as ${what}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no object as ${what}`);
  return value as Header;
}
