import { habitCategories } from '@cine/contract/game/habits/habit';
import { maxCategory } from '@cine/contract/operations/game/habits';
import { useState } from 'react';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { Part } from './habit-form.tsx';

const isKnown = (category: string) => habitCategories.some((each) => each === category);

/** A habit's category, a usual one or a word of the user's own. */
export function CategoryField({ draft: { category }, faultOf, onChange }: Part) {
  const { say } = useWords();
  const [isOwn, setOwn] = useState(!isKnown(category));

  function choose(value: string) {
    setOwn(value === '');
    onChange({ category: value });
  }

  return (
    <div className={layout.stackS}>
      <LabelledSelect label={say('habits.category')} value={isOwn ? '' : category} onChange={choose}>
        {habitCategories.map((each) => (
          <option key={each} value={each}>
            {say(`habits.category_${each}`)}
          </option>
        ))}
        <option value="">{say('habits.ownCategory')}</option>
      </LabelledSelect>
      {isOwn && (
        <TextField
          label={say('habits.categoryName')}
          fault={faultOf('category')}
          value={category}
          autoComplete="off"
          maxLength={maxCategory}
          onChange={({ target }) => onChange({ category: target.value })}
        />
      )}
    </div>
  );
}
