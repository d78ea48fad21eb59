import { requestFriend } from '@cine/contract/operations/together/friends';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { bondIn } from '#components/people/bond-in.ts';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../../session-context.tsx';
import styles from './next-time.module.css';

type Props = { members: readonly { uid: string; name: string }[] };

/** Those who were there and aren't friends yet, and whoever was asked here. */
export function Befriend({ members }: Props) {
  const { say } = useWords();
  const { id: sessionId } = useSession();
  const circle = ifKnown(useCircle());
  const { fault, run, buttonStateOf } = useAction();
  const [askedIds, setAskedIds] = useState<readonly string[]>([]);
  if (!circle) return null;
  const strangers = members.filter(
    ({ uid }) => askedIds.includes(uid) || ['none', 'asking'].includes(bondIn(circle, uid)),
  );
  if (strangers.length === 0) return null;

  async function ask(uid: string) {
    if (askedIds.includes(uid)) return;
    if (await run(uid, () => call(requestFriend, { uid, sessionId })))
      setAskedIds((before) => [...before, uid]);
  }

  return (
    <div className={layout.stackS}>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.wrapM}>
        {strangers.map(({ uid, name }) => {
          const isAsked = askedIds.includes(uid);
          return (
            <li key={uid} className={`${layout.centeredRow} ${styles.person}`}>
              <Avatar uid={uid} name={name} size="s" />
              <span className={`${layout.words} ${styles.name}`}>{name}</span>
              {/* The same button, which keeps the focus. */}
              <Button
                {...buttonStateOf(uid)}
                kind={isAsked ? 'quiet' : 'plain'}
                aria-disabled={isAsked || undefined}
                aria-label={say(isAsked ? 'nextTime.askedFriend' : 'nextTime.befriend', { name })}
                onClick={() => void ask(uid)}
              >
                {isAsked && <Check aria-hidden />}
                {say(isAsked ? 'groups.invited' : 'profile.ask')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
