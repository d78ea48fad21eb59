/** Prints a step of the start and how long it took. */

export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  process.stdout.write(`  ${what} … `);
  const result = await work();
  console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}
