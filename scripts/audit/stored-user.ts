/** All that is stored about a user, as the audit reads it. */
import { type DocumentCodec, DocumentInvalid, versionOf } from '@cine/contract/documents/codec';
import { collectionDocument } from '@cine/contract/documents/collections';
import { type CharacterDocument, characterDocument } from '@cine/contract/documents/game/characters';
import { type TaskDocument, taskDocument } from '@cine/contract/documents/game/tasks';
import {
  type CompletionDocument,
  completionDocument,
  type HabitDocument,
  habitDocument,
} from '@cine/contract/documents/habits';
import { type NotificationDocument, notificationDocument } from '@cine/contract/documents/inboxes';
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import { finishedChallengeDocument, playerDocument } from '@cine/contract/documents/players';
import { type UserDocument, userDocument } from '@cine/contract/documents/users';
import { watchDocument } from '@cine/contract/documents/watches';
import type { CountedDay } from '@cine/contract/game/counted-days';
import type { LedgerEntry } from '../../functions/src/features/core/ledger/index.ts';
import {
  type JoinedChallenge,
  newPlayer,
  type Player,
} from '../../functions/src/features/core/players/index.ts';
import { playerOf } from '../../functions/src/features/core/players/stored-player.ts';
import { type Standing, standingDocument } from '../../functions/src/features/core/standings/index.ts';
import { formerHabitDocument } from '../../functions/src/features/game/habits/documents.ts';
import {
  countedYearDocument,
  countsDocument,
} from '../../functions/src/features/game/statistics/documents.ts';
import { type FormerTask, formerTaskDocument } from '../../functions/src/features/game/tasks/documents.ts';
import {
  importedPartDocument,
  importsDocument,
} from '../../functions/src/features/watching/statements/documents.ts';
import type { Import, Statement } from '../../functions/src/features/watching/statements/index.ts';
import type { WatchEvent } from '../../functions/src/features/watching/watches/index.ts';
import type { Fault } from './fault.ts';

export type Stored = { path: string; data: Record<string, unknown> };

/** A ledger entry with the version in which it was written. */
export type Entry = LedgerEntry & { version: number };

export type Notification = NotificationDocument & { id: string };

/** All that checks look at of a user. */
export type StoredUser = {
  uid: string;
  account: UserDocument | null;
  player: Player;
  entries: Entry[];
  /** Challenges that left the player because nothing can change them any more. */
  finished: JoinedChallenge[];
  watches: WatchEvent[];
  /** What is in each of their collections. */
  collections: { id: string; movieIds: number[] }[];
  /** Their imports, and what these say, also if they were undone. */
  imports: Import[];
  imported: Statement[];
  notifications: Notification[];
  standing: Standing | null;
  character: CharacterDocument | null;
  habits: (HabitDocument & { id: string })[];
  completions: CompletionDocument[];
  /** Habits that they deleted, with the days on which these were done. */
  formerHabits: { id: string; days: number[] }[];
  tasks: (TaskDocument & { id: string })[];
  /** What stays of tasks that they deleted. */
  formerTasks: (FormerTask & { id: string })[];
  /** Up to when their days were counted, and the days, by date. */
  counted: { until: number; unstampedUntil: string | null; days: Record<string, CountedDay> };
};

/** The collections that a user is read from; `{}` is the user's id. Each is ordered by it. */
export const userCollections = [
  'users/{}',
  'users/{}/watches',
  'users/{}/collections',
  'users/{}/imports',
  'users/{}/importedParts',
  'users/{}/habits',
  'users/{}/completions',
  'users/{}/formerHabits',
  'users/{}/tasks',
  'users/{}/formerTasks',
  'players/{}',
  'players/{}/ledger',
  'players/{}/finished',
  'inboxes/{}/notifications',
  'standings/{}',
  'characters/{}',
  'statistics/{}',
  'statistics/{}/years',
] as const;
type UserCollection = (typeof userCollections)[number];

