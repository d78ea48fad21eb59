/** Jobs and their runs in words. */
import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import type { JobSchedule } from '@cine/contract/job-schedules';
import type { JobCount } from '@cine/contract/operations/core/jobs';
import type { Locale } from '@cine/contract/primitives';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import type { Say, WordKey } from '#i18n/index.tsx';

/** "Every 30 minutes", "Daily at 00:00, 06:00, 12:00 and 18:00, Paris time". */
export function scheduleInWords(schedule: JobSchedule, say: Say, locale: Locale): string {
  if ('everyMinutes' in schedule) return say('operator.everyMinutes', { minutes: schedule.everyMinutes });
  const minute = String(schedule.minute ?? 0).padStart(2, '0');
  const times = schedule.hours.map((hour) => `${String(hour).padStart(2, '0')}:${minute}`);
  const words = schedule.timeZone === 'UTC' ? 'operator.dailyAtUtc' : 'operator.dailyAt';
  return say(words, { times: new Intl.ListFormat(locale).format(times) });
}

/** An instant in a sentence that has a place for its day and one for its time. */
export function instantInWords(
  at: number,
  say: Say,
  locale: Locale,
  sentence: 'at' | 'nextAt' | 'hereNow' | 'hereNextTask' = 'at',
): string {
  const day = dayInWords(at, locale, serverNow());
  const time = dateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  return say(`operator.${sentence}`, { day, time });
}

export function starterInWords(
  { startedBy }: Pick<JobRunDocument, 'startedBy'>,
  uid: string,
  say: Say,
): string {
  if (startedBy === null) return say('operator.byTimer');
  return say(startedBy === uid ? 'operator.byYou' : 'operator.byOperator');
}

type State = Pick<JobRunDocument, 'status' | 'batchesDone' | 'aliveAt' | 'startedAt'>;

/** The state of a run; a queued one waits for the others. */
export function stateInWords({ status, batchesDone, aliveAt, startedAt }: State, say: Say): string {
  const waits = status === 'running' && batchesDone === 0 && aliveAt === startedAt;
  return say(`operator.${waits ? 'waiting' : status}`);
}

/** How long a run took; null while it runs. */
export function timeTaken(
  { startedAt, finishedAt }: Pick<JobRunDocument, 'startedAt' | 'finishedAt'>,
  say: Say,
): string | null {
  if (finishedAt === null) return null;
  const seconds = Math.round((finishedAt - startedAt) / 1000);
  if (seconds < 120) return say('operator.seconds', { count: seconds });
  return say('operator.minutes', { count: Math.round(seconds / 60) });
}

const countWords: Readonly<Record<JobCount, WordKey | null>> = {
  listed: 'operator.listedCount',
  synced: 'operator.syncedCount',
  added: 'operator.addedCount',
  gone: 'operator.goneCount',
  stills: 'operator.stillsCount',
  encoded: 'operator.encodedCount',
  failed: 'operator.failedCount',
  changed: 'operator.changedCount',
  updated: 'operator.updatedCount',
  users: 'operator.usersCount',
  ratings: 'operator.ratingsCount',
  worse: 'operator.worseCount',
  useless: 'operator.uselessCount',
  swept: 'operator.sweptCount',
  moved: 'operator.movedCount',
  told: 'operator.toldCount',
  weeks: 'operator.weeksCount',
  counted: 'operator.countedCount',
  days: 'operator.daysCount',
  skipped: 'operator.skippedCount',
  documents: 'operator.documentsCount',
  accounts: 'operator.accountsCount',
  expired: 'operator.expiredCount',
  // What a run planned to read isn't said.
  movies: null,
};

/** "12 movies read, 3 of them new, 1 left TMDB", without zero counts. */
export function countsInWords({ counts }: Pick<JobRunDocument, 'counts'>, say: Say): string {
  const phrases = Object.entries(countWords).flatMap(([name, words]) => {
    const count = counts[name as JobCount] ?? 0;
    return words !== null && count > 0 ? [say(words, { count })] : [];
  });
  return phrases.length > 0 ? phrases.join(', ') : say('operator.nothingNew');
}
