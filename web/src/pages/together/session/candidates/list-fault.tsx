import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import brokenFilm from '#components/feedback/scenes/broken-film.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from './candidate-list.module.css';

type Props = { fault: string; hasList: boolean; onRetry: () => void };

/** What is shown if an evening's list can't be loaded. */
export function ListFault({ fault, hasList, onRetry }: Props) {
  const { say } = useWords();
  const retry = <Button onClick={onRetry}>{say('common.retry')}</Button>;
  if (!hasList)
    return (
      <EmptyState scene={brokenFilm} title={say('common.failedTitle')} text={fault} isFault>
        {retry}
      </EmptyState>
    );
  return (
    <div className={styles.fault}>
      <Notice>{fault}</Notice>
      {retry}
    </div>
  );
}