/** The collection of a user that a document is in, and the user; null for all other documents. */
export function placeOf(path: string): { uid: string; of: UserCollection } | null {
  const [top, uid, below, , ...deeper] = path.split('/');
  if (uid === undefined || deeper.length > 0) return null;
  const pattern = below === undefined ? `${top}/{}` : `${top}/{}/${below}`;
  const of = userCollections.find((collection) => collection === pattern);
  return of ? { uid, of } : null;
}

/** What is stored of a user, from their documents, and which of these can't be read. */
export async function readStoredUser(
  uid: string,
  documents: readonly Stored[],
): Promise<{ user: StoredUser; unreadable: Fault[] }> {
  const user: StoredUser = {
    uid,
    account: null,
    player: newPlayer,
    entries: [],
    finished: [],
    watches: [],
    collections: [],
    imports: [],
    imported: [],
    notifications: [],
    standing: null,
    character: null,
    habits: [],
    completions: [],
    formerHabits: [],
    tasks: [],
    formerTasks: [],
    counted: { until: 0, unstampedUntil: null, days: {} },
  };
  const unreadable: Fault[] = [];
  for (const document of documents) {
    try {
      await add(user, document);
    } catch (error) {
      if (!(error instanceof DocumentInvalid)) throw error;
      unreadable.push({ path: document.path, what: `can't be read: ${error.problems.join(', ')}` });
    }
  }
  return { user, unreadable };
}

async function add(user: StoredUser, { path, data }: Stored): Promise<void> {
  const read = <T>(codec: DocumentCodec<T>) => codec.decode(data);
  const id = path.slice(path.lastIndexOf('/') + 1);
  const { counted } = user;
  const parts: Record<UserCollection, () => unknown> = {
    'users/{}': () => Object.assign(user, { account: read(userDocument) }),
    'users/{}/watches': () => user.watches.push({ id, ...read(watchDocument) }),
    'users/{}/collections': () => user.collections.push({ id, movieIds: read(collectionDocument).movieIds }),
    'users/{}/imports': () => Object.assign(user, { imports: read(importsDocument).imports }),
    'users/{}/importedParts': async () =>
      user.imported.push(...(await importedPartDocument.unpack(data)).content),
    'users/{}/habits': () => user.habits.push({ id, ...read(habitDocument) }),
    'users/{}/completions': () => user.completions.push(read(completionDocument)),
    'users/{}/formerHabits': () => user.formerHabits.push({ id, days: read(formerHabitDocument).days }),
    'users/{}/tasks': () => user.tasks.push({ id, ...read(taskDocument) }),
    'users/{}/formerTasks': () => user.formerTasks.push({ id, ...read(formerTaskDocument) }),
    'players/{}': () => Object.assign(user, { player: playerOf(read(playerDocument)) }),
    'players/{}/ledger': () =>
      user.entries.push({ id, version: versionOf(data), ...read(ledgerEntryDocument) }),
    'players/{}/finished': () => user.finished.push(read(finishedChallengeDocument)),
    'inboxes/{}/notifications': () => user.notifications.push({ id, ...read(notificationDocument) }),
    'standings/{}': () => Object.assign(user, { standing: read(standingDocument) }),
    'characters/{}': () => Object.assign(user, { character: read(characterDocument) }),
    'statistics/{}': () => {
      const { countedUntil: until, unstampedUntil } = read(countsDocument);
      Object.assign(counted, { until, unstampedUntil });
    },
    'statistics/{}/years': async () =>
      Object.assign(counted.days, (await countedYearDocument.unpack(data)).content),
  };
  const place = placeOf(path);
  if (place) await parts[place.of]();
}

export function bySource(entries: readonly Entry[]): Map<string, Entry[]> {
  const inOrder = entries.toSorted((one, other) => one.sequence - other.sequence);
  return Map.groupBy(inOrder, ({ source }) => source);
}

export function playerPath({ uid }: Pick<StoredUser, 'uid'>): string {
  return `players/${uid}`;
}

export function entryPath({ uid }: Pick<StoredUser, 'uid'>, id: string): string {
  return `players/${uid}/ledger/${id}`;
}
