import { isolate } from '@cine/contract/text/isolate';

/** Facts on one line, or several: `1962 · 28 min`. No line begins with a dot; missing facts are left out. */
export function dotted(facts: readonly (string | number | null | undefined)[]): string {
  const knownFacts = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return knownFacts.map(isolate).join('\u00A0· ');
}
