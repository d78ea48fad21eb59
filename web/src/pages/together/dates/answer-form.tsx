import {
  answerDates,
  type DateAnswer,
  dateAnswerSchema,
  type Plan,
} from '@cine/contract/operations/together/dates';
import { useState } from 'react';
import { momentOf } from '#components/dates/moments.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { signInAsGuest } from '#data/auth/sign-in.ts';
import { useUser } from '#data/auth/user.tsx';
import { guessRegion } from '#data/device/guess-region.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';

type Props = { plan: Plan; onAnswered: (plan: Plan) => void };

/** Answers on which of the proposed dates one can. Visitors also give a name, and need no account. */
export function AnswerForm({ plan, onAnswered }: Props) {
  const { say, locale } = useWords();
  const { identity, account } = useUser();
  const { busy, fault, run } = useAction();
  const own = plan.answers.find(({ you }) => you);
  const [answers, setAnswers] = useState<(DateAnswer | null)[]>(own?.said ?? plan.dates.map(() => null));
  const [displayName, setDisplayName] = useState('');
  const [hasSubmitted, setHasSubmitted] = useState(false);
  const [isSent, setSent] = useState(false);
  const needsName = own === undefined && (account === null || account === 'missing' || account === 'looking');

  async function submit() {
    setHasSubmitted(true);
    const givenAnswers = answers.filter((each) => each !== null);
    if (givenAnswers.length < answers.length || (needsName && displayName.trim() === '')) return;
    const isDone = await run('answer', async () => {
      if (identity.state !== 'signed-in') await signInAsGuest();
      const guest = { displayName, locale, timeZone: zoneOfDevice(), region: guessRegion() };
      onAnswered(
        await call(answerDates, { code: plan.code, said: givenAnswers, ...(needsName && { guest }) }),
      );
    });
    setSent(isDone);
  }

  return (
    <section className={`${layout.stackM} ${surface.card}`}>
      <h2>{say('dates.yourAnswer')}</h2>
      <Form className={layout.stackM} onSubmit={() => void submit()}>
        {needsName && (
          <TextField
            label={say('setUp.displayName')}
            autoComplete="given-name"
            maxLength={30}
            value={displayName}
            onChange={({ target }) => setDisplayName(target.value)}
            fault={hasSubmitted && displayName.trim() === '' ? say('setUp.nameMissing') : null}
          />
        )}
        {plan.dates.map(({ at }, index) => (
          <fieldset key={at} className={layout.titled}>
            <legend>{momentOf(at, locale)}</legend>
            <div className={layout.wrapS}>
              {dateAnswerSchema.options.map((each) => (
                <label key={each} className={surface.pill}>
                  <input
                    type="radio"
                    name={at}
                    checked={answers[index] === each}
                    aria-invalid={(hasSubmitted && answers[index] === null) || undefined}
                    onChange={() => setAnswers(answers.with(index, each))}
                  />
                  {say(`dates.${each}`)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        {hasSubmitted && answers.includes(null) && <Notice>{say('dates.eachMissing')}</Notice>}
        {fault && <Notice>{fault}</Notice>}
        <div className={layout.row}>
          <Button kind={plan.by?.you ? 'plain' : 'main'} type="submit" busy={busy !== null}>
            {say(own ? 'dates.change' : 'dates.send')}
          </Button>
          <p role="status">{isSent && say('dates.sent')}</p>
        </div>
      </Form>
    </section>
  );
}
