import { causeSchema, type ReportedKind, report } from '@cine/contract/operations/faces/moderation';
import { countCharacters } from '@cine/contract/text/count-characters';
import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { Pills } from '../form/pills.tsx';
import { TextField } from '../form/text-field.tsx';
import { useAction } from '../form/use-action.ts';
import { DialogButton } from '../layout/dialog-button.tsx';

const maxNote = 200;

type Props = {
  /** What can be reported of the same id, the likeliest first. */
  kinds: readonly ReportedKind[];
  id: string;
  /** What it is called. */
  name: string;
  /** For a name in dates, whose code is `id`: the answer's id there. */
  inDates?: string;
  /** For a collection of `id`'s, or a movie in it. */
  inCollection?: string;
  movieId?: number;
};

/** Reports a name, a picture or a text. For members; guests can't report. */
export function ReportButton({ kinds, id, name, ...where }: Props) {
  const { say } = useWords();
  const { kind } = useAccount();
  if (kind !== 'member') return null;
  return (
    <DialogButton
      kind="quiet"
      icon={Flag}
      text={say('moderation.report')}
      title={say('moderation.reportTitle', { name })}
    >
      {(close) => <ReportForm kinds={kinds} id={id} where={where} onDone={close} />}
    </DialogButton>
  );
}

type FormProps = Pick<Props, 'kinds' | 'id'> & {
  where: Pick<Props, 'inDates' | 'inCollection' | 'movieId'>;
  onDone: () => void;
};

function ReportForm({ kinds, id, where, onDone }: FormProps) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [kind, setKind] = useState(kinds[0]!);
  const [cause, setCause] = useState<(typeof causeSchema.options)[number] | null>(null);
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isDone, setDone] = useState(false);

  async function send() {
    setChecked(true);
    const line = note.trim();
    if (cause === null || countCharacters(line) > maxNote) return;
    const input = {
      kind,
      id,
      cause,
      ...where,
      ...(line !== '' && { note: line }),
    };
    setDone(await run('report', () => call(report, input)));
  }

  if (isDone)
    return (
      <>
        <Notice kind="news">{say('moderation.reported')}</Notice>
        <div>
          <Button onClick={onDone}>{say('common.close')}</Button>
        </div>
      </>
    );
  return (
    <Form className={layout.stackL} onSubmit={() => void send()}>
      {kinds.length > 1 && (
        <Pills
          legend={say('moderation.what')}
          all={kinds}
          chosen={kind}
          nameOf={(each) => say(`moderation.${each}`)}
          onChoose={setKind}
        />
      )}
      <fieldset className={layout.choices} aria-invalid={(isChecked && cause === null) || undefined}>
        <legend>{say('moderation.why')}</legend>
        {causeSchema.options.map((each) => (
          <label key={each} className={surface.check}>
            <input type="radio" name="cause" checked={each === cause} onChange={() => setCause(each)} />
            {say(`moderation.cause_${each}`)}
          </label>
        ))}
        {isChecked && cause === null && <Notice>{say('moderation.causeMissing')}</Notice>}
      </fieldset>
      <TextField
        label={say('moderation.note')}
        hint={say('moderation.noteHint')}
        maxLength={maxNote}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button type="submit" kind="main" busy={busy !== null}>
          {say('moderation.send')}
        </Button>
      </div>
    </Form>
  );
}
