import { habitColours } from '@cine/contract/game/habits/habit';
import { LookChoice } from '../../../../components/form/look-choice.tsx';
import { Pills } from '../../../../components/form/pills.tsx';
import { TextField } from '../../../../components/form/text-field.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';
import { colourNames, icons } from './looks.ts';

export function LookFields({ draft: { icon, colour }, faultOf, onChange }: Part) {
  const { say } = useWords();
  // One that another client chose stays to be chosen.
  const colours = habitColours.some((each) => each === colour) ? habitColours : [...habitColours, colour];
  return (
    <>
      <div className={layout.stackM}>
        <Pills
          legend={say('habits.icon')}
          all={icons}
          chosen={icon}
          nameOf={(each) => each}
          onChoose={(each) => onChange({ icon: each })}
          className={styles.emoji}
        />
        <TextField
          label={say('habits.otherIcon')}
          fault={faultOf('icon')}
          value={icon}
          autoComplete="off"
          onChange={({ target }) => onChange({ icon: target.value.trim() })}
        />
      </div>
      <LookChoice
        legend={say('habits.colour')}
        nameOf={(each) => say(`habits.colour_${colourNames[each] ?? 'own'}`)}
        values={colours}
        chosen={colour}
        colours={Object.fromEntries(colours.map((each) => [each, each]))}
        onChoose={(chosen) => onChange({ colour: chosen })}
      />
    </>
  );
}
