import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { OptionRow } from '../option-row.tsx';
import { type BallotOf, standingOptions, type Votable, withApproval } from './ballots.ts';
import styles from './rows.module.css';

type Props = {
  poll: Votable;
  ballot: BallotOf<'approval'>;
  onChange: (ballot: BallotOf<'approval'>) => void;
};

/** A ballot of yes or no to each movie. */
export function Approval({ poll, ballot, onChange }: Props) {
  const { say } = useWords();
  return (
    <fieldset className={styles.rows}>
      <legend className="unseen">{say('polls.approval')}</legend>
      {standingOptions(poll).map((option) => (
        <label key={option.movieId} className={`${surface.option} ${styles.row}`}>
          <input
            type="checkbox"
            checked={ballot.yes.includes(option.movieId)}
            onChange={({ target }) => onChange(withApproval(ballot, option.movieId, target.checked))}
          />
          <OptionRow option={option} />
        </label>
      ))}
    </fieldset>
  );
}
