import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Loading } from '../../pieces/feedback/loading.tsx';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { faultOf } from '../../pieces/form/use-action.ts';
import { JoinByCode } from '../../pieces/people/join-by-code.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './join.module.css';
import { join } from './join.ts';

/** Joins at once: whoever came by the link wanted to. */
export function JoinNow({ code }: { code: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language joins nothing.
  useEffect(() => {
    let isWanted = true;
    join(code)
      .then((id) => isWanted && navigate(`/evening/${id}`, { replace: true }))
      .catch((error: unknown) => isWanted && setFault(faultOf(error, say)));
    return () => {
      isWanted = false;
    };
  }, [code]);
  if (fault === null) return <Loading label={say('join.joining')} />;
  return (
    <section className={styles.card} aria-labelledby="wrong-title">
      <h1 id="wrong-title">{say('join.refusedTitle')}</h1>
      <Notice>{fault}</Notice>
      <JoinByCode />
      <Link href="/evening">{say('join.ownEvening')}</Link>
    </section>
  );
}
