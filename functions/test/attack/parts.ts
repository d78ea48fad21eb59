/** The parts of an input that name something, and inputs with one of them replaced. */

/** Where a value is in an input. */
export type Path = readonly string[];

/** What names a thing: its id, or somebody's. */
const names = /(?:Ids?|^id|^uids?|^seen|^collection|^to|^username)$/;

/** What opens something to whoever has it: nobody can guess it, so no attack is given another's. */
const keys = /^(?:code|token|reference|key|state|nonce|secret|endpoint|p256dh|auth|password|email)$|oken$/;

export type Named = { path: Path; name: string; value: string | number };

/** All ids in an input or answer; keys that open something are left out. */
export function namesIn(value: unknown, path: Path = []): Named[] {
  const name = [...path].reverse().find((step) => !/^\d+$/.test(step)) ?? '';
  if (typeof value === 'string' || typeof value === 'number')
    return names.test(name) && !keys.test(name) ? [{ path, name, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, part]) => namesIn(part, [...path, step]));
}

/** Whether an input has a part that opens something to whoever has it. */
export function hasKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([step, part]) => (keys.test(step) && typeof part === 'string') || hasKey(part),
  );
}

export function replaceAt(value: unknown, [step, ...rest]: Path, part: unknown): unknown {
  if (step === undefined) return part;
  const holder = value as Record<string, unknown>;
  const replaced = replaceAt(holder[step], rest, part);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === step ? replaced : each));
  return { ...holder, [step]: replaced };
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], value);
}
