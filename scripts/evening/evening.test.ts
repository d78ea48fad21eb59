import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { builtFunctions } from '../build/kept-build.test-support.ts';
import { rawRequests, statusOf } from '../start/any-request/raw-requests.test-support.ts';
import { processesMarked } from '../start/marked-processes.ts';
import { placeOf } from '../start/place.ts';

const root = join(import.meta.dirname, '../..');
/** Inherited by every process of this evening, whichever group it is in. */
const mark = `CINE_TEST_EVENING=${randomUUID()}`;

describe('The whole evening', function () {
  // The suite takes half a minute here, and several times that where other tests use the processors.
  this.timeout(4 * minute);
  let evening: ChildProcess;
  let output = '';
  let code: number | null;
  let alongside: string[] = [];
  let answered: Promise<Record<string, (number | null)[]>> | undefined;

  before(async () => {
    evening = spawn(process.execPath, [join(root, 'scripts', 'start.ts'), '--evening', '--free-ports'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment(), BUNDLED_FUNCTIONS: await builtFunctions() },
    });
    for (const stream of [evening.stdout!, evening.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (text.includes('Monday')) answered ??= askAnything(evening.pid!);
        // The last chapter, when all of them run.
        if (text.includes('Two heroes')) alongside = commands();
      });
    }
    [code] = (await once(evening, 'close')) as [number | null];
  });

  after(() => {
    evening.kill();
  });

  it('succeeds from sign-up to deletion, through the client SDK and the real suite', () => {
    expect(code, output).to.equal(0);
    expect(output).to.match(/Good night\. \(\d+\.\d s\)/);
    expect(output).to.not.include('A function reports');
    expect(output, 'lines of the log').to.not.match(/\{"\w+":/);
  });

  it('shows everybody their common providers live whenever an attendee joins or leaves', () => {
    const shared = [...output.matchAll(/◉ live (.+?): (.+)/g)].filter(([, who]) => who !== 'tonight');
    expect(shared.map(([, who]) => who!.split(', ').sort().join(' '))).to.deep.equal([
      'Léa',
      'Léa Tom',
      'Inès Léa Tom',
      'Inès Léa Nina Tom',
      'Inès Karim Léa Nina Tom',
      'Inès Léa Nina Tom',
    ]);
    expect(shared.map(([, , services]) => services!.includes('Netflix'))).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(output).to.include('Nothing in common. What would help:');
  });

  it('grants XP once, takes it back exactly, and grants it again', () => {
    expect(output).to.match(/Tom +● High Noon {2}completed! \d+ XP, level [12]/);
    expect(output).to.match(/Tom +slept through the end and takes it back: exactly 0 XP again/);
    expect(output).to.match(/Tom +sees the end after all, by himself: \d+ XP come back/);
  });

  it('comes after a month in which its people have played', () => {
    // Just after midnight in Paris the movie is one of the day before.
    expect(output).to.match(/Léa +has watched a movie on 1[12] days in a row, with one freeze/);
    expect(output).to.match(/Léa +finds [1-9]\d* movies of the weeks before in her statistics/);
  });

  it('works apart: both watch at home, and both advance in their challenge', () => {
    const apart = output.slice(output.indexOf('each at home'), output.indexOf('Monday'));
    const chosen = /◉ live tonight: .*/.exec(apart)?.[0];
    expect(chosen).to.match(/Léa on .+ \(FR\)/);
    expect(chosen).to.match(/Kate on .+ \(US\)/);
    expect(apart).to.match(/Léa +●●○ The Old West/);
    expect(apart).to.match(/Kate +●○○ The Old West/);
  });

  it('lets assistants find a movie for two, over Hosting', () => {
    expect(output).to.match(/It has [12]\d\d tools/);
    expect(output).to.match(/Inès’s assistant +finds for Inès and Léa: .+/);
  });

  it('keeps what guests did, in an existing account or a new one', () => {
    const monday = output.slice(output.indexOf('Monday'));
    expect(monday).to.match(/Karim \(guest\) +●○○ The Old West/);
    const taken = monday.slice(monday.indexOf('remembers that he has an account'));
    expect(taken).to.match(/Karim +●○○ The Old West/);
    expect(monday).to.match(/Nina +links an e-mail address .*: the same person, nothing lost/);
  });

  it('pushes what happens to a browser that asked for it', () => {
    const monday = output.slice(output.indexOf('Monday'));
    expect(monday).to.match(/Léa +wants to be told at once, and switches pushes on/);
    expect(monday).to.include('◉ live her browser is told of the requests');
  });

  it('exports the data of a user who leaves, and erases all of it', () => {
    const tuesday = output.slice(output.indexOf('Tuesday'));
    expect(tuesday).to.match(
      /Karim +takes along everything that is kept about him, and about the guest he was/,
    );
    expect(tuesday).to.match(/Karim +deletes his account: nobody finds him any more/);
    expect(tuesday).to.match(/Tom +deletes his sign-in elsewhere: his account goes with it/);
  });

  it('recommends movies to each, and another movie to both with another strategy', () => {
    const wednesday = output.slice(output.indexOf('Wednesday'));
    for (const name of ['Léa', 'Inès'])
      expect(wednesday).to.match(
        new RegExp(`${name} +would give .+ (?:about|between \\d+ and) \\d+ of 100: (?:likes|liked)`),
      );
    const [most, least] = ['most pleasure', 'least misery'].map((strategy) => {
      const [, movie, ...scores] =
        new RegExp(`By ${strategy}: (.+)\\. Léa about (\\d+), Inès about (\\d+)`).exec(wednesday) ?? [];
      return { movie, scores: scores.map(Number) };
    });
    expect(Math.max(...most!.scores)).to.be.above(Math.max(...least!.scores));
    expect(Math.min(...least!.scores)).to.be.above(Math.min(...most!.scores));
  });

  it('lets a group choose by a poll with a veto and a tie, and look back on its evenings', () => {
    const thursday = output.slice(output.indexOf('Thursday'));
    const [, vetoed] = /Nina +vetoes (.+): it is out/.exec(thursday)!;
    const [, one, other, winner] = /Two for (.+), two for (.+): (?:as|by) .+, (.+) wins\./.exec(thursday)!;
    expect([one, other]).to.include(winner).and.not.include(vetoed);
    expect(thursday).to.include(`◉ live tonight: ${winner}`);
    expect(thursday).to.match(new RegExp(`finds both evenings on the club’s page: .+ and ${winner}`));
  });

  it('leaves a group with dates that suit and an open poll', () => {
    const thursday = output.slice(output.indexOf('Thursday'));
    expect(thursday).to.include('The second one suits best: 3 can, one more if need be.');
    expect(thursday).to.include('Inès and Nina have voted. Léa and Kate still can');
  });

  it('lets two friends fight a duel, and leaves another one to answer', () => {
    const duels = output.slice(output.indexOf('Two heroes'));
    expect(duels).to.match(/Léa +challenges Inès on equal terms: \d+\.\d % for a win/);
    expect(duels).to.match(/◉ live (?:\S+ beats \S+ in \d+ attacks|after \d+ attacks both still stand)/);
    expect(duels).to.match(/Inès +challenges Léa on equal terms/);
  });

  it('goes on whatever its emulators are asked meanwhile', async () => {
    const answers = await answered!;
    expect(answers).to.include.keys('auth', 'functions', 'firestore', 'hosting', 'hub', 'logging');
    for (const [name, statuses] of Object.entries(answers)) {
      expect(statuses, name).to.not.include(null);
      // The last one is a plain request.
      expect(statuses.at(-1), `${name}, afterwards`).to.be.above(0);
    }
  });

  it('runs in few processes: itself with its own servers, the emulators, and the functions in five', () => {
    const kinds = {
      functions: 'functionsEmulatorRuntime',
      firestore: ' java ',
      firebase: 'emulators:start',
      story: 'story.ts',
      itself: 'start.ts',
    };
    const counts = new Map<string, number>();
    for (const command of alongside) {
      const kind = Object.entries(kinds).find(([, part]) => command.includes(part))?.[0] ?? command;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    // The launcher and the Firebase CLI that it starts have the same arguments.
    // Both doors, jobs, the API, which only the requests above ask, and all others.
    const most = { functions: 5, firestore: 1, firebase: 2, story: 1, itself: 1 };
    expect(Object.fromEntries(counts)).to.deep.equal(most);
  });

  it('leaves no process and no folder behind', async () => {
    expect(alongside.join('\n'), 'what is seen while it runs').to.include('emulators:start');
    for (let wait = 0; wait < 30 && commands().length > 0; wait++) await delay(100);
    expect(commands()).to.deep.equal([]);
    expect(existsSync(placeOf(root, evening.pid!))).to.equal(false);
  });
});

/** Each emulator's statuses for requests that no browser sends, then for one that all send. */
async function askAnything(pid: number): Promise<Record<string, (number | null)[]>> {
  const { emulators } = JSON.parse(readFileSync(join(placeOf(root, pid), 'firebase.json'), 'utf8')) as {
    emulators: Record<string, { port?: number } | boolean>;
  };
  const ports = Object.entries(emulators).flatMap(([name, settings]) =>
    typeof settings === 'object' && settings.port ? [[name, settings.port] as const] : [],
  );
  const answers: Record<string, (number | null)[]> = {};
  for (const [name, port] of ports) {
    answers[name] = await Promise.all(rawRequests.map((request) => statusOf(port, request)));
    const plain = 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n';
    answers[name].push(await statusOf(port, plain));
  }
  return answers;
}

/** The environment without variables that point to other emulators or to the real TMDB. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(TMDB_|GCLOUD_PROJECT$|FIREBASE_|.*_EMULATOR_HOST$|FORCE_COLOR$|NODE_V8_COVERAGE$)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const [name, value] = mark.split('=') as [string, string];
  return { ...Object.fromEntries(own), [name]: value };
}

function commands(): string[] {
  return processesMarked(mark).map(({ command }) => command);
}
