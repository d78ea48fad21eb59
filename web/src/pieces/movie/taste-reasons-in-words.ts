import type { Prediction, TasteReason } from '@cine/contract/operations/recommendations';
import type { Locale } from '@cine/contract/primitives';
import type { Say } from '../../words/index.tsx';
import { genreName } from '../../words/names.ts';
import { titleOf } from './reasons-in-words.ts';

type Teller = { say: Say; locale: Locale };

/** A reason for or against a movie, in words. */
export type ReasonText = { text: string; isFor: boolean };

/** Smaller effects, in points, are not worth a reason. */
const least = 0.5;
/** Scores below this count as disliked. */
const disliked = 50;

/** The weightiest reasons, and what neighbours think, if there are any. */
export function tasteReasonsInWords(reasons: readonly TasteReason[], teller: Teller, most = 4): ReasonText[] {
  const others = reasons.filter((reason) => reason.kind === 'neighbours');
  const own = reasons.filter((reason) => reason.kind !== 'neighbours' && Math.abs(reason.points) >= least);
  return [...own.slice(0, most - others.length), ...others].map((reason) => inWords(reason, teller));
}

function inWords(reason: TasteReason, { say, locale }: Teller): ReasonText {
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

/** A prediction's confidence, in words. */
export function confidenceInWords({ confidence }: Pick<Prediction, 'confidence'>, say: Say): string {
  if (confidence < 0.25) return say('forYou.sure_guess');
  return say(confidence < 0.6 ? 'forYou.sure_likely' : 'forYou.sure_sure');
}
