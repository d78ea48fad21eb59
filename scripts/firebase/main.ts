/**
 * `npm run firebase -- COMMAND …`: Firebase's CLI, with the project's own Firestore emulator in its suite.
 * Commands that run the functions or the dashboard on this machine find them built for it.
 */
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApart } from '../start/build-apart.ts';
import { firebaseCli } from '../start/firebase-cli.ts';
import { siteSettings } from '../start/local-settings.ts';
import { usualPlace } from '../start/place.ts';
import { refuse } from '../terminal/read-command.ts';
import { runHere } from '../terminal/run-here.ts';

const usage = `npm run firebase -- COMMAND …   any command of Firebase's CLI with its options, such as
                                emulators:start, use --add, deploy; COMMAND --help tells them`;
const root = join(import.meta.dirname, '../..');
const command = process.argv.slice(2);
if (command[0] === '--help' || command[0] === '-h') {
  console.log(usage);
  process.exit(0);
}
const isVersion = command[0] === '--version' || command[0] === '-V';
if (command[0] === undefined || (command[0].startsWith('-') && !isVersion))
  refuse(`Name a command first${command[0] ? `, before ${command[0]}` : ''}.`, usage);
const needsBuild = ['emulators:start', 'emulators:exec', 'functions:shell', 'serve'].includes(command[0]);
const isLocal = needsBuild && !command.includes('--help');

process.chdir(root);
process.env.PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
// What runs here gets these signals, too, and ends first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.exitCode = await (isLocal ? runLocally() : run(command));

async function runLocally(): Promise<number> {
  const place = usualPlace(root);
  try {
    console.error('Building …');
    const project = named('project', 'P') ?? place.project;
    const { ports } = place;
    await buildApart({
      functions: { folder: join(root, 'build', 'functions'), defaults: siteSettings(ports.hosting) },
      site: { folder: join(root, 'build', 'web'), local: { project, ports } },
    });
    // Its Hosting lets the dashboard reach the emulators.
    return await run(named('config', 'c') ? command : [...command, '--config', place.config]);
  } finally {
    place.close();
  }
}

/** An option of the CLI's that is read here, too, in any of its forms. */
function named(option: string, short: string): string | undefined {
  const options = { [option]: { type: 'string', short } } as const;
  const { values } = parseArgs({ args: command.slice(1), strict: false, options });
  return typeof values[option] === 'string' ? values[option] : undefined;
}

function run(args: readonly string[]): Promise<number> {
  const cli = firebaseCli(root, args);
  return runHere(cli.args, cli.env);
}
