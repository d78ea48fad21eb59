import { globSync } from 'node:fs';
import { operations } from '@cine/contract';
import { codeByReason } from '@cine/contract/errors';

const shownOperations = 3;
const shownFiles = 5;

/** Each reason for refusing a call: which operations declare it, and the files that throw it. */
export function refusalsIn(root: string, read: (file: string) => string): string[] {
  const files = globSync(['contract/src/**/*.ts', 'functions/src/**/*.ts'], {
    cwd: root,
    exclude: ['**/*.test.ts', '**/*.test-support.ts', '**/i18n/**'],
  }).sort();
  const sources = files.map(
    (file) => [file.replace(/^functions\/src\/(?:features\/)?/, ''), read(file)] as const,
  );
  return Object.keys(codeByReason)
    .sort()
    .map((reason) => {
      const matching = (pattern: RegExp) => sources.filter(([, source]) => pattern.test(source));
      const throwing = matching(new RegExp(`(?:Error|refuse|refusal)\\(\\s*'${reason}'`));
      // Some are first returned, to be thrown by the caller.
      const returning = throwing.length > 0 ? [] : matching(new RegExp(`'${reason}'`));
      const places = [...throwing, ...returning.filter(([file]) => !file.startsWith('contract/'))];
      const by = [...operations.values()].flatMap(({ name, refusals }) =>
        refusals.some((each) => each === reason) ? [name] : [],
      );
      const of = by.length > shownOperations ? [`${by.length} operations`] : by.map((name) => `\`${name}\``);
      const paths = places.slice(0, shownFiles).map(([file]) => `\`${file}\``);
      const others = places.length > shownFiles ? [`${places.length - shownFiles} more`] : [];
      return `- \`${reason}\`${of.length > 0 ? ` (${of.join(', ')})` : ''}: ${[...paths, ...others].join(', ')}`;
    });
}
