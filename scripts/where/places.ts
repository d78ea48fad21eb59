/** What `npm run where` finds: declarations, fields, limits, tests, users' texts, styles, rules, docs. */
import { headIn, textOf } from '../reference/first-sentence.ts';
import { limitsOf } from '../reference/limits.ts';

/** A place in the project: its name, what is said of it, what is said of its file, and all its words. */
export type Place = {
  file: string;
  line: number;
  name: string;
  says: string;
  about: string;
  body: string;
  /** Whether it is a number that bounds something. */
  isLimit?: true;
};

const declaration =
  /^(?:export )?(?:default )?(?:async )?(?:function|const|let|class|type|interface|enum)\*? ([\w$]+)/;

/** The places in one file, by its kind; `index` is the source of the `index.ts` beside it, if any. */
export function placesIn(file: string, source: string, index = ''): Place[] {
  const lines = source.split('\n');
  if (file.endsWith('.test.ts')) return testsIn(file, lines);
  if (file.endsWith('glossary.md')) return termsIn(file, lines);
  if (file.endsWith('.md')) return blocks(file, lines, /^#+ (.+)/);
  if (file.endsWith('.css')) return stylesIn(file, lines);
  if (file.endsWith('.rules')) return blocks(file, lines, /^\s*(?:match|function) (\S+)/);
  if (file.endsWith('.json')) return blocks(file, lines, /^\s+"(?:collectionGroup|source)": "(.+)"/);
  if (isText(file)) return textsIn(file, lines, index.split('\n'));
  const head = headIn(source);
  const says = head ? textOf(head.text) : '';
  const declared = withLimits(file, source, [...declarationsIn(file, lines), ...rowsIn(file, lines)]);
  const about = [says, ...declared.map(({ name }) => name)].join(' ');
  const whole = { file, line: 1, name: '', says, about, body: '' };
  return [whole, ...declared.map((place) => ({ ...place, about }))];
}

/** Declarations, and after each type its fields that have a comment. */
function declarationsIn(file: string, lines: readonly string[]): Place[] {
  return blocks(file, lines, declaration).flatMap((declared) => {
    if (!/^(?:export )?(?:type|interface) /.test(declared.body)) return [declared];
    const fields = blocks(file, declared.body.split('\n'), /^ {2}(?:readonly )?(\w+)\??[:(]/)
      .filter(({ says }) => says !== '')
      .map((field) => ({ ...field, line: declared.line + field.line - 1 }));
    return [declared, ...fields];
  });
}

/** The rows of a table of what happens by itself, each with the comment above it. */
function rowsIn(file: string, lines: readonly string[]): Place[] {
  if (!/\/(?:background|reactions)\.ts$/.test(file)) return [];
  return blocks(file, lines, /^ {2,4}(\w+): /).map((row) => ({ ...row, body: '' }));
}

/** Declarations, those that bound something marked as such, and an object's numbers that do. */
function withLimits(file: string, source: string, declared: readonly Place[]): Place[] {
  if (!/^(?:contract|functions)\/src\//.test(file)) return [...declared];
  const limits = limitsOf(source);
  const names = new Set(limits.map(({ name }) => name));
  const within = limits
    .filter(({ name }) => name.includes('.'))
    .map(({ name, at, says = '' }) => {
      const line = source.slice(0, at).split('\n').length;
      return { file, line, name, says, about: '', body: '', isLimit: true as const };
    });
  return [
    ...declared.map((each) => (names.has(each.name) ? { ...each, isLimit: true as const } : each)),
    ...within,
  ];
}

/** A style sheet by its first comment, and its rules by class, attribute or pseudo-class. */
function stylesIn(file: string, lines: readonly string[]): Place[] {
  const [, says = ''] = /^\/\* (.+?)(?: \*\/)?$/.exec(lines[0]!) ?? [];
  const classes = blocks(file, lines, /^[.[:]([\w-]+)/);
  const about = classes.map(({ name }) => name).join(' ');
  return [{ file, line: 1, name: '', says, about, body: '' }, ...classes];
}

const textFile = /\/(?:words|i18n)\/(?:.+\/)?(en|fr|ru)[./]/;
const languages: Record<string, string> = { en: 'English', fr: 'French', ru: 'Russian' };

/** Whether a file has texts for users, each below its key. */
export function isText(file: string): boolean {
  return textFile.test(file);
}

/** The tests in a file, by their whole titles. */
function testsIn(file: string, lines: readonly string[]): Place[] {
  let about = '';
  return lines.flatMap((text, at) => {
    const [, kind, , title] = /^\s*(it|describe)\((["'`])(.+)\2/.exec(text) ?? [];
    if (kind === 'describe') about = title!;
    return kind === 'it'
      ? [{ file, line: at + 1, name: '', says: `${about} ${title}`, about: '', body: '' }]
      : [];
  });
}

/** The glossary's terms, each with what is said of it. */
function termsIn(file: string, lines: readonly string[]): Place[] {
  return lines.flatMap((text, at) => {
    const [, name, says] = /^- \*\*(.+?)\*\*(.+)/.exec(text) ?? [];
    return name === undefined ? [] : [{ file, line: at + 1, name, says: says!, about: '', body: '' }];
  });
}

/** A file of texts as a whole, with what the type of its texts says, and each text by its key. */
function textsIn(file: string, lines: readonly string[], index: readonly string[]): Place[] {
  const types = blocks('', index, /^export (?:type|interface) (\w+)/).map(({ says }) => says);
  const says = [`Texts in ${languages[textFile.exec(file)![1]!]}`, ...types].join('. ');
  const texts = lines.flatMap((text, at) => {
    const whole = text.endsWith(':') ? `${text}${lines[at + 1]}` : text;
    const [, name, , says] = /^\s*'?([\w-]+)'?:\s*(["'`])(.+)\2/.exec(whole) ?? [];
    return name === undefined ? [] : [{ file, line: at + 1, name, says: says!, about: '', body: '' }];
  });
  return [{ file, line: 1, name: '', says, about: '', body: '' }, ...texts];
}

/** One place from each line that matches to the next, with the comment above it. */
function blocks(file: string, lines: readonly string[], pattern: RegExp): Place[] {
  const starts = lines.flatMap((text, at) => {
    const name = pattern.exec(text)?.[1];
    return name === undefined ? [] : [{ at, name }];
  });
  return starts.map(({ at, name }, index) => ({
    file,
    line: at + 1,
    name,
    says: commentAbove(lines, at),
    about: '',
    body: lines.slice(at, starts[index + 1]?.at).join('\n'),
  }));
}

function commentAbove(lines: readonly string[], at: number): string {
  const isComment = (text: string | undefined) => text !== undefined && /^\s*(?:\/\*\*?|\*|\/\/)/.test(text);
  let from = at;
  while (isComment(lines[from - 1])) from -= 1;
  return lines
    .slice(from, at)
    .map((text) => text.replace(/^\s*(?:\/\*\*?|\*\/|\*|\/\/)|\*\/\s*$/g, '').trim())
    .join(' ')
    .trim();
}
