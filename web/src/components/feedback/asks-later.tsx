import { useOnline } from '#data/offline/network.ts';
import { useWords } from '#i18n/index.tsx';
import { Notice } from './notice.tsx';

/** Says that what was just done will be asked about once online; then the question shows by itself. */
export function AsksLater() {
  const { say } = useWords();
  return useOnline() ? null : <Notice kind="news">{say('status.asksLater')}</Notice>;
}
