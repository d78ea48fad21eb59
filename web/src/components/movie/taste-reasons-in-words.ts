/** Why a movie is recommended and with what score, in words. */
import type { Prediction, TasteReason } from '@cine/contract/operations/watching/recommendations';
import type { Locale } from '@cine/contract/primitives';
import { dislikedBelow } from '@cine/contract/ratings/points';
import { predictedRange } from '@cine/contract/ratings/predicted-range';
import type { Say } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import { titleOf } from './reasons-in-words.ts';

type Teller = { say: Say; locale: Locale };

export type ReasonText = { text: string; isFor: boolean };

/** Smaller effects, in points, are not worth a reason. */
const least = 0.5;

/** The weightiest reasons, and what neighbours think, if there are any. */
export function tasteReasonsInWords(reasons: readonly TasteReason[], teller: Teller, most = 4): ReasonText[] {
  const worthwhile = reasons.filter(
    (reason) => Math.abs(reason.points ?? 0) >= least && !isContradictory(reason),
  );
  const others = worthwhile.filter(({ kind }) => kind === 'neighbours');
  const own = worthwhile.filter(({ kind }) => kind !== 'neighbours');
  return [...own.slice(0, most - others.length), ...others].map((reason) => {
    const isFor = reason.points! > 0;
    return { text: inWords(reason, isFor ? 'more' : 'less', teller), isFor };
  });
}

/** A movie that the user disliked is no reason for another. */
function isContradictory(reason: TasteReason): boolean {
  return reason.kind === 'movie' && reason.points > 0 && reason.score < dislikedBelow;
}

function inWords(reason: TasteReason, sign: 'more' | 'less', { say, locale }: Teller): string {
  switch (reason.kind) {
    case 'movie': {
      const key = reason.score < dislikedBelow ? 'forYou.movie_disliked' : (`forYou.movie_${sign}` as const);
      return say(key, { score: reason.score, title: titleOf(reason, locale) });
    }
    case 'genre':
      return say(`forYou.genre_${sign}`, { genre: genreName(reason.genre, { say }) });
    case 'chosen-genres':
      return say(`forYou.chosen_${sign}`);
    case 'year':
      return say(`forYou.year_${sign}`);
    case 'everybody':
      return say(`forYou.everybody_${sign}`);
    case 'neighbours':
      return say(`forYou.neighbours_${sign}`, { people: reason.people, score: reason.score });
  }
}

type ScorePhrase = 'chip' | 'wouldGive' | 'weThought';

/** A predicted score as its confidence allows: about a number, or within a range. */
export function scoreInWords(
  prediction: Pick<Prediction, 'score' | 'confidence'>,
  phrase: ScorePhrase,
  say: Say,
): string {
  const { certainty, from, to } = predictedRange(prediction);
  return certainty === 'sure'
    ? say(`forYou.${phrase}_about`, { score: from })
    : say(`forYou.${phrase}_between`, { from, to });
}

export function confidenceInWords(prediction: Pick<Prediction, 'score' | 'confidence'>, say: Say): string {
  return say(`forYou.sure_${predictedRange(prediction).certainty}`);
}
