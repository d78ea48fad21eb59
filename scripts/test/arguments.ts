/** Reads the arguments of `npm test`. */
import { parseArgs } from 'node:util';

export const usage = `npm test -- [PATH…] [--changed [REF]] [--pure] [--far] [--deep] [-t TITLE]

  PATH…           a test file, a folder with tests, or any other file: the tests that depend on it
  --changed [REF] the tests of what was changed since REF (default: where this branch left main), committed or not,
                  and of everything that imports it
  --far           with --changed or a source file: also tests that reach it only through the running product
  --pure          only tests that start no server, process or browser
  --deep          all of what only makes more sure by repeating, as npm run test:deep does: hours
  -t TITLE        only tests whose full title contains TITLE; --grep takes a regular expression`;

export type Arguments = {
  paths: string[];
  /** Whether changed files choose the tests, and since which commit; null finds it out. */
  changed: { since: string | null } | undefined;
  /** Also tests that reach a source only through the running product. */
  far: boolean;
  deep: boolean;
  pure: boolean;
  title: string | undefined;
  grep: string | undefined;
  help: boolean;
};

/** @param isPath tells `--changed REF` from `--changed PATH`. Throws on an option that doesn't exist. */
export function readArguments(args: string[], isPath: (text: string) => boolean): Arguments {
  const { values, tokens } = parseArgs({
    args: args.map((text) => text.replace(/^--changed=/, '--since=')),
    options: {
      changed: { type: 'boolean', default: false },
      since: { type: 'string' },
      far: { type: 'boolean', default: false },
      deep: { type: 'boolean', default: false },
      pure: { type: 'boolean', default: false },
      title: { type: 'string', short: 't' },
      grep: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
    tokens: true,
  });
  const paths = tokens.filter((token) => token.kind === 'positional');
  let since = values.since ?? null;
  const flag = tokens.find((token) => token.kind === 'option' && token.name === 'changed');
  const [next] = paths.filter(({ index }) => flag && index === flag.index + 1);
  if (next && !isPath(next.value)) {
    since = next.value;
    paths.splice(paths.indexOf(next), 1);
  }
  return {
    paths: paths.map(({ value }) => value),
    changed: values.changed || values.since !== undefined ? { since } : undefined,
    far: values.far,
    deep: values.deep,
    pure: values.pure,
    title: values.title,
    grep: values.grep,
    help: values.help,
  };
}
