import type { OutputOf } from '@cine/contract/operation';
import {
  type Action,
  causeSchema,
  decide,
  type listCases,
  type ReportedKind,
} from '@cine/contract/operations/faces/moderation';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { useId, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { Pills } from '#components/form/pills.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { call } from '#data/queries/call.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { instantInWords } from '../job-in-words.ts';
import shared from '../operator.module.css';
import styles from './moderation.module.css';

type Case = OutputOf<typeof listCases>['cases'][number];

/** For how many days a user can be suspended; 0 until it is undone. */
const terms = [7, 30, 0] as const;

/** A reported case, and the form that decides it. */
export function CaseCard({ of: reported, onDecided }: { of: Case; onDecided: () => void }) {
  const { say } = useWords();
  const id = useId();
  const [decision, setAsked] = useState<Action | null>(null);
  const { kind, causes, notes } = reported;
  const text = kind === 'avatar' ? say('moderation.avatar') : reported.text;
  const sorted = causeSchema.options
    .filter((cause) => causes[cause])
    .sort((one, other) => causes[other]! - causes[one]!);
  const actions: readonly Action[] =
    kind === 'person' ? ['suspend', 'reject'] : ['hide', 'suspend', 'reject'];
  return (
    <section className={`${layout.stackM} ${surface.card} ${shared.job}`} aria-labelledby={id}>
      <Reported reported={reported} text={text} id={id} />
      <ul className={layout.wrapS}>
        {sorted.map((cause) => (
          <li key={cause} className={styles.cause}>
            {say(`moderation.cause_${cause}`)} <strong>{causes[cause]}</strong>
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same, and don't move.
            <li key={at}>{note}</li>
          ))}
        </ul>
      )}
      <div className={layout.wrapS}>
        {actions.map((action) => (
          <Button
            key={action}
            kind={action === 'suspend' ? 'danger' : 'plain'}
            aria-label={say(`moderation.${action}Named`, { text })}
            onClick={() => setAsked(action)}
          >
            {say(`moderation.${action}`)}
          </Button>
        ))}
      </div>
      {decision && (
        <Dialog title={say(`moderation.${decision}Named`, { text })} onClose={() => setAsked(null)}>
          <DecisionForm
            reported={reported}
            action={decision}
            likely={sorted[0] ?? 'other'}
            onDecided={() => {
              setAsked(null);
              onDecided();
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

type ReportedProps = { reported: Case; text: string; id: string };

/** What was reported, by how many and when; `id` names it to the card. */
function Reported({ reported, text, id }: ReportedProps) {
  const { say, locale } = useWords();
  const { kind, targetId, reporters, lastAt } = reported;
  return (
    <div className={layout.stackXs}>
      <p className={shared.soft}>{say(`moderation.${kind}`)}</p>
      <h2 id={id} className={`${prose.subtitle} ${styles.text}`}>
        {kind === 'avatar' ? (
          <img
            className={styles.picture}
            src={avatarPath(targetId, reported.text, 'large')}
            alt={text}
            width={160}
            height={160}
          />
        ) : (
          text
        )}
      </h2>
      <p>
        {say('moderation.reporters', { count: reporters })}
        <span className={shared.soft}> · {instantInWords(Date.parse(lastAt), say, locale)}</span>
      </p>
    </div>
  );
}

const hideHints = {
  name: 'moderation.hideHint',
  username: 'moderation.hideHint',
  title: 'moderation.hideHint',
  bio: 'moderation.hideBioHint',
  avatar: 'moderation.hideAvatarHint',
  challenge: 'moderation.hideTitleHint',
  movie: 'moderation.hideTitleHint',
  group: 'moderation.hideHint',
  collection: 'moderation.hideTitleHint',
  entry: 'moderation.hideEntryHint',
  person: 'moderation.hideHint',
} as const satisfies Record<ReportedKind, WordKey>;

type FormProps = {
  reported: Case;
  action: Action;
  likely: (typeof causeSchema.options)[number];
  onDecided: () => void;
};

function DecisionForm({ reported, action, likely, onDecided }: FormProps) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [cause, setCause] = useState(likely);
  const [days, setDays] = useState<number>(terms[0]);

  async function send() {
    const term = action === 'suspend' && days > 0 ? { days } : {};
    if (await run('decide', () => call(decide, { caseId: reported.id, action, cause, ...term }))) onDecided();
  }

  return (
    <Form className={layout.stackL} onSubmit={() => void send()}>
      <p>{say(action === 'hide' ? hideHints[reported.kind] : `moderation.${action}Hint`)}</p>
      {action === 'suspend' && (
        <Pills
          legend={say('moderation.howLong')}
          all={terms}
          chosen={days}
          nameOf={(count) => say('moderation.days', { count })}
          onChoose={setDays}
        />
      )}
      <fieldset className={layout.choices}>
        <legend>{say(action === 'reject' ? 'moderation.rejectWhy' : 'moderation.toldWhy')}</legend>
        {causeSchema.options.map((each) => (
          <label key={each} className={surface.check}>
            <input type="radio" name="cause" checked={each === cause} onChange={() => setCause(each)} />
            {say(action === 'reject' ? `moderation.left_${each}` : `moderation.cause_${each}`)}
          </label>
        ))}
      </fieldset>
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button type="submit" kind={action === 'suspend' ? 'danger' : 'main'} busy={busy !== null}>
          {say(`moderation.${action}`)}
        </Button>
      </div>
    </Form>
  );
}
