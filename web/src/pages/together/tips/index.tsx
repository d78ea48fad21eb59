import { useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { FilterPills } from '#components/form/pills.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { ReceivedTips } from './received-tips.tsx';
import { SentTips } from './sent-tips.tsx';
import styles from './tips.module.css';

const sides = ['received', 'sent'] as const;

/** Movies that friends recommended, and those the user did. */
export default function Tips() {
  const { say } = useWords();
  const { kind } = useAccount();
  const [address, setAddress] = useSearchParams();
  const side = address.has('sent') ? 'sent' : 'received';
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <h1>{say('tips.title')}</h1>
      {kind === 'guest' ? (
        <ForMembers text={say('tips.guest')} />
      ) : (
        <>
          <FilterPills
            legend={say('tips.which')}
            all={sides}
            chosen={side}
            nameOf={(each) => say(`tips.${each}`)}
            onChoose={(each) => setAddress(each === 'sent' ? { sent: '1' } : {}, { replace: true })}
          />
          {side === 'sent' ? <SentTips /> : <ReceivedTips />}
        </>
      )}
    </div>
  );
}
