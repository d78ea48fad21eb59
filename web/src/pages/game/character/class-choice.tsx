import { type CharacterClass, characterClasses, startingStats } from '@cine/contract/game/characters/classes';
import { useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './character.module.css';
import { ClassBars } from './class-bars.tsx';

type Props = { chosen: CharacterClass; onChoose: (characterClass: CharacterClass) => void };

/** Chooses a new character's class. */
export function ClassChoice({ chosen, onChoose }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <fieldset className={layout.titled}>
      <legend>{say('character.class')}</legend>
      <div className={styles.classes}>
        {characterClasses.map((each) => (
          <label key={each} className={`${surface.option} ${styles.class}`}>
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}${each}`}
              aria-describedby={`${id}${each}-about`}
              checked={each === chosen}
              onChange={() => onChoose(each)}
            />
            <span id={`${id}${each}`} className={styles.className}>
              {say(`character.class_${each}`)}
            </span>
            <span id={`${id}${each}-about`} className={styles.about}>
              <span>{say(`character.about_${each}`)}</span>
              <ClassBars stats={startingStats[each]} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
