/** Names of the sources that pay in the ledger, such as `movie:391`: made here and read back. */
import { type RewardKind, rewardOf, rewards } from './rewards.ts';

/** How the ledger names what pays, by the rows of the table of rewards. */
export const sourceOf = Object.fromEntries(
  Object.entries(rewards).map(([kind, { source }]) => [kind, source]),
) as { [Kind in RewardKind]: (typeof rewards)[Kind]['source'] };

/** What a source's name was made from. */
export function partsOf(source: string): string[] {
  return source.split(':').slice(1);
}

/** What a source's name was made from, if that is a single part. */
export function idOf(source: string): string {
  return source.slice(source.indexOf(':') + 1);
}

/** Whether what a source pays counts as XP of movies, by which boards rank. */
export function isFilmSource({ reward, source }: { reward: RewardKind; source: string }): boolean {
  const { film } = rewardOf(reward);
  return typeof film === 'boolean' ? film : film(idOf(source));
}

/** The challenge that a source names; null if it names something else. */
export function challengeOfSource(source: string): string | null {
  return source.startsWith(sourceOf.challenge('')) ? idOf(source) : null;
}
