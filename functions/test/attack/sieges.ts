/** Attacks in several steps: on documents and shared pages, on a purse, and by guesses of many guests. */
import { setTimeout as delay } from 'node:timers/promises';
import { snacks } from '@cine/contract/game/items/snacks';
import type { Operation, OutputOf } from '@cine/contract/operation';
import { createShare } from '@cine/contract/operations/faces/sharing';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { buy } from '@cine/contract/operations/game/shop';
import {
  checkCode,
  createSession,
  joinSession,
  maxAttendees,
} from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { joinCodeLength } from '@cine/contract/text/join-code';
import { codeAlphabet } from '@cine/contract/text/unambiguous-code';
import { context } from '#context.ts';
import { sampleCharacter } from '../scenarios/samples.ts';
import { send } from '../send-json.ts';
import { project } from '../suite.ts';
import { naming } from '../walk.ts';
import type { Crowd } from './crowd.ts';
import type { Field } from './kind.ts';
import type { Snapshot } from './oracles.ts';
import { type Answer, type Attacker, fire, type Shot } from './shot.ts';
import type { Tally } from './tally.ts';

export type Arena = { url: string; field: Field; before: Snapshot; crowd: Crowd; tally: Tally };

/** Each does something once, as one of a round's volleys. */
export type Siege = () => Promise<void>;

export function siegesOf(arena: Arena): Siege[] {
  return [
    ...onDocuments(arena),
    ...onPages(arena),
    () => buyAtOnce(arena),
    () => joinAtOnce(arena),
    () => guess(arena),
  ];
}

/** What rules show of others: nobody's, without a name. */
const readable = /^(?:sharedChallenges\/|catalogue\/manifest$)/;

