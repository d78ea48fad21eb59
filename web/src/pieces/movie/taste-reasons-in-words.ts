import type { Locale } from '@cine/contract/primitives';
import type { Prediction, TasteReason } from '@cine/contract/recommendations';
import type { Say } from '../../words/index.tsx';
import { genreName } from '../../words/names.ts';
import { titleOf } from './reasons-in-words.ts';

type Teller = { say: Say; locale: Locale };

/** Why somebody is likely to like a movie, or not: in words, and whether it speaks for the movie. */
export type ReasonTold = { text: string; isFor: boolean };

/** Fewer points than this nobody would call a reason. */
const least = 0.5;
/** Fewer points than this are given to what one did not like. */
const disliked = 50;

/** As many reasons as anybody wants to read, the weightiest first, and what others like oneself think, if anybody. */
export function tasteReasonsInWords(reasons: readonly TasteReason[], teller: Teller, most = 4): ReasonTold[] {
  const others = reasons.filter((reason) => reason.kind === 'neighbours');
  const own = reasons.filter((reason) => reason.kind !== 'neighbours' && Math.abs(reason.points) >= least);
  return [...own.slice(0, most - others.length), ...others].map((reason) => inWords(reason, teller));
}

function inWords(reason: TasteReason, { say, locale }: Teller): ReasonTold {
  if (reason.kind === 'neighbours') {
    const { people, score } = reason;
    return { text: say('forYou.neighbours', { people, score }), isFor: score >= 50 };
  }
  const isFor = reason.points > 0;
  return { text: ownInWords(reason, isFor ? 'more' : 'less', { say, locale }), isFor };
}

function ownInWords(
  reason: Exclude<TasteReason, { kind: 'neighbours' }>,
  sign: 'more' | 'less',
  { say, locale }: Teller,
): string {
  switch (reason.kind) {
    case 'movie':
      return say(reason.score < disliked ? 'forYou.movie_disliked' : 'forYou.movie', {
        score: reason.score,
        title: titleOf(reason, locale),
      });
    case 'genre':
      return say(`forYou.genre_${sign}`, { genre: genreName(reason.genre, { say }) });
    case 'chosen-genres':
      return say(`forYou.chosen_${sign}`);
    case 'year':
      return say(`forYou.year_${sign}`);
    case 'everybody':
      return say(`forYou.everybody_${sign}`);
  }
}

/** How sure a prediction is, in words. */
export function confidenceInWords({ confidence }: Pick<Prediction, 'confidence'>, say: Say): string {
  if (confidence < 0.25) return say('forYou.sure_guess');
  return say(confidence < 0.6 ? 'forYou.sure_likely' : 'forYou.sure_sure');
}
