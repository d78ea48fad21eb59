import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { weekOf } from '@cine/contract/game/local-days';
import type { InputOf } from '@cine/contract/operation';
import { setUpAccount, updateAccount } from '@cine/contract/operations/core/account';
import { completeHabit, createHabit } from '@cine/contract/operations/game/habits';
import { completeTask, createTask } from '@cine/contract/operations/game/tasks';
import * as groups from '@cine/contract/operations/together/groups';
import { closeSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, toInstant } from '@cine/contract/time';
import type { Time } from '@cine/dev-clock';
import { type TestUser, user } from '../../../functions/test/client.ts';
import {
  diary,
  eveningMembers,
  firstDay,
  pagesRead,
  recordedAt,
  type SampleMember,
  sampleMembers,
} from './diary.ts';

/** What happens besides: as a week begins, and after each evening. */
type Meanwhile = { asWeekBegins: () => Promise<unknown>; afterEvening: () => Promise<unknown> };

/** Signs everybody up and plays their month, day by day; `movieIds` has one for each entry of the diary. */
export async function playMonth(
  url: string,
  time: Time,
  now: number,
  movieIds: readonly number[],
  { asWeekBegins, afterEvening }: Meanwhile,
): Promise<void> {
  const as = (uid: string) => user(url, uid);
  await Promise.all(sampleMembers.map((each) => signUp(as(each.uid), each)));
  const groupId = await foundGroup(Object.values(eveningMembers).map(({ uid }) => as(uid)));
  const lea = as(eveningMembers.Léa.uid);
  const reading = await beginHabits(lea);
  const books = await noteTasks(lea, now);
  let week: string | null = null;
  for (let daysAgo = firstDay; daysAgo > 0; daysAgo -= 1) {
    const at = recordedAt(daysAgo, now);
    time.moveTo(at);
    const ofEvening = weekOf(toInstant(at).slice(0, 10));
    if (ofEvening !== week) await asWeekBegins();
    week = ofEvening;
    for (const [index, { uids }] of diary.entries()) {
      if (diary[index]!.daysAgo !== daysAgo) continue;
      const [host, ...others] = uids.map(as) as [TestUser, ...TestUser[]];
      if (others.length === 0) await host.call(recordOwnWatch, { movieId: movieIds[index]! });
      else await watch(groupId, host, others, movieIds[index]!);
      await afterEvening();
    }
    const pages = pagesRead.get(daysAgo);
    if (pages) await lea.call(completeHabit, { habitId: reading, value: pages });
    if (daysAgo === broughtBack) await lea.call(completeTask, { taskId: books });
    await afterEvening();
  }
}

/** How many days ago she brought her books back. */
const broughtBack = 4;

/** Some tasks, of which one is due soon; returns the id of the one that she does. */
async function noteTasks(person: TestUser, now: number): Promise<string> {
  const on = (ahead: number) => toInstant(now + ahead * day).slice(0, 10);
  const note = (key: string, task: Omit<InputOf<typeof createTask>, 'key'>) =>
    person.call(createTask, { ...task, key, useAiEvaluation: false });
  await note('talk', {
    title: 'Préparer un exposé de 20 diapositives',
    description: 'Pour le ciné-club : les films de Varda, avec des extraits.',
    category: 'movies',
    priority: 'high',
    dueDate: on(6),
    dueTime: '18:00',
  });
  await note('cellar', { title: 'Vider la cave', category: 'home', priority: 'low' });
  await note('vacuum', { title: 'Passer l’aspirateur', category: 'home', dueDate: on(0) });
  const books = { title: 'Rendre les livres à la médiathèque', category: 'errands', dueDate: on(-2) };
  return (await note('books', books)).id;
}

/** A starting set: two habits that movies keep, and reading, whose id it returns. */
async function beginHabits(person: TestUser): Promise<string> {
  const ids: string[] = [];
  for (const sought of ['movie-night', 'two-movies', 'read']) {
    const { id: key, names, units, ...habit } = suggestedHabits.find(({ id }) => id === sought)!;
    const made = { ...habit, name: names.fr, unit: units?.fr ?? null, key };
    ids.push((await person.call(createHabit, made)).id);
  }
  return ids.at(-1)!;
}

async function signUp(person: TestUser, { name, region, providers }: SampleMember): Promise<void> {
  await person.call(setUpAccount, {
    username: person.uid.replaceAll('-', '_'),
    displayName: name,
    providers: [...providers],
    region,
    locale: region === 'FR' ? 'fr' : 'en',
    timeZone: region === 'FR' ? 'Europe/Paris' : 'America/New_York',
  });
  await person.call(updateAccount, { visibility: 'public' });
}

async function foundGroup([owner, ...others]: readonly TestUser[]): Promise<string> {
  const { id: groupId } = await owner!.call(groups.createGroup, {
    name: 'Les trois du canapé',
    picture: 'popcorn',
  });
  const { invitation } = await owner!.call(groups.renewInvitation, { groupId });
  for (const other of others) await other.call(groups.joinGroup, { code: invitation!.code });
  return groupId;
}

async function watch(
  groupId: string,
  host: TestUser,
  others: readonly TestUser[],
  movieId: number,
): Promise<void> {
  const { id: sessionId } = await host.call(groups.openEvening, { groupId });
  for (const other of others) await other.call(groups.joinEvening, { groupId, sessionId });
  await host.call(recordWatch, { sessionId, movieId });
  await host.call(closeSession, { sessionId });
}