/** Asks the database itself for each document of the victims, and to change it. */
function onDocuments({ field: { theirs, pick }, before, crowd, tally }: Arena): Siege[] {
  const database = `/v1/projects/${project}/databases/(default)/documents`;
  const origin = `http://${process.env.FIRESTORE_EMULATOR_HOST}`;
  return naming(before, [theirs.marker, ...theirs.uids]).map((path) => async () => {
    const attacker = await crowd.stranger(pick([true, false]));
    const [folder, id] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const above = folder.includes('/') ? `/${folder.slice(0, folder.lastIndexOf('/'))}` : '';
    const from = [
      { collectionId: folder.slice(folder.lastIndexOf('/') + 1), allDescendants: pick([true, false]) },
    ];
    const fields = { uid: { stringValue: attacker.uid } };
    const attempts: [method: string, address: string, body?: object][] = [
      ['GET', `/${path}`],
      ['PATCH', `/${path}?updateMask.fieldPaths=uid`, { fields }],
      ['DELETE', `/${path}`],
      ['POST', `/${folder}?documentId=${id}-2`, { fields }],
      ['POST', `${above}:runQuery`, { structuredQuery: { from } }],
    ];
    for (const [method, address, body] of attempts) {
      const { status, body: text } = await send(origin + database + encodeURI(address), {
        method,
        headers: { authorization: `Bearer ${attacker.token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const isRefused = status >= 400;
      const isRead = method === 'GET' && readable.test(path);
      tally.noteOther(
        'a document',
        isRefused,
        isRefused || isRead ? null : `${method} ${address}: ${text.slice(0, 200)}`,
      );
    }
  });
}

/** Opens pages by links that are nobody's, or nearly the victims'. */
function onPages({ url, field: { theirs }, tally }: Arena): Siege[] {
  const { token } = theirs.played.get(createShare)!.answer as { token: string };
  const last = token.at(-1) === 'a' ? 'b' : 'a';
  const links = [
    `${token.slice(0, -1)}${last}`,
    token.slice(0, -1),
    `${token}a`,
    token.toUpperCase(),
    token.toLowerCase(),
    '..%2f..%2fusers',
    '%00',
    '__proto__',
    'a'.repeat(5000),
    '%E0%A4%A',
  ].filter((link) => link !== token);
  return links.map((link) => async () => {
    for (const page of [link, `${link}/card.png`]) {
      const { status, body } = await send(`${url}/share/s/${page}`, { method: 'GET' });
      const isRefused = status >= 300;
      const fault = isRefused && status < 500 && !body.includes(theirs.marker) ? null : `${page}: ${status}`;
      tally.noteOther('a shared page', isRefused, fault);
    }
  });
}

/** Spends the same coins ten times at once: what was bought and what is left are what there was. */
async function buyAtOnce({ url, field, crowd, tally }: Arena): Promise<void> {
  const by = await crowd.fresh();
  const kind = 'coins spent at once';
  const { price } = snacks.find(({ id }) => id === 'salted-popcorn')!;
  const shoot = async (operation: Operation, input: unknown): Promise<Answer> => {
    const shot: Shot = { kind, operation, door: 'callable', by, input };
    const answer = await fire(url, shot);
    tally.note(shot, answer, null);
    return answer;
  };
  const purse = async () => Number((await context().db.doc(`players/${by.uid}`).get()).get('coins') ?? 0);
  await shoot(createCharacter, sampleCharacter);
  const movieIds = field.ours.pool.movieId!.slice(0, 3);
  for (const movieId of movieIds) await shoot(recordOwnWatch, { movieId });
  // A trigger pays.
  for (let tries = 0; tries < 50 && (await purse()) < price; tries += 1) await delay(100);
  const before = await purse();
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, at) => shoot(buy, { id: 'salted-popcorn', key: `at-once-${at}` })),
  );
  const bought = all.filter(({ reason }) => reason === null).length;
  const after = await purse();
  // The audit compares it with all that was earned and spent.
  if (after < 0) tally.faults.push(`${kind}: ${bought} bought, ${before} coins before and ${after} after`);
}

/** Four more guests than there are seats join an evening at once: all seats are taken, and none twice. */
async function joinAtOnce({ url, field: { pick }, crowd, tally }: Arena): Promise<void> {
  const kind = 'the last seats at once';
  const shoot = async (operation: Operation, input: unknown, by: Attacker): Promise<Answer> => {
    const shot: Shot = { kind, operation, door: 'callable', by, input };
    const answer = await fire(url, shot);
    tally.note(shot, answer, null);
    return answer;
  };
  const host = await crowd.fresh();
  const { text } = await shoot(createSession, { key: `at-once-${pick(letters)}` }, host);
  const { id, code } = (JSON.parse(text) as { result: OutputOf<typeof createSession> }).result;
  const guests = await Promise.all(Array.from({ length: maxAttendees + 3 }, () => crowd.freshGuest()));
  const guest = { displayName: 'Eve', providers: [] };
  await Promise.all(guests.map((by) => shoot(joinSession, { code, guest }, by)));
  const attendees = (await context().db.doc(`sessions/${id}`).get()).get('attendees') as object;
  const taken = Object.keys(attendees).length;
  if (taken !== maxAttendees) tally.faults.push(`${kind}: ${taken} of ${maxAttendees}`);
}

/** What a network may guess wrong in ten minutes, and each new guest beyond that (decision 6). */
const guessesOfNetwork = 5 * checkCode.limit.failures.perTenMinutes;
const guessesOfGuest = 3;
const guests = 45;
const letters = Array.from(codeAlphabet);

/** Guesses codes from one address by ever new guests, whatever their headers say of another. */
async function guess({ url, field: { pick }, crowd, tally }: Arena): Promise<void> {
  const network = `203.0.113.${pick(Array.from({ length: 250 }, (_, at) => at))}`;
  const kind = 'guesses by ever new guests';
  let wrong = 0;
  for (let guest = 0; guest < guests; guest += 1) {
    const by = { ...(await crowd.freshGuest()), network };
    const headers = { [pick(addressHeaders)]: `198.51.100.${guest}` };
    for (let tries = 0; tries < 10; tries += 1) {
      const code = Array.from({ length: joinCodeLength }, () => pick(letters)).join('');
      const shot: Shot = { kind, operation: checkCode, door: 'callable', by, input: { code }, headers };
      const answer = await fire(url, shot);
      tally.note(shot, answer, answer.reason === null ? 'guessed one' : null);
      if (answer.reason !== 'join-code-unknown') break;
      wrong += 1;
    }
  }
  if (wrong > guessesOfNetwork + guests * guessesOfGuest)
    tally.faults.push(`${kind}: ${wrong} from one address by ${guests} guests`);
}

/** What a client may say of its address, and nobody believes. */
const addressHeaders = ['x-real-ip', 'forwarded', 'cf-connecting-ip', 'true-client-ip', 'x-client-ip'];
