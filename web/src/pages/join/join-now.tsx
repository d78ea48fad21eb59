import { useEffect, useEffectEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Loading } from '../../pieces/feedback/loading.tsx';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { faultOf } from '../../pieces/form/use-action.ts';
import { JoinByCode } from '../../pieces/people/join-by-code.tsx';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './join.module.css';
import { join } from './join.ts';

/** Joins at once: opening the link was asking for it. */
export function JoinNow({ code }: { code: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const enter = useEffectEvent((id: string) => navigate(`/evening/${id}`, { replace: true }));
  const fail = useEffectEvent((error: unknown) => setFault(faultOf(error, say)));
  useEffect(() => {
    let isWanted = true;
    join(code)
      .then((id) => isWanted && enter(id))
      .catch((error: unknown) => isWanted && fail(error));
    return () => {
      isWanted = false;
    };
  }, [code]);
  if (fault === null) return <Loading label={say('join.joining')} />;
  return (
    <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`} aria-labelledby="wrong-title">
      <h1 id="wrong-title">{say('join.refusedTitle')}</h1>
      <Notice>{fault}</Notice>
      <JoinByCode />
      <Link href="/evening">{say('join.ownSessions')}</Link>
    </section>
  );
}
