import { isDeepStrictEqual } from '../builtins.ts';
import type { Value } from '../interfaces.ts';

type Fields = Record<string, Value>;

/** The paths of the fields that differ, maps compared key by key, e.g. `['title', 'owner.name']`. */
export function changedFieldPaths(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const old = before[key];
    const now = after[key];
    if (isDeepStrictEqual(old, now)) return [];
    if (old && now && 'mapValue' in old && 'mapValue' in now) {
      const nested = changedFieldPaths(old.mapValue.fields ?? {}, now.mapValue.fields ?? {});
      return nested.map((path) => `${quoted(key)}.${path}`);
    }
    return [quoted(key)];
  });
}

function quoted(key: string): string {
  return /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : `\`${key.replace(/[\\`]/g, '\\$&')}\``;
}
