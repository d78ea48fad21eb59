import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

type Command<T extends Options> = {
  /** Its first line is the command with all that it takes. */
  usage: string;
  options?: T;
  /** How many words there may be besides the options. */
  words?: readonly [least: number, most: number];
  /** The words there are, where not every word means something. */
  choices?: readonly string[];
};

/**
 * What a command of package.json was given. `--help` prints the usage and ends with 0; an unknown option or
 * word, and too few or too many words, print what is wrong and the usage, and end with 2.
 */
export function readCommand<const T extends Options = Record<never, never>>({
  usage,
  options,
  words: [least, most] = [0, 0],
  choices,
}: Command<T>) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: options ?? ({} as T),
    });
    if (positionals.length < least) throw new Error('An argument is missing.');
    const unknown = choices ? positionals.filter((word) => !choices.includes(word)) : positionals.slice(most);
    if (unknown.length > 0) throw new Error(`Unknown argument: ${unknown.join(' ')}`);
    if (positionals.length > most) throw new Error('Too many arguments.');
    return { values, words: positionals };
  } catch (error) {
    return refuse(error, usage);
  }
}

/** Returns what `read` makes of a command's words; if that throws, says why and ends the command with 2. */
export function orRefuse<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return refuse(error, usage);
  }
}

/** Says what is wrong with what a command was given, and ends it. */
export function refuse(error: unknown, usage: string): never {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}
