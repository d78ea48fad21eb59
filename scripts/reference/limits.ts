import { globSync } from 'node:fs';
import { firstSentence } from './first-sentence.ts';

const doc = String.raw`(?:^ *\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\n)?`;
const number = String.raw`-?(?:\d[\d_.e]*|second|minute|hour|day)(?: [*/] [\w.]+)*`;
const bounded = String.raw`z\.(?:int|number|string)\(\)[^;\n]*\.(?:min|max|length)\([^;\n]*`;
const text = String.raw`(?:shown|plain)(?:Text|Lines)\(\d+, \w+\)`;
const record = String.raw`\{(.*|(?:\n .*)*\n)\}(?: as const)?(?: satisfies \w+)?`;
const constants = new RegExp(
  `${doc}^(export )?const (\\w+)(?:: \\w+)? = (?:(${number}|${bounded}|${text})|${record});$`,
  'gm',
);

/** An object's numbers: one a line, or all in one; those of an object within it together. */
function fieldsOf(inside: string) {
  const value = inside.includes('\n') ? `${number}|\\{[^{}\\n]*: \\d[^{}\\n]*\\}` : number;
  const begin = inside.includes('\n') ? '^  ' : '(?:^|,) ';
  return inside.matchAll(new RegExp(`${doc}${begin}(\\w+): (${value})(?=,| ?$)`, 'gm'));
}

/** Each number that bounds something, and each schema with a bound: value, what its comment says, file. */
export function limitsIn(root: string, read: (file: string) => string): string[] {
  const files = globSync(['contract/src/**/*.ts', 'functions/src/**/*.ts'], {
    cwd: root,
    exclude: ['**/*.test.ts', '**/*.test-support.ts', '**/words/**', '**/i18n/**', 'contract/src/time.ts'],
  }).sort();
  return files.flatMap((file) =>
    [...read(file).matchAll(constants)].flatMap(([, comment, isExported, name, value, inside]) => {
      const line = (of: string, is: string, says?: string) =>
        is === '0' ? [] : [`- \`${of}\` = \`${is}\`${says ? `: ${firstSentence(says)}` : ''} (\`${file}\`)`];
      if (value !== undefined) return isExported || comment ? line(name!, value, comment) : [];
      if (!isExported || name === 'background') return [];
      return [...fieldsOf(inside!)].flatMap(([, says, key, is]) =>
        line(`${name}.${key}`, is!, says ?? comment),
      );
    }),
  );
}
