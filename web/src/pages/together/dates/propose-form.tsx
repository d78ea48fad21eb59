import { maxDates, proposeDates } from '@cine/contract/operations/together/dates';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { eveningIn, eveningOf, instantOfField, isDate } from '#components/dates/moments.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { ZoneNote } from './zone-note.tsx';

type Field = { id: number; value: string };

/** Proposes dates for an evening, to a group or to anyone with the link. */
export function ProposeForm({ groupId, date }: { groupId: string | null; date: string | null }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  const [hasSubmitted, setHasSubmitted] = useState(false);
  const { fields, change, add, remove, faultAt } = useDateFields(date);
  const [keyFor] = useState(keysForRetries);

  function submit() {
    setHasSubmitted(true);
    if (fields.some((_, at) => faultAt(at))) return;
    const dates = fields.map(({ value }) => instantOfField(value));
    void runLast('ask', async () => {
      const input = { dates, ...(groupId !== null && { groupId }) };
      const { code } = await call(proposeDates, { ...input, key: keyFor(input) });
      navigate(`/d/${code}`);
    });
  }

  return (
    <section className={`${layout.stackM} ${surface.card}`}>
      <h2>{say('dates.propose')}</h2>
      <Form className={layout.stackM} onSubmit={submit}>
        {fields.map(({ id, value }, at) => (
          <TextField
            key={id}
            type="datetime-local"
            label={say('dates.date', { n: at + 1 })}
            value={value}
            onChange={({ target }) => change(id, target.value)}
            fault={hasSubmitted ? faultAt(at) : null}
            end={
              fields.length > 1 && (
                <Button
                  kind="quiet"
                  aria-label={say('dates.remove', { n: at + 1 })}
                  onClick={() => remove(id)}
                >
                  <X aria-hidden />
                </Button>
              )
            }
          />
        ))}
        {fields.length < maxDates && (
          <div>
            <Button onClick={add}>
              <Plus aria-hidden />
              {say('dates.add')}
            </Button>
          </div>
        )}
        <ZoneNote />
        {fault && <Notice>{fault}</Notice>}
        <div>
          <Button kind="main" type="submit" busy={busy !== null}>
            {say('dates.ask')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** The dates that are typed so far: tomorrow evening and the next at first. */
/** Begins with the evening of a date, or else with those of the next two days. */
function useDateFields(date: string | null) {
  const { say } = useWords();
  const [fields, setFields] = useState<Field[]>(() =>
    date !== null && isDate(date)
      ? [{ id: 1, value: eveningOf(date) }]
      : [1, 2].map((days) => ({ id: days, value: eveningIn(days, serverNow()) })),
  );
  const change = (id: number, value: string) =>
    setFields(fields.map((field) => (field.id === id ? { id, value } : field)));
  const add = () => {
    const id = Math.max(...fields.map((field) => field.id)) + 1;
    setFields([...fields, { id, value: eveningIn(id, serverNow()) }]);
  };
  const remove = (id: number) => setFields(fields.filter((field) => field.id !== id));

  function faultAt(at: number): string | null {
    const { value } = fields[at]!;
    if (value === '') return say('dates.missing');
    return fields.slice(0, at).some((other) => other.value === value) ? say('dates.repeated') : null;
  }
  return { fields, change, add, remove, faultAt };
}
