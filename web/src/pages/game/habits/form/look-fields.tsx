import { habitColours } from '@cine/contract/game/habits/habit';
import { LookChoice } from '#components/form/look-choice.tsx';
import { Pills } from '#components/form/pills.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from '../habits.module.css';
import type { Part } from './habit-form.tsx';

/** A habit's icon and colour. */
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

/** Icons at hand; any other emoji is as good. */
const icons = [
  '✅',
  '🎬',
  '🍿',
  '🎞️',
  '⭐',
  '📖',
  '✍️',
  '🏃',
  '🧘',
  '💧',
  '🥗',
  '🌙',
  '📞',
  '🎸',
  '🧹',
  '🌱',
] as const;

const colourNames: Readonly<Record<string, ColourName>> = {
  '#6366F1': 'indigo',
  '#F59E0B': 'amber',
  '#10B981': 'emerald',
  '#EF4444': 'red',
  '#EC4899': 'pink',
  '#8B5CF6': 'violet',
  '#0EA5E9': 'sky',
  '#14B8A6': 'teal',
  '#84CC16': 'lime',
  '#A16207': 'brown',
};
type ColourName =
  | 'indigo'
  | 'amber'
  | 'emerald'
  | 'red'
  | 'pink'
  | 'violet'
  | 'sky'
  | 'teal'
  | 'lime'
  | 'brown';
