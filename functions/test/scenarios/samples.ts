import { randomUUID } from 'node:crypto';
import type { Rule } from '@cine/contract/game/challenge-rules';
import type { Banner } from '@cine/contract/game/guilds/banner';
import type { InputOf, OutputOf } from '@cine/contract/operation';
import type { setUpAccount } from '@cine/contract/operations/core/account';
import type { registerUser } from '@cine/contract/operations/core/auth';
import type { createCharacter } from '@cine/contract/operations/game/characters';
import type { createHabit } from '@cine/contract/operations/game/habits';
import type { createTask } from '@cine/contract/operations/game/tasks';
import type { listMovies } from '@cine/contract/operations/movies/movies';

export const services = { netflix: 8, netflixWithAds: 1796, prime: 119, disney: 337, canal: 381, mubi: 11 };

export function accountOf({ uid }: { uid: string }, displayName: string): InputOf<typeof setUpAccount> {
  return {
    username: `m_${uid.replace(/\W/g, '').slice(-18)}`,
    displayName,
    providers: [services.netflix],
    region: 'FR',
    locale: 'fr',
    timeZone: 'Europe/Paris',
  };
}

export const samplePassword = 'correct horse';

/** What somebody enters to register. */
export function newcomer(): InputOf<typeof registerUser> {
  const id = randomUUID();
  const username = `n_${id.replaceAll('-', '').slice(-18)}`;
  return { email: `${id}@example.test`, username, password: samplePassword };
}

/** The code that Auth's emulator would mail for a new password. */
export async function mailedCode(email: string): Promise<string> {
  const { FIREBASE_AUTH_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ requestType: 'PASSWORD_RESET', email });
  const send = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:sendOobCode?key=local`;
  await fetch(send, { method: 'POST', headers, body });
  const codes = await fetch(`http://${host}/emulator/v1/projects/${project}/oobCodes`);
  const { oobCodes } = (await codes.json()) as { oobCodes: { email: string; oobCode: string }[] };
  return oobCodes.findLast((each) => each.email === email)!.oobCode;
}

export const card = { displayName: 'Nina', providers: [services.netflix] };

/** A movie of a list, another for each subject. */
export const at = (n: number, { movies }: OutputOf<typeof listMovies>) => movies[n]!;

export const text = { title: 'Tonight', body: 'We are back.' };
export const anyMovies: Rule[] = [{ field: 'year', operator: 'gte', value: 1870 }];

export const banner = {
  shape: 'pennant',
  pattern: 'stripe',
  colours: ['velvet', 'amber'],
  emblem: 'camera',
} as const satisfies Banner;

export const sampleCharacter: InputOf<typeof createCharacter> = {
  name: 'The Usherette',
  characterClass: 'paladin',
  appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
};

/** A habit that says all that one may. */
export const sampleHabit: InputOf<typeof createHabit> = {
  name: 'Read',
  description: 'A few pages before bed',
  icon: '📖',
  colour: '#10B981',
  category: 'learning',
  frequencyType: 'daily',
  targetValue: 10,
  unit: 'pages',
  difficulty: 'medium',
  reminderTime: '21:30',
  reminderEnabled: true,
};

/** A task that says all that one may. */
export const sampleTask: InputOf<typeof createTask> = {
  title: 'Prepare a talk',
  description: 'Twenty slides at most, for Monday’s meeting',
  category: 'work',
  priority: 'high',
  dueDate: '2099-02-15',
  dueTime: '17:00',
  subtasks: [{ title: 'Collect the numbers' }, { title: 'Draw the slides' }],
};

export const device = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/none',
  keys: {
    p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
    auth: 'tBHItJI5svbpez7KI4CCXg',
  },
};

/** A picture of one pixel. */
export const samplePicture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
