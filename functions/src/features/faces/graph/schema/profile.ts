/** Profiles, titles and friends. */
import { openBadgeWords } from '@cine/contract/game/badges/words/index';
import type { TitleView } from '@cine/contract/operations/core/players';
import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import type { Locale } from '@cine/contract/primitives';
import type { Circle } from '#core/circles/index.ts';
import { milestones } from '#movies/names/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import { builder, perRead } from './builder.ts';
import { shownAvatar } from './shown-avatar.ts';
import { Movie, textOrNullIn, wholeList } from './types.ts';

const maxMovies = 12;

export const TitleType = builder.objectRef<TitleView>('Title').implement({
  description: 'A title that somebody wears: a badge’s, a level’s, or one they made up.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    badgeId: t.id({ nullable: true, resolve: (title) => (title.kind === 'badge' ? title.id : null) }),
    level: t.int({ nullable: true, resolve: (title) => (title.kind === 'level' ? title.level : null) }),
    text: textOrNullIn(t, namesOf, {
      description: 'What they made up, or what the title of their badge or level is called.',
    }),
  }),
});

function namesOf(title: TitleView): Record<Locale, string> | undefined {
  if (title.kind === 'own') return { fr: title.text, en: title.text, ru: title.text };
  if (title.kind === 'secret') return title.names;
  if (title.kind === 'badge') return openBadgeWords(title.id).name;
  return milestones.find(({ level }) => level === title.level)?.titles;
}

export const Profile = builder.objectRef<ShownProfile>('Profile').implement({
  description: 'A member as they show themselves to the caller; what they don’t show is null.',
  fields: (t) => ({
    id: t.id({ resolve: ({ uid }) => uid }),
    relation: t.exposeString('relation'),
    bond: t.exposeString('bond'),
    name: t.exposeString('name'),
    username: t.exposeString('username', { nullable: true }),
    bio: t.exposeString('bio', { nullable: true, description: 'What they say about themselves.' }),
    avatar: t.string({
      nullable: true,
      description: 'Where their picture is on this site.',
      resolve: ({ avatar }) => avatar?.large ?? null,
    }),
    level: t.int({ nullable: true, resolve: ({ level }) => level?.level ?? null }),
    stars: t.int({
      nullable: true,
      description: 'How often they began again at level 1.',
      resolve: ({ level }) => level?.stars ?? null,
    }),
    title: t.expose('title', { type: TitleType, nullable: true }),
    genres: t.exposeStringList('genres', { nullable: true, description: 'Those that they say they like.' }),
    totalXp: t.int({ nullable: true, resolve: ({ level }) => level?.totalXp ?? null }),
    moviesSeen: t.int({ nullable: true, resolve: ({ level }) => level?.moviesSeen ?? null }),
    moviesOnWatchlist: t.int({ nullable: true, resolve: ({ watchlist }) => watchlist?.total ?? null }),
    watchlist: t.field({
      type: [Movie],
      nullable: true,
      description: 'The last movies they added, without custom ones.',
      complexity: { field: maxMovies * perRead, multiplier: maxMovies },
      resolve: ({ watchlist }) => watchlist?.movies.map(({ movieId }) => movieId) ?? null,
    }),
  }),
});

const maxFriends = 100;

type Friend = { uid: string; name: string; username: string; avatar?: string; since: number };

export const Friend = builder.objectRef<Friend>('Friend').implement({
  description: 'A friend of the caller, or somebody who asks to be one; since then.',
  fields: (t) => ({
    id: t.id({ resolve: ({ uid }) => uid }),
    name: t.exposeString('name'),
    username: t.exposeString('username'),
    avatar: t.string(shownAvatar),
    since: t.string({ resolve: ({ since }) => toInstant(since) }),
  }),
});

export const friendList = wholeList<Friend>(maxFriends, 1);

/** The users who ask to be friends, the latest first. */
export function latestRequests({ asking }: Circle): Friend[] {
  return Object.entries(asking)
    .map(([uid, { at, ...asker }]) => ({ uid, ...asker, since: at }))
    .sort((one, other) => other.since - one.since);
}

export function latestFriends({ friends }: Circle): Friend[] {
  return Object.entries(friends)
    .map(([uid, friend]) => ({ uid, ...friend }))
    .sort((one, other) => other.since - one.since);
}
