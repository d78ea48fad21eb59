import * as z from 'zod';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, movieIdSchema, uidSchema } from '../../primitives.ts';
import { collectionVisibilitySchema } from '../watching/collection-parts.ts';
import { importedCollectionSchema, importedMovieSchema } from '../watching/imports.ts';
import * as core from './privacy/core.ts';
import * as faces from './privacy/faces.ts';
import * as game from './privacy/game.ts';
import * as movies from './privacy/movies.ts';
import * as together from './privacy/together.ts';
import * as watching from './privacy/watching.ts';

/** Everything kept about one user under one id; `privacy/` says what each wing keeps. */
export const accountExportSchema = z.strictObject({
  uid: uidSchema,
  signIn: core.signIn,
  identities: core.identities,
  passkeys: core.passkeys,
  personalTokens: core.personalTokens,
  signInGuards: core.signInGuards,
  emailChange: core.emailChange,
  recentSignIns: core.recentSignIns,
  aiInteractions: core.aiInteractions,
  aiDays: core.aiDays,
  account: core.account,
  profile: core.profile,
  avatar: together.avatar,
  character: game.character,
  usernames: core.usernames,
  circle: together.circle,
  shares: faces.shares,
  linksOfOthers: faces.linksOfOthers,
  groups: together.groups,
  player: core.player,
  standing: core.standing,
  statistics: game.statistics,
  taste: watching.taste,
  neighbours: watching.neighbours,
  finished: core.finished,
  ledger: core.ledger,
  habits: game.habits,
  completions: game.completions,
  formerHabits: game.formerHabits,
  tasks: game.tasks,
  formerTasks: game.formerTasks,
  coach: game.coach,
  watches: watching.watches,
  collections: watching.collections,
  collected: watching.collected,
  ratings: watching.ratings,
  imports: watching.imports,
  imported: watching.imported,
  promotions: movies.promotions,
  recommended: watching.recommended,
  challenges: together.challenges,
  challengeDrafts: together.challengeDrafts,
  customMovies: movies.customMovies,
  participations: together.participations,
  sessions: together.sessions,
  ballots: together.ballots,
  polls: together.polls,
  vetoes: together.vetoes,
  gains: together.gains,
  groupEvenings: together.groupEvenings,
  groupNames: together.groupNames,
  groupInvitations: together.groupInvitations,
  groupInvitationsMade: together.groupInvitationsMade,
  plans: together.plans,
  reports: faces.reports,
  decisions: faces.decisions,
  decided: faces.decided,
  broadcasts: faces.broadcasts,
  offerReports: movies.offerReports,
  inbox: core.inbox,
  duels: game.duels,
  tipsSent: together.tipsSent,
  tipsReceived: together.tipsReceived,
  notifications: core.notifications,
  regionsAsked: movies.regionsAsked,
  moviesAsked: movies.moviesAsked,
  lookUps: movies.lookUps,
  newsletter: faces.newsletter,
  mails: core.mails,
  jobRuns: core.jobRuns,
  callLimits: core.callLimits,
});
export type AccountExport = z.infer<typeof accountExportSchema>;

/** A page of an export; absent parts are on other pages, and lists continue. */
const exportPageSchema = z.strictObject({
  exportedAt: instantSchema,
  /** The caller's own data, or that of a guest they were before. */
  data: accountExportSchema.partial().required({ uid: true }),
  /** The next page's cursor; null on the last page. */
  nextCursor: z.string().nullable(),
});
export type ExportPage = z.infer<typeof exportPageSchema>;

export const exportAccount = operation({
  name: 'account-export',
  summary:
    'Exports everything stored about the caller, and about guests they were before, a few hundred documents a page.',
  caller: 'signed-in',
  input: z.strictObject({ cursor: z.string().min(1).max(1000).optional() }),
  output: exportPageSchema,
  limit: { perTenMinutes: 150, counted: 'leased' },
  ceiling: { reads: 400, writes: 1, perCall: { reads: 2, writes: 0 }, with: 'a page of 300' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/account/export', unkept: true },
  whileSuspended: true,
  isUrgent: 'owed',
  bySignInOnly: true,
});

/** Joins all pages of an export: the caller's data, and that of each guest they were before. */
export function joinedExport(pages: readonly ExportPage[]): { exportedAt: string; users: AccountExport[] } {
  const users = new Map<string, Record<string, unknown>>();
  for (const { data } of pages) {
    const user = users.get(data.uid) ?? {};
    users.set(data.uid, user);
    for (const [part, value] of Object.entries(data)) {
      const before = user[part];
      user[part] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }
  return {
    exportedAt: pages[0]?.exportedAt ?? '',
    users: [...users.values()].map((user) => accountExportSchema.parse(user)),
  };
}

/** A movie as other services know it; a member's own has no ids there. */
const namedMovieSchema = z.strictObject({
  movieId: movieIdSchema,
  /** Its title, and the original one if that is another. */
  titles: z.array(z.string()).min(1).max(2),
  year: z.int().nullable(),
  tmdbId: movieIdSchema.nullable(),
  imdbId: z.string().nullable(),
  directors: z.array(z.string()),
});
export type ExportedName = z.infer<typeof namedMovieSchema>;

export const exportMovies = operation({
  name: 'account-exportMovies',
  summary:
    'Exports what the caller says of movies, as an import takes it, some hundreds of them a page, of which clients write files for other services.',
  caller: 'signed-in',
  input: z.strictObject({ cursor: z.string().min(1).max(1000).optional() }),
  output: z.strictObject({
    /** What is said of a movie may be in several parts, on any page. */
    said: z.array(
      importedMovieSchema.extend({
        /** The import that brought it; its watches may be those that another part tells, too. */
        from: idSchema.optional(),
      }),
    ),
    /** The movies of this page. */
    movies: z.array(namedMovieSchema),
    /** All that the caller made, and standing ones that they described or arranged, on one of the pages. */
    collections: z.array(importedCollectionSchema.extend({ visibility: collectionVisibilitySchema })),
    /** The next page's cursor; null on the last page. */
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 1000, writes: 1, with: 'a page of 500, and 45,000 movies' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/account/export/movies', unkept: true },
  whileSuspended: true,
  isUrgent: 'owed',
  bySignInOnly: true,
  holdsCatalogue: true,
});

export const deleteAccount = operation({
  name: 'account-delete',
  summary:
    'Permanently deletes the account and everything stored about the caller; requires a sign-in within the last five minutes.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The account is inaccessible at once, and erased within minutes. */
    startedAt: instantSchema,
    /**
     * How much there was to erase when it began. A group challenge with other participants stays, without a
     * maker.
     */
    deletes: z.strictObject({ watches: z.int(), sessions: z.int(), challenges: z.int() }),
  }),
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 100, writes: 60, perCall: { reads: 150, writes: 120 }, with: 'all that it has stored' },
  refusals: ['sign-in-too-old', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/account' },
  whileSuspended: true,
  isUrgent: 'always',
  bySignInOnly: true,
});
