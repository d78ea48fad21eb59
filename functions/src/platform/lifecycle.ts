/** Types of a feature's `lifecycle.ts`: exports, erases, merges and repoints personal data. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf } from '@cine/contract/operation';
import type { mergeGuest } from '@cine/contract/operations/core/account';
import type { AccountExport, deleteAccount } from '@cine/contract/operations/faces/privacy';
import type { ownFactsSchema } from '@cine/contract/operations/movies/custom-movies';
import type * as z from 'zod';
import type { Context } from '#context.ts';
import type { Tx } from './firestore/transact.ts';

/** What a feature does with personal data. Steps can be repeated; `lifecycles.ts` has the features' order. */
export type Lifecycle = {
  /** The documents with personal data, such as `users/{uid}/watches/{watchId}`. */
  documents: readonly string[];
  exportParts?: (context: Context, uid: string) => Promise<Partial<AccountExport>>;
  exportLists?: ExportLists;
  count?: (context: Context, uid: string) => Promise<Partial<EraseCounts>>;
  /** Erases what may not outlive the account, in the transaction that deletes it. Only writes. */
  eraseAtOnce?: (tx: Tx, uid: string) => void;
  /** Erases everything else; what it returns is logged. */
  erase?: (context: Context, uid: string, isReferenced: IsReferenced) => Promise<Counts> | Promise<void>;
  /** Refuses a merge that couldn't be completed, before the guest is claimed. Only reads. */
  assertMergeable?: (context: Context, tx: Tx, guestId: string, memberId: string) => Promise<void>;
  /** Moves a guest's data to the member they became, as if both had always been one user. Refuses nothing. */
  mergeGuest?: (context: Context, guestId: string, memberId: string) => Promise<Partial<MergeCounts>>;
  /** Tells whether something refers to a movie. Only reads. */
  movieReferences?: MovieReferences;
  /** Changes every reference to a promoted custom movie to the catalogue's movie. */
  repointMovie?: (context: Context, promoted: PromotedMovie, facts: MovieFacts) => Promise<Repointed>;
  /** Gives a user's entries that a promotion changed to their own movie, whose facts are `own`. */
  keepMovie?: (
    context: Context,
    uid: string,
    promoted: PromotedMovie,
    facts: MovieFacts,
    own: MovieFacts,
  ) => Promise<void>;
};

export type PromotedMovie = z.output<typeof ownFactsSchema> & { movieId: number; makerId: string };

type EraseCounts = OutputOf<typeof deleteAccount>['deletes'];
type MergeCounts = Omit<OutputOf<typeof mergeGuest>, 'guestId' | 'isComplete'>;

/** Amounts by name, for the log. */
type Counts = Record<string, number>;

/** Amounts of changed references. Another task goes on with those `left`, for which others are `waiting`. */
export type Repointed = { counts: Counts; left?: number; waiting?: number };

/** Returns up to `limit` entries after an id, each with its own id. */
export type LoadEntries<Entry> = (
  context: Context,
  uid: string,
  afterId: string | null,
  limit: number,
) => Promise<{ id: string; entry: Entry }[]>;

type ExportLists = {
  [Part in keyof AccountExport]?: AccountExport[Part] extends (infer Entry)[] ? LoadEntries<Entry> : never;
};

export type IsReferenced = (tx: Tx, movieId: number) => Promise<boolean>;

/** Whether a movie is referenced, not counting what belongs to one user. */
export type IsReferencedByOthers = (tx: Tx, movieId: number, uid: string) => Promise<boolean>;

type MovieReferences = {
  has: (tx: Tx, movieId: number) => Promise<boolean>;
  /** Whether a movie is referenced, not counting what belongs to one user. */
  hasOthers: (tx: Tx, movieId: number, uid: string) => Promise<boolean>;
};
