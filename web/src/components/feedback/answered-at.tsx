import { dayInWords } from '#i18n/days.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import { Notice } from './notice.tsx';

/** Says that an answer is old, as the device is offline: from when it is. */
export function AnsweredAt({ at }: { at: number }) {
  const { say, locale } = useWords();
  const day = dayInWords(at, locale, Date.now());
  const time = dateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  return <Notice kind="news">{say('common.asOf', { day, time })}</Notice>;
}
