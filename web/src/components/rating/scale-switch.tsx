import { useId } from 'react';
import { chooseScale, scales, useRatingScale } from '#data/device/rating-scale.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './scale-switch.module.css';

/** Switches this device's scale of ratings. */
export function ScaleSwitch() {
  const { say } = useWords();
  const scale = useRatingScale();
  const id = useId();
  return (
    <fieldset className={styles.scales}>
      <legend className="unseen">{say('rating.scale')}</legend>
      {scales.map((each) => (
        <label key={each} className={styles.scale}>
          <input
            type="radio"
            className="unseen"
            name={id}
            checked={scale === each}
            onChange={() => chooseScale(each)}
          />
          {say(`rating.by_${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
