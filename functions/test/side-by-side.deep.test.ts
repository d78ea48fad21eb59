import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { doorOf } from '@cine/contract/doors';
import type { Operation } from '@cine/contract/operation';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { audit } from '../../scripts/audit/audit.ts';
import { databaseSource } from '../../scripts/audit/database.ts';
import { inOneLine } from '../../scripts/audit/fault.ts';
import type { Schema, Surface } from '../../scripts/release/contract/surface.ts';
import { formerFunctions } from '../../scripts/release/former-tree.ts';
import { cookieOf } from './browser.ts';
import { CallError } from './client.ts';
import { type Mounted, mount } from './mount.ts';
import { newCast } from './scenarios/cast.ts';
import { play, scenes } from './scenarios/index.ts';
import type { Cast, Player } from './scenarios/scene.ts';
import { sendJson } from './send-json.ts';
import { project, running, suite } from './suite.ts';

const file = join(import.meta.dirname, '../../contract/last-release.json');
const last = JSON.parse(readFileSync(file, 'utf8')) as Surface;

/** As in a deployment: some functions are replaced, others not yet, and later also the other way round. */
describe('The last release and this one, on one database', function () {
  this.timeout(10 * minute);
  let former: Mounted;
  let faultsBefore: string[];
  /** How often the former functions reacted to a change. */
  let reactions = 0;

  before(async function () {
    const folder = await formerFunctions(last.commit);
    if (folder === null) {
      console.log(`This clone has no commit ${last.commit}, the last release: git fetch --unshallow`);
      this.skip();
    }
    await suite();
    former = await mount(await import(pathToFileURL(join(folder, 'index.js')).href));
    // Each release has an index of its own.
    expect((await fetch(`${former.url}/search-update`, { method: 'POST' })).ok).to.equal(true);
    former.server.on('request', ({ url }) => {
      if (url?.startsWith('/functions/')) reactions += 1;
    });
    faultsBefore = await faults();
  });
  after(async () => {
    await reactBy(running.url);
    await former?.close();
  });

  for (const [words, formerReacts, turn] of [
    ['the last one reacts', true, 0],
    ['this one reacts', false, 1],
  ] as const)
    it(`answer every operation in turns while ${words}, each by what both have written`, async () => {
      await reactBy(formerReacts ? former.url : running.url);
      reactions = 0;
      const cast = await newCast();
      let calls = turn;
      const inTurns = Object.fromEntries(
        Object.entries(cast).map(([name, player]) => [
          name,
          {
            ...player,
            call: async (operation: Operation, input: never) => {
              calls += 1;
              const isNew = calls % 2 === 0 || !last.operations[operation.name];
              try {
                const answer = await (isNew
                  ? player.call(operation, input)
                  : callFormer(player, operation, input));
                // What a scene reads next may be what a reaction makes.
                await running.settled();
                return answer;
              } catch (cause) {
                throw new Error(`${isNew ? 'This' : 'The last'} release, ${operation.name}: ${cause}`, {
                  cause,
                });
              }
            },
          },
        ]),
      ) as unknown as Cast;
      const played = await play(scenes, inTurns);
      expect(played.size).to.equal(scenes.length);
      await running.quiet();
      expect(reactions > 100).to.equal(formerReacts);
      expect((await faults()).filter((each) => !faultsBefore.includes(each))).to.deep.equal([]);
    });

  async function callFormer(player: Player, operation: Operation, input: object): Promise<unknown> {
    const { json } = await sendJson(`${former.url}/${doorOf(operation)}/${operation.name}`, {
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await player.idToken()}`,
        cookie: cookieOf(player.uid),
        'x-forwarded-for': player.uid,
      },
      body: JSON.stringify({ data: knownToLast(operation, input) }),
    });
    const { result, error } = json as {
      result?: unknown;
      error?: { status: string; message: string; details?: unknown };
    };
    if (error) throw new CallError(error.status, error.message, error.details);
    return result;
  }

  /** Has triggers run by the functions at an address. */
  async function reactBy(url: string): Promise<void> {
    await running.quiet();
    await sendJson(`http://${running.emulator}/emulator/v1/projects/${project}:functionsEmulator`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ host: new URL(url).host }),
    });
  }

  async function faults(): Promise<string[]> {
    const lines: string[] = [];
    for await (const fault of audit(databaseSource(context().db))) lines.push(inOneLine(fault));
    return lines;
  }
});

/** An input without the fields that came since: clients of the last release don't send them. */
function knownToLast({ name }: Operation, input: object): object {
  const { properties = {} } = schemaOf(last.operations[name]!.input);
  const body = schemaOf(properties.body);
  // Alternatives have no fields of their own.
  if (properties.body && !body.properties) return input;
  const names = [properties, body.properties ?? {}].flatMap((fields) => Object.keys(fields));
  return Object.fromEntries(Object.entries(input).filter(([key]) => names.includes(key)));
}

function schemaOf(schema: Schema | undefined): Schema {
  const { $ref } = (schema ?? {}) as { $ref?: string };
  return $ref === undefined ? (schema ?? {}) : last.schemas[$ref]!;
}
