import { useOnline } from '../../live/offline/network.ts';
import { useWords } from '../../words/index.tsx';
import { Notice } from './notice.tsx';

/** Says that what was just done waits as a question; with the network the question says so itself. */
export function AsksLater() {
  const { say } = useWords();
  return useOnline() ? null : <Notice kind="news">{say('status.asksLater')}</Notice>;
}
