import { type ReactNode, useState } from 'react';
import type { Answer } from '../../../live/data/use-answer.ts';
import { AnsweredAt } from '../../../pieces/feedback/answered-at.tsx';
import { RetryNotice } from '../../../pieces/feedback/retry-notice.tsx';
import { Skeleton } from '../../../pieces/feedback/skeleton.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';

type Props = {
  answer: Answer<{ nextCursor: string | null }> & { keptAt: number | null };
  rows: ReactNode;
  /** The page that begins at a cursor. */
  more: (cursor: string) => ReactNode;
};

/** A page of tips, and the next one on request. */
export function MoreTips({ answer: { data, refusal, again, keptAt }, rows, more }: Props) {
  const { say } = useWords();
  const [isMore, setMore] = useState(false);
  if (!data)
    return refusal ? <RetryNotice refusal={refusal} onRetry={again} /> : <Skeleton count={3} size="row" />;
  const { nextCursor } = data;
  return (
    <>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      <ul className={`${layout.dividedRows} ${layout.longList}`}>{rows}</ul>
      {nextCursor !== null && !isMore && <Button onClick={() => setMore(true)}>{say('tips.more')}</Button>}
      {nextCursor !== null && isMore && more(nextCursor)}
    </>
  );
}
