import type { Plan } from '@cine/contract/operations/together/dates';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { ReportButton } from '#components/people/report-button.tsx';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Reports a name in a plan of dates. */
export function ReportNames({ plan: { code, by, answers } }: { plan: Plan }) {
  const { say } = useWords();
  const { account } = useUser();
  const isMember = knownAccount(account)?.kind === 'member';
  const others = [...(by && !by.you ? [by] : []), ...answers.filter(({ you }) => !you)];
  // The user who asked may have answered too, under the same id.
  const people = [...new Map(others.map(({ id, name }) => [id, name]))];
  if (!isMember || people.length === 0) return null;
  return (
    <div>
      <DialogButton kind="quiet" text={say('dates.reportName')} title={say('dates.reportName')}>
        <ul className={layout.stackM}>
          {people.map(([id, name]) => (
            <li key={id} className={layout.spreadRow}>
              <strong>{name}</strong>
              <ReportButton kinds={['name']} id={code} name={name} inDates={id} />
            </li>
          ))}
        </ul>
      </DialogButton>
    </div>
  );
}
