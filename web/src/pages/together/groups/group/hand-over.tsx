import type { GroupDocument } from '@cine/contract/documents/groups';
import { answerHandOver, withdrawHandOver } from '@cine/contract/operations/together/groups';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './group.module.css';

type Props = { id: string; uid: string; group: GroupDocument };

/** A group offered to another member: accepted or declined, or the offer withdrawn. */
export function HandOver({ id, uid, group: { handOver, ownerId, members } }: Props) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  if (!handOver || handOver.until <= serverNow()) return null;
  const nameOf = (each: string) => members[each]?.name ?? say('groups.somebody');
  if (uid === ownerId)
    return (
      <section className={`${surface.tile} ${layout.stackS}`}>
        <p>{say('groups.offered', { name: nameOf(handOver.to) })}</p>
        {fault && <Notice>{fault}</Notice>}
        <div>
          <Button
            {...buttonStateOf('withdraw')}
            onClick={() => void run('withdraw', () => call(withdrawHandOver, { groupId: id }))}
          >
            {say('groups.withdrawOffer')}
          </Button>
        </div>
      </section>
    );
  if (uid !== handOver.to) return null;
  const answer = (accept: boolean) =>
    void run(accept ? 'accept' : 'decline', () => call(answerHandOver, { groupId: id, accept }));
  return (
    <section className={`${surface.live} ${layout.stackM} ${styles.underWay}`}>
      <h2>{say('groups.offeredTitle', { name: nameOf(ownerId) })}</h2>
      <p>{say('groups.offeredHint', { name: nameOf(ownerId) })}</p>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        <Button kind="main" {...buttonStateOf('accept')} onClick={() => answer(true)}>
          {say('groups.acceptOffer')}
        </Button>
        <Button {...buttonStateOf('decline')} onClick={() => answer(false)}>
          {say('groups.declineOffer')}
        </Button>
      </div>
    </section>
  );
}
