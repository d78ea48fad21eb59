import { dayInWords } from '../../words/days.ts';
import { useWords } from '../../words/index.tsx';
import { Notice } from './notice.tsx';

/** Says when an answer from this device was true. */
export function AnsweredAt({ at }: { at: number }) {
  const { say, locale } = useWords();
  const day = dayInWords(at, locale, Date.now());
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  return <Notice kind="news">{say('common.asOf', { day, time })}</Notice>;
}
