import { dayInWords } from '../../words/days.ts';
import { dateTimeFormat } from '../../words/formats.ts';
import { useWords } from '../../words/index.tsx';
import { Notice } from './notice.tsx';

/** Says when an answer from this device was true. */
export function AnsweredAt({ at }: { at: number }) {
  const { say, locale } = useWords();
  const day = dayInWords(at, locale, Date.now());
  const time = dateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  return <Notice kind="news">{say('common.asOf', { day, time })}</Notice>;
}
