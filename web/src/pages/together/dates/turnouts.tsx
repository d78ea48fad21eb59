import { chooseDate, type DateAnswer, type Plan } from '@cine/contract/operations/together/dates';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { momentOf } from '#components/dates/moments.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './dates.module.css';

type Props = { plan: Plan; onChange: (plan: Plan) => void };

/** How many can come on each date, and choosing one. */
export function Turnouts({ plan, onChange }: Props) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const [isChanging, setChanging] = useState(false);
  const { code, dates, answers, by, chosen } = plan;
  const namesOf = (index: number, choice: DateAnswer) =>
    joinNames(answers.flatMap((answer) => (answer.said[index] === choice ? [answer.name] : [])));
  const isChoosing = by?.you === true && (chosen === null || isChanging);
  const choose = (at: string) =>
    void run(at, async () => {
      onChange(await call(chooseDate, { code, at }));
      setChanging(false);
    });
  return (
    <section className={layout.stackM}>
      <h2>{say('dates.whoCan')}</h2>
      {answers.length === 0 && <p>{say('dates.noAnswers')}</p>}
      {answers.length > 0 && <p className={styles.soft}>{say('dates.rule')}</p>}
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {dates.map(({ at, yes, ifNeedBe, best }, index) => (
          <li
            key={at}
            className={`${layout.stackS} ${surface.tile} ${styles.turnout}`}
            data-best={(chosen === null ? best : at === chosen) || undefined}
          >
            <div className={layout.spreadRow}>
              <strong>{momentOf(at, locale)}</strong>
              {best && chosen === null && (
                <span className={styles.best}>
                  <Star aria-hidden />
                  {say('dates.best')}
                </span>
              )}
            </div>
            {answers.length > 0 && <p>{say('dates.can', { count: yes + ifNeedBe })}</p>}
            {yes > 0 && <p className={styles.soft}>{say('dates.yesOf', { names: namesOf(index, 'yes') })}</p>}
            {ifNeedBe > 0 && (
              <p className={styles.soft}>
                {say('dates.ifNeedBeOf', { names: namesOf(index, 'if-need-be') })}
              </p>
            )}
            {isChoosing && chosen !== at && (
              <div>
                <Button
                  kind={best && chosen === null ? 'main' : 'plain'}
                  {...buttonStateOf(at)}
                  aria-label={say('dates.takeDate', { when: momentOf(at, locale) })}
                  onClick={() => choose(at)}
                >
                  {say('dates.take')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {by?.you && chosen !== null && !isChanging && (
        <div>
          <Button kind="quiet" onClick={() => setChanging(true)}>
            {say('dates.takeAnother')}
          </Button>
        </div>
      )}
    </section>
  );
}
