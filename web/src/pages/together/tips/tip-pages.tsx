import { type ReactNode, useState } from 'react';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import type { Answer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type Page<Tip> = { tips: readonly Tip[]; nextCursor: string | null; sampleOffers?: boolean };
type Props<Tip> = {
  /** Asks for the page that begins at a cursor, or for the first one. */
  useTips: (cursor?: string) => Answer<Page<Tip>> & { keptAt: number | null };
  cursor?: string;
  row: (tip: Tip, isSample: boolean) => ReactNode;
  /** Shown if there are none. */
  children?: ReactNode;
};

/** Tips page by page. */
export function TipPages<Tip extends { id: string }>({ useTips, cursor, row, children }: Props<Tip>) {
  const { say } = useWords();
  const [isMore, setMore] = useState(false);
  const { data, refusal, again, keptAt } = useTips(cursor);
  if (!data)
    return refusal ? <RetryNotice refusal={refusal} onRetry={again} /> : <Skeleton count={3} size="row" />;
  const { tips, nextCursor, sampleOffers = false } = data;
  if (cursor === undefined && tips.length === 0 && nextCursor === null) return children;
  return (
    <>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      <ul className={`${layout.dividedRows} ${layout.longList}`}>
        {tips.map((tip) => (
          <li key={tip.id}>{row(tip, sampleOffers)}</li>
        ))}
      </ul>
      {nextCursor !== null && !isMore && <Button onClick={() => setMore(true)}>{say('tips.more')}</Button>}
      {nextCursor !== null && isMore && <TipPages useTips={useTips} cursor={nextCursor} row={row} />}
    </>
  );
}
