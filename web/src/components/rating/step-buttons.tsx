import { type ChangeEvent, type FocusEvent, useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import { useSettledValue } from '../form/use-settled-value.ts';
import styles from './step-buttons.module.css';

type Props = {
  label: string;
  score: number | null;
  onRate: (score: number) => void;
  scale: 'stars' | 'tens';
};

const steps = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/**
 * Rates a movie by buttons. Ten steps, as half stars or numbers. A score in between shows as the nearest
 * step.
 */
export function StepButtons({ label, score, onRate, scale }: Props) {
  const { say } = useWords();
  const id = useId();
  const { current, look, settle } = useSettledValue(label, score, onRate);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    look(Number(event.target.value));
    // A click means its step; arrow keys pass through others.
    if (event.nativeEvent instanceof MouseEvent && event.nativeEvent.detail > 0) settle();
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) settle();
  }

  return (
    <fieldset className={styles[scale]} onBlur={leave}>
      <legend className="unseen">{label}</legend>
      <div className={styles.steps}>
        {steps.map((step) => (
          <label
            key={step}
            className={styles.step}
            data-on={(current !== null && step <= 10 * Math.round(current / 10)) || undefined}
          >
            <input
              type="radio"
              className="unseen"
              name={id}
              value={step}
              checked={current === step}
              onChange={choose}
            />
            {scale === 'stars' ? (
              <>
                <span className="unseen">{say('rating.star', { stars: step / 20 })}</span>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M12 2.2l3 6.3 6.9.9-5.1 4.8 1.3 6.9-6.1-3.4-6.1 3.4 1.3-6.9L2.1 9.4 9 8.5z" />
                </svg>
              </>
            ) : (
              <>
                <span className="unseen">{say('rating.ten', { tens: step / 10 })}</span>
                <span aria-hidden>{step / 10}</span>
              </>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
