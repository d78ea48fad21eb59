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
    limitsOf(read(file)).map(
      ({ name, value, says }) => `- \`${name}\` = \`${value}\`${says ? `: ${says}` : ''} (\`${file}\`)`,
    ),
  );
}

type Limit = { name: string; value: string; says: string | undefined; at: number };

/** The numbers that bound something in a source, each with what its comment says, and where it stands. */
export function limitsOf(source: string): Limit[] {
  const all = [...source.matchAll(constants)].flatMap((match): Limit[] => {
    const [whole, comment, isExported, name, value, inside] = match;
    const limit = (of: string, is: string, says: string | undefined, at: number) => ({
      name: of,
      value: is,
      says: says && firstSentence(says),
      at: match.index + whole.indexOf('const ') + at,
    });
    if (value !== undefined) return isExported || comment ? [limit(name!, value, comment, 0)] : [];
    if (!isExported || name === 'background') return [];
    const from = whole.indexOf(inside!) - whole.indexOf('const ');
    return [...fieldsOf(inside!)].map((field) => {
      const [text, says, key, is] = field;
      return limit(`${name}.${key}`, is!, says ?? comment, from + field.index + text.lastIndexOf(`${key}: `));
    });
  });
  return all.filter(({ value }) => value !== '0');
}
