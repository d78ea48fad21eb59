/** Facts on one line, or several: `1962 · 28 min`. No line begins with a dot; missing facts are left out. */
export function dotted(facts: readonly (string | number | null | undefined)[]): string {
  return facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join('\u00A0· ');
}
