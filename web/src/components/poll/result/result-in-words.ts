import type { PollDocument } from '@cine/contract/documents/polls';
import type { PollResult } from '@cine/contract/polls/result';
import type { Locale } from '@cine/contract/primitives';
import type { Say } from '#i18n/index.tsx';
import { listInWords } from '../../movie/reasons-in-words.ts';
import { titlesIn } from '../titles-in.ts';

type Teller = { say: Say; locale: Locale };

/**
 * Why a movie won or none did: how it was first, what settled a tie, what ended the poll; a sentence each.
 */
export function resultInWords(
  poll: Pick<PollDocument, 'options'>,
  result: PollResult,
  { say, locale }: Teller,
): string[] {
  const titleIn = titlesIn(poll, locale);
  const title = titleIn(result.winner);
  const { tied, settledBy, closedBy } = result;
  return [
    reasonInWords(result, titleIn, say),
    ...(tied.length > 1 ? [say('polls.tied', { titles: listInWords(tied.map(titleIn), locale) })] : []),
    ...(tied.length > 1 && settledBy !== null ? [say(`polls.settled_${settledBy}`, { title })] : []),
    // That all said yes is the reason, and needn't be said again.
    ...(closedBy === 'yes-from-all' ? [] : [say(`polls.closed_${closedBy}`)]),
  ];
}

function reasonInWords(
  { reason, winner, counted, tied, tally }: PollResult,
  titleIn: (movieId: number | null) => string,
  say: Say,
): string {
  const title = titleIn(winner);
  switch (reason.kind) {
    case 'beats-all': {
      const { movieId, ...votes } = reason.closest;
      const key = counted.length === 2 ? 'polls.reason_beatsOne' : 'polls.reason_beatsAll';
      return say(key, { title, other: titleIn(movieId), ...votes });
    }
    case 'strongest-paths':
      return say(tied.length > 1 ? 'polls.reason_tiedRanked' : 'polls.reason_strongestPaths', { title });
    case 'yes-from-all':
      return say('polls.reason_yesFromAll', { ballots: reason.ballots });
    case 'most-yeses':
      return say('polls.reason_mostYeses', { yeses: reason.yeses, ballots: reason.ballots });
    case 'no-taste':
      return say('polls.reason_noTaste');
    case 'predicted':
      // Polls that closed before there was `no-taste`.
      if (tally?.kind === 'predicted' && tally.scores.every(({ score }) => score === null))
        return say('polls.reason_noTaste');
      return say(tied.length > 1 ? 'polls.reason_tiedPredicted' : 'polls.reason_predicted', { title });
    case 'only-one-left':
      return say('polls.reason_onlyOneLeft', { title });
    case 'nobody-voted':
      return say('polls.reason_nobodyVoted');
    case 'no-yes':
      return say('polls.reason_noYes');
    case 'none-left':
      return say('polls.reason_noneLeft');
    case 'few-ballots':
      return say('polls.reason_fewBallots');
  }
}
