/** What a celebration shows, page by page. */
import { type Beat, comesAtMs, type KeyedBeat, lastsMs } from './beats/beats.ts';

export type CelebrationPage =
  | { kind: 'rate' }
  /** Until the movie is counted. */
  | { kind: 'counting' }
  /** Parts of a gain, for a while; null until the user goes on. `more` aren't shown. */
  | { kind: 'own'; beats: KeyedBeat[]; more: number; lastsMs: number | null }
  | { kind: 'all' };

/** Parts that are shown together, in order. */
const scenes: readonly Beat['kind'][][] = [
  ['step'],
  ['xp', 'level', 'coins'],
  ['badge', 'milestone', 'title'],
  ['streak'],
];

/** The most parts on a page. */
const most = 4;
const restMs = 700;

/** Each page of an evening's celebration: rating, one's own gain, all. */
export function celebrationPages(beats: readonly KeyedBeat[] | null, isStill: boolean): CelebrationPage[] {
  return [
    { kind: 'rate' },
    ...(beats ? ownPages(beats, isStill) : [{ kind: 'counting' } as const]),
    { kind: 'all' },
  ];
}

/** The pages of one's own gain; a single one where nothing moves. */
export function ownPages(beats: readonly KeyedBeat[], isStill: boolean): CelebrationPage[] {
  const inScenes = scenes
    .map((kinds) => beats.filter(({ kind }) => kinds.includes(kind)))
    .filter(({ length }) => length > 0);
  if (isStill && beats.length > 0) return [{ kind: 'own', beats: inScenes.flat(), more: 0, lastsMs: null }];
  return inScenes.map((scene) => {
    const onPage = scene.slice(0, most);
    const ends = onPage.map((beat, place) => comesAtMs(onPage, place) + lastsMs(beat));
    return {
      kind: 'own',
      beats: onPage,
      more: scene.length - onPage.length,
      lastsMs: Math.max(...ends) + restMs,
    };
  });
}
