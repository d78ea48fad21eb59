import type { GroupDocument } from '@cine/contract/documents/groups';
import { listDates, proposeDates } from '@cine/contract/operations/together/dates';
import { useState } from 'react';
import { Link } from 'wouter';
import { comingEvenings, momentOf } from '#components/dates/moments.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import type { Row } from '#data/queries/use-documents.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { zoneShown } from '#i18n/zone.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../../session-context.tsx';
import { Stub } from './stub.tsx';

/** Asks who can come on Friday or Saturday: the group, or whoever gets the link. */
export function ProposeDates({ group }: { group: Row<GroupDocument> | null }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { session } = useSession();
  const groupId = group?.id;
  const { data, again } = useCachedAnswer(listDates, groupId === undefined ? {} : { groupId }, uid);
  const [evenings] = useState(() => comingEvenings(serverNow(), zoneShown()));
  const [chosen, setChosen] = useState<readonly string[]>(evenings);
  const [keyFor] = useState(keysForRetries);
  const { busy, fault, run } = useAction();
  const plan = data?.plans.find(
    ({ createdAt, by }) => Date.parse(createdAt) > session.createdAt && (groupId !== undefined || by?.you),
  );

  async function ask() {
    const input = { dates: evenings.filter((at) => chosen.includes(at)), ...(groupId && { groupId }) };
    await call(proposeDates, { ...input, key: keyFor(input) });
    again();
  }

  return (
    <Stub title={say('nextTime.dates')}>
      {plan ? (
        <div role="status" className={layout.stackS}>
          <p>{plan.groupId === null ? say('nextTime.sendLink') : say('nextTime.asked')}</p>
          <Link href={`/d/${plan.code}`} className={layout.tapLink}>
            {plan.dates.map(({ at }) => momentOf(at, locale)).join(' / ')}
          </Link>
        </div>
      ) : (
        <>
          <div className={layout.wrapS}>
            {evenings.map((at) => (
              <CheckBox
                key={at}
                className={surface.checkbox}
                label={momentOf(at, locale)}
                checked={chosen.includes(at)}
                onChange={(isOn) =>
                  setChosen(isOn ? [...chosen, at] : chosen.filter((other) => other !== at))
                }
              />
            ))}
          </div>
          <p className={prose.soft}>
            {group ? say('nextTime.asksGroup', { group: group.data.name }) : say('nextTime.asksByLink')}
          </p>
          {fault && <Notice>{fault}</Notice>}
          <div>
            <Button busy={busy !== null} disabled={chosen.length === 0} onClick={() => void run('ask', ask)}>
              {say('nextTime.ask')}
            </Button>
          </div>
        </>
      )}
    </Stub>
  );
}
