import { type DateAnswer, dateAnswerSchema, type Plan } from '@cine/contract/operations/together/dates';
import { Star } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { dayAndTimeOf } from '#components/dates/moments.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { answerIcons } from './answer-icons.tsx';
import styles from './dates.module.css';

type Props = {
  date: Plan['dates'][number];
  index: number;
  answers: Plan['answers'];
  /** Whether it is the best so far, or the chosen one. */
  isMarked: boolean;
  /** What the user says of it; undefined once a date is chosen. */
  own: DateAnswer | null | undefined;
  onAnswer: (answer: DateAnswer | null) => void;
  /** Chooses it. */
  children: ReactNode;
};

/** One date: the user's own answer, then everybody's. */
export function DateRow({ date, index, answers, isMarked, own, onAnswer, children }: Props) {
  const { say, locale } = useWords();
  const id = useId();
  const { at, yes, ifNeedBe } = date;
  const [day, time] = dayAndTimeOf(at, locale);
  // Their own answer stands before the others'.
  const others = own === undefined ? answers : answers.filter(({ you }) => !you);
  return (
    <li className={`${surface.tile} ${styles.date}`} data-marked={isMarked || undefined}>
      <p className={styles.when}>
        <strong id={id}>
          {day} <span className={styles.time}>{time}</span>
        </strong>
        {isMarked && own !== undefined && (
          <span className={styles.best}>
            <Star aria-hidden />
            {say('dates.best')}
          </span>
        )}
      </p>
      {own !== undefined && <OwnAnswer labelId={id} own={own} onAnswer={onAnswer} />}
      {answers.length > 0 && (
        <details className={`${surface.disclosure} ${styles.who}`}>
          <summary>
            <Faces answers={others} index={index} />
            {say('dates.can', { count: yes + ifNeedBe })}
          </summary>
          <Names answers={answers} index={index} />
        </details>
      )}
      {children && <div className={styles.take}>{children}</div>}
    </li>
  );
}

type OwnProps = { labelId: string } & Pick<Props, 'onAnswer'> & { own: DateAnswer | null };

function OwnAnswer({ labelId, own, onAnswer }: OwnProps) {
  const { say } = useWords();
  const group = useId();
  return (
    <div className={styles.own} role="radiogroup" aria-labelledby={labelId}>
      {dateAnswerSchema.options.map((each) => {
        const Icon = answerIcons[each];
        return (
          <label key={each} className={`${surface.pill} ${styles.answer}`} data-said={each}>
            <input
              type="radio"
              name={group}
              checked={own === each}
              aria-label={say(`dates.${each}`)}
              onChange={() => onAnswer(each)}
              // A second press leaves the date without an answer.
              onClick={() => own === each && onAnswer(null)}
            />
            <Icon aria-hidden />
            <span aria-hidden>{say(`dates.${each}`)}</span>
          </label>
        );
      })}
    </div>
  );
}

/** How many faces fit on a narrow phone. */
const shownFaces = 7;

type OthersProps = Pick<Props, 'answers' | 'index'>;

/** In the same order on each date, so that they make columns. */
function Faces({ answers, index }: OthersProps) {
  const first = answers.length > shownFaces + 1 ? answers.slice(0, shownFaces) : answers;
  return (
    <span className={styles.faces} aria-hidden>
      {first.map(({ id, name, said }) => {
        const answer = said[index] ?? null;
        const Icon = answer && answerIcons[answer];
        return (
          <span key={id} className={styles.face} data-said={answer ?? 'blank'}>
            <Avatar uid={id} name={name} size="s" isMark />
            {Icon && <Icon />}
          </span>
        );
      })}
      {first.length < answers.length && (
        <span className={styles.more}>{`+${answers.length - first.length}`}</span>
      )}
    </span>
  );
}

const saying = { yes: 'dates.yesOf', 'if-need-be': 'dates.ifNeedBeOf', no: 'dates.noOf' } as const;

function Names({ answers, index }: OthersProps) {
  const { say } = useWords();
  const namesOf = (answer: DateAnswer | null) =>
    answers.flatMap(({ name, said }) => ((said[index] ?? null) === answer ? [name] : []));
  return (
    <div className={`${layout.stackXs} ${styles.soft}`}>
      {([...dateAnswerSchema.options, null] as const).map((each) => {
        const names = namesOf(each);
        if (names.length === 0) return null;
        const key = each === null ? 'dates.blankOf' : saying[each];
        return <p key={key}>{say(key, { names: joinNames(names) })}</p>;
      })}
    </div>
  );
}
