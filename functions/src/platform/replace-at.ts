/** A copy with another value at an index; places before it that lack one get `missing`. */
export function replacedAt<T>(values: readonly T[], index: number, value: T, missing: T): T[] {
  const length = Math.max(values.length, index + 1);
  return Array.from({ length }, (_, at) => (at === index ? value : (values[at] ?? missing)));
}
