/** What a module needs besides its imports: files that it reads, or loads by computed names. */
export type Link = {
  module: string;
  /** Files, or folders with a `/` at the end. */
  needs: string[];
  /** Whether it is needed only as a part of the whole running product. */
  far?: true;
};

export const links: readonly Link[] = [
  { module: 'functions/test/security-rules/security-rules.test.ts', needs: ['firestore.rules'] },
  {
    module: 'functions/test/suite.ts',
    needs: ['functions/src/index.ts', 'firestore.rules', 'firestore.indexes.json', 'emulator-data/'],
    far: true,
  },
  {
    module: 'functions/test/soak/soak.test.ts',
    needs: ['scripts/trials/soak.ts', 'functions/test/soak/soak.ts'],
  },
  {
    module: 'functions/test/simulate/simulate.deep.test.ts',
    needs: ['scripts/simulate.ts', 'functions/test/simulate/simulate.ts'],
  },
  { module: 'dev/clock/src/time.ts', needs: ['dev/clock/src/preload.mjs'] },
  { module: 'dev/tmdb/src/index.ts', needs: ['dev/tmdb/catalogue/'] },
  { module: 'scripts/emulator-data.test.ts', needs: ['emulator-data/'] },
  { module: 'scripts/evening/evening.test.ts', needs: ['scripts/start.ts', 'firebase.json'], far: true },
  {
    module: 'web/test/support/site.ts',
    needs: ['web/src/', 'web/index.html', 'web/vite.config.ts'],
    far: true,
  },
];
