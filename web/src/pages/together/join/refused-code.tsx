import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import velvetRope from '#components/feedback/scenes/velvet-rope.svg?drawing';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from '#style/landing.module.css';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import type { CodeFault } from './use-code-attempt.ts';

type Props = { code: string; fault: CodeFault; onRetry: () => void };

/** What is shown if an evening's code is refused. */
export function RefusedCode({ code, fault: { text, isUnknown }, onRetry }: Props) {
  const { say } = useWords();
  const { account } = useUser();
  const [, navigate] = useLocation();
  const hasSessions = knownAccount(account) !== null;
  return (
    <section className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`} aria-labelledby="wrong-title">
      <Scene of={velvetRope} />
      <h1 id="wrong-title">{say(isUnknown ? 'join.unknownTitle' : 'join.refusedTitle')}</h1>
      {!isUnknown && <Notice>{text}</Notice>}
      <JoinByCode
        refused={{ code, fault: isUnknown ? text : null }}
        onKnown={(corrected) =>
          corrected === code ? onRetry() : navigate(`/join/${corrected}`, { replace: true })
        }
      />
      {hasSessions && <Link href="/evening">{say('join.ownSessions')}</Link>}
    </section>
  );
}
