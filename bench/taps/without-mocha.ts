/** The web tests' site, run by no test: what it would end after them waits for `endSite`. */
const endings: (() => unknown)[] = [];

Object.assign(globalThis, {
  before: () => undefined,
  beforeEach: () => undefined,
  afterEach: () => undefined,
  after: (first: unknown, second?: unknown) =>
    endings.push((typeof first === 'function' ? first : second) as () => unknown),
});

export async function endSite(): Promise<void> {
  for (const end of endings) await end();
}
