import * as z from 'zod';
import { placeSchema } from '../../../availability/places.ts';
import { filtersSchema } from '../../../movies/filters.ts';
import { ballotSchema } from '../../../polls/ballot.ts';
import { pollSchema } from '../../../polls/poll.ts';
import {
  avatarVersionSchema,
  idSchema,
  instantSchema,
  movieIdSchema,
  shownProviderSchema,
} from '../../../primitives.ts';
import { challengeDraftSchema } from '../../together/challenge-drafts.ts';
import { challengeSchema, gainSchema, participantSchema } from '../../together/challenges.ts';
import { saidSchema } from '../../together/dates.ts';
import { askedBySchema } from '../../together/friends.ts';
import { groupPictureSchema, guildSchema, invitationSchema, refusalSchema } from '../../together/groups.ts';
import { sessionModeSchema } from '../../together/sessions.ts';
import { tipStateSchema } from '../../together/tips.ts';

/** Their picture in both sizes, as WebP in base64, and the versions that operators removed. */
export const avatar = z
  .strictObject({
    picture: z.strictObject({ at: instantSchema, large: z.base64(), small: z.base64() }).nullable(),
    refused: z.array(avatarVersionSchema),
  })
  .nullable();

/** Their friend code, friends, requests either way, and whom they blocked, by display names. */
export const circle = z.strictObject({
  code: z.string().nullable(),
  friends: z.array(z.strictObject({ name: z.string(), since: instantSchema })),
  asking: z.array(z.strictObject({ name: z.string(), at: instantSchema })),
  /** What they typed, or the name that an evening showed. */
  asked: z.array(z.strictObject({ by: askedBySchema, said: z.string(), at: instantSchema })),
  blocked: z.array(z.strictObject({ name: z.string(), at: instantSchema })),
});

/** The groups they are in; the others by display names. */
export const groups = z.array(
  z.strictObject({
    name: z.string(),
    picture: groupPictureSchema,
    owner: z.boolean(),
    /** Whether its owner offers it to them. */
    offered: z.boolean(),
    invitation: invitationSchema.nullable(),
    joinedAt: instantSchema,
    sharesTaste: z.boolean(),
    /** The movies that they don't want to be offered there again. */
    refused: z.array(refusalSchema.omit({ by: true })),
    /** The challenges that stand in it. */
    challengeIds: z.array(idSchema),
    /** Absent unless it is a guild. */
    guild: guildSchema.optional(),
    createdAt: instantSchema,
    others: z.array(z.string()),
  }),
);

/** Challenges they created, with former versions. */
export const challenges = z.array(
  challengeSchema.extend({ joined: z.boolean(), former: z.array(challengeSchema) }),
);

/** Challenges from a sentence that aren't published yet. */
export const challengeDrafts = z.array(challengeDraftSchema);

/** What other participants of group challenges see of them. */
export const participations = z.array(
  participantSchema.omit({ uid: true }).extend({ challengeId: idSchema }),
);

/** A session the user is or was in. Other attendees have only their names, while they are still in it. */
/** An evening. If its host removed the user, it lacks what concerns only those who are still in it. */
const sessionEntrySchema = z.strictObject({
  id: idSchema,
  /** Null if the host removed the user. */
  code: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  mode: sessionModeSchema,
  region: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  host: z.boolean(),
  /** Whether it is shown on one of the user's screens. */
  screen: z.boolean(),
  /** Whether its host removed the user. */
  removed: z.boolean(),
  /** Present if a friend invited them, and they haven't come. */
  invited: z.literal(true).exactOptional(),
  /** Whether the user's services serve for all. */
  servicesForAll: z.boolean(),
  /** What the list was narrowed to, for all. */
  filters: filtersSchema,
  /** The collection that they took its movies from. */
  collection: z.string().exactOptional(),
  /** The user's place in it; null if they have left. */
  place: z
    .strictObject({
      name: z.string(),
      providers: z.array(shownProviderSchema),
      region: z.string(),
      present: z.boolean(),
      joinedAt: instantSchema,
    })
    .nullable(),
  others: z.array(z.string()),
  chosen: z
    .strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      byThem: z.boolean(),
      /** Where it could be opened, by all together or by the user. */
      places: z.array(placeSchema.omit({ uid: true })),
    })
    .nullable(),
  /** What was chosen until somebody replaced or removed it. */
  replaced: z.strictObject({ title: z.string(), byThem: z.boolean() }).nullable(),
  watched: z.array(
    z.strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      recordedAt: instantSchema,
      byThem: z.boolean(),
      forThem: z.boolean(),
    }),
  ),
});

export const sessions = z.array(sessionEntrySchema);

/** What they voted and nominated in polls. */
export const ballots = z.array(
  z.strictObject({
    pollId: idSchema,
    nominated: z.array(movieIdSchema),
    ballot: ballotSchema.nullable(),
    castAt: instantSchema.nullable(),
    expiresAt: instantSchema,
  }),
);

/** Polls they started, with their movies. */
export const polls = z.array(
  z.strictObject({
    ...pollSchema.pick({ id: true, place: true, method: true, status: true }).shape,
    titles: z.array(z.string()),
    createdAt: instantSchema,
    expiresAt: instantSchema,
  }),
);

/** The evenings and polls in which they used their veto. */
export const vetoes = z.array(
  z.strictObject({
    usedIn: idSchema,
    pollId: idSchema.optional(),
    movieId: movieIdSchema.optional(),
    expiresAt: instantSchema,
  }),
);

/** What other attendees see of the XP they earned in a session. */
export const gains = z.array(
  gainSchema.omit({ uid: true }).extend({ sessionId: idSchema, expiresAt: instantSchema }),
);

/** What they watched at their groups' evenings. */
export const groupEvenings = z.array(
  z.strictObject({
    at: instantSchema,
    movies: z.array(
      z.strictObject({
        movieId: movieIdSchema,
        title: z.string(),
        watchedAt: instantSchema,
        predicted: z.int().nullable(),
        gaveUp: z.int().nullable(),
      }),
    ),
  }),
);

/** Groups that have the name they gave them, also those they have left. */
export const groupNames = z.array(z.strictObject({ name: z.string(), at: instantSchema }));

const invitedSchema = z.strictObject({
  friend: z.string().nullable(),
  at: instantSchema,
  expiresAt: instantSchema,
});

/** Friends' invitations into groups, by the name that they have in their circle. */
export const groupInvitations = z.array(invitedSchema.extend({ declined: z.boolean() }));

export const groupInvitationsMade = z.array(invitedSchema);

/** Proposed dates that they asked about or answered; the others by display names. */
export const plans = z.array(
  z.strictObject({
    code: z.string(),
    asked: z.boolean(),
    groupId: idSchema.nullable(),
    dates: z.array(instantSchema),
    answer: z.strictObject({ name: z.string(), said: saidSchema, at: instantSchema }).nullable(),
    others: z.array(z.string()),
    chosen: instantSchema.nullable(),
    createdAt: instantSchema,
    expiresAt: instantSchema,
  }),
);

/** A movie that a friend or the user recommended; `friend` is null for one who no longer is. */
const tipEntrySchema = z.strictObject({
  friend: z.string().nullable(),
  movieId: movieIdSchema,
  text: z.string().nullable(),
  state: tipStateSchema,
  at: instantSchema,
  expiresAt: instantSchema,
});

/** Movies they recommended to friends; withdrawn ones for a day. */
export const tipsSent = z.array(tipEntrySchema);

/** Movies that friends recommended to them; withdrawn ones for a day. */
export const tipsReceived = z.array(tipEntrySchema);
