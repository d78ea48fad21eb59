import { chooseDate, type Plan } from '@cine/contract/operations/together/dates';
import { useMemo, useState } from 'react';
import { momentOf } from '#components/dates/moments.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Hues, huesOf } from '#components/people/hues.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { AnswersKey } from './answer-icons.tsx';
import { DateRow } from './date-row.tsx';
import styles from './dates.module.css';
import { useOwnAnswer } from './use-own-answer.ts';

type Props = { plan: Plan; onChange: (plan: Plan) => void };

/** Dates and people in one grid: one's own answers, at a tap, then the others'. Who asked chooses there. */
export function DatesGrid({ plan, onChange }: Props) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const [isChanging, setChanging] = useState(false);
  const { isVisitor, isSent, said, change, saving, form } = useOwnAnswer(plan, onChange);
  const { code, dates, answers, by, chosen } = plan;
  const hues = useMemo(() => huesOf(answers.map(({ id }) => id)), [answers]);
  const isOpen = chosen === null;
  const isChoosing = by?.you === true && (isOpen || isChanging);
  const choose = (at: string) =>
    void run(at, async () => {
      onChange(await call(chooseDate, { code, at }));
      setChanging(false);
    });
  return (
    <Form className={layout.stackM} onSubmit={() => void form.submit()}>
      <h2>{say(isOpen ? 'dates.yourAnswer' : 'dates.whoCan')}</h2>
      {isOpen && isVisitor && (
        <TextField
          label={say('join.firstName')}
          autoComplete="given-name"
          maxLength={30}
          value={form.displayName}
          onChange={({ target }) => form.setDisplayName(target.value)}
          fault={form.lacksName ? say('setUp.nameMissing') : null}
        />
      )}
      {isOpen && <AnswersKey />}
      {fault && <Notice>{fault}</Notice>}
      <Hues value={hues}>
        <ul className={styles.grid}>
          {dates.map((date, index) => (
            <DateRow
              key={date.at}
              date={date}
              index={index}
              answers={answers}
              isMarked={isOpen ? date.best : date.at === chosen}
              own={isOpen ? (said[index] ?? null) : undefined}
              onAnswer={(answer) => change(said.with(index, answer))}
            >
              {isChoosing && chosen !== date.at && (
                <Button
                  kind={isOpen && date.best ? 'main' : 'plain'}
                  {...buttonStateOf(date.at)}
                  aria-label={say('dates.takeDate', { when: momentOf(date.at, locale) })}
                  onClick={() => choose(date.at)}
                >
                  {say('dates.take')}
                </Button>
              )}
            </DateRow>
          ))}
        </ul>
      </Hues>
      {isOpen && answers.length === 0 && <p className={styles.soft}>{say('dates.noAnswers')}</p>}
      {isOpen && isVisitor && form.lacksAnswer && <Notice>{say('dates.eachMissing')}</Notice>}
      {isOpen && isVisitor && form.fault && <Notice>{form.fault}</Notice>}
      {isOpen && isVisitor && (
        <div>
          <Button kind="main" type="submit" busy={form.busy}>
            {say('dates.send')}
          </Button>
        </div>
      )}
      {isOpen && <p role="status">{isSent && !isVisitor && say('dates.sent')}</p>}
      {isOpen && !isVisitor && <ChangeStatus of={saving} />}
      {isOpen && said.some((each) => each !== null) && <p className={styles.soft}>{say('dates.legend')}</p>}
      {isOpen && by?.you && answers.length > 0 && <p className={styles.soft}>{say('dates.rule')}</p>}
      {by?.you && !isOpen && !isChanging && (
        <div>
          <Button kind="quiet" onClick={() => setChanging(true)}>
            {say('dates.takeAnother')}
          </Button>
        </div>
      )}
    </Form>
  );
}
