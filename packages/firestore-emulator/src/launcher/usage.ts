/** Wrong words on the command line, and how flags are described. */
import { parseArgs } from '../builtins.ts';

/** Wrong words on the command line; the message says which and what to do. */
export class UsageError extends Error {
  readonly exitCode = 2;
  override readonly name = 'UsageError';
}

export type Flag = {
  type: 'string' | 'boolean';
  /** What stands for the value in the help. */
  value?: string;
  multiple?: boolean;
  help: string;
};

type Values<F extends Record<string, Flag>> = {
  [Name in keyof F]?: F[Name]['type'] extends 'boolean'
    ? boolean
    : F[Name]['multiple'] extends true
      ? string[]
      : string;
};

/**
 * The values of a command's options. Throws a UsageError for an unknown option, one without its value, and
 * anything else.
 */
export function parse<const F extends Record<string, Flag>>(
  command: string,
  flags: F,
  args: string[],
): Values<F> {
  try {
    return parseArgs({ args, options: flags, allowPositionals: false }).values as Values<F>;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(-[^' ]+)/.exec(message)?.[1];
    const first = unknown
      ? `Unknown option ${unknown}.${hint(
          unknown,
          Object.keys(flags).map((name) => `--${name}`),
        )}`
      : `${message.split('. ')[0]!.replace(/\.$/, '')}.`;
    throw new UsageError(`${first}\n\`firestore-emulator ${command} --help\` lists the options.`);
  }
}

/** A port from 0 to 65535. Throws a `UsageError`. */
export function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new UsageError(`--port ${text} is not a port: a number from 1 to 65535, or 0 for a free one.`);
}

/** The number of an option, from 1. */
export function countOf(option: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`--${option} ${text} is not a number from 1.`);
}

/** " Did you mean …?" if one of the names is close, otherwise nothing. */
export function hint(word: string, names: string[]): string {
  const near = names.map((name) => ({ name, edits: editsBetween(word, name) }));
  const [best] = near.sort((one, other) => one.edits - other.edits);
  const begins = names.find((name) => word.length > 3 && (name.startsWith(word) || word.startsWith(name)));
  const guess = best && best.edits <= 2 ? best.name : begins;
  return guess ? ` Did you mean ${guess}?` : '';
}

export function describeFlags(flags: Record<string, Flag>): string {
  const names = Object.entries(flags).map(([name, { value }]) => `--${name}${value ? ` ${value}` : ''}`);
  const width = Math.max(...names.map((name) => name.length));
  return Object.values(flags)
    .map(({ help }, i) => `  ${names[i]!.padEnd(width)}  ${help}`)
    .join('\n');
}

function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
