/** The fields of a collection's form. */
import {
  type CollectionVisibility,
  collectionVisibilitySchema,
} from '@cine/contract/operations/watching/collection-parts';
import { completeRules, impossibleRuleOf } from '#components/challenge/rules/read-rules.ts';
import { newDraft } from '#components/challenge/rules/rule-draft.ts';
import { RuleList } from '#components/challenge/rules/rule-list.tsx';
import { RulesPreview } from '#components/challenge/rules/rules-preview.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { type Draft, type Fault, longestDescription, longestName } from './collection-draft.ts';

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void };

/** What is wrong with the draft, once it was sent. */
type Checked = { isChecked: boolean; faults: readonly Fault[] };

export function NameField({ draft: { name }, onChange, faults }: Props & Pick<Checked, 'faults'>) {
  const { say } = useWords();
  return (
    <TextField
      label={say('collections.name')}
      value={name}
      maxLength={longestName}
      autoComplete="off"
      fault={faults.includes('name') && name.trim() === '' ? say('collections.nameMissing') : null}
      onChange={({ target }) => onChange({ name: target.value })}
    />
  );
}

export function DescriptionField({ draft: { description }, onChange }: Props) {
  const { say } = useWords();
  return (
    <TextArea
      label={say('collections.description')}
      hint={say('collections.descriptionHint')}
      rows={2}
      value={description}
      maxLength={longestDescription}
      onChange={({ target }) => onChange({ description: target.value })}
    />
  );
}

const kinds = ['hand', 'smart'] as const;

/** Whether it is filled by hand or by rules. */
export function KindChoice({ draft: { rules }, onChange }: Props) {
  const { say } = useWords();
  return (
    <ChoiceCards
      className={`${layout.stackM} ${layout.titled}`}
      legend={say('collections.how')}
      options={kinds}
      value={rules ? 'smart' : 'hand'}
      onChange={(kind) => onChange({ rules: kind === 'smart' ? [newDraft(0)] : null })}
      titleOf={(each) => say(`collections.how_${each}`)}
      hintOf={(each) => say(`collections.how_${each}Hint`)}
    />
  );
}

/** The rules by which it fills itself, and movies that they bring; nothing for one filled by hand. */
export function RulesField({ draft: { rules }, onChange, isChecked, faults }: Props & Checked) {
  const { say } = useWords();
  if (!rules) return null;
  const complete = completeRules(rules);
  return (
    <>
      <RuleList
        title={say('collections.rules')}
        hint={say('collections.rulesHint')}
        rules={rules}
        onChange={(changed) => onChange({ rules: changed })}
        isChecked={isChecked}
        areTooLong={faults.includes('rulesTooLong')}
        impossible={impossibleRuleOf(complete, serverNow())}
      />
      <RulesPreview rules={complete}>
        {({ examples }) => <PosterShelf movies={examples.slice(0, 3)} />}
      </RulesPreview>
    </>
  );
}

/** The choice of who sees it, and when the link ends of one that becomes private. */
export function VisibilityChoice({
  draft: { visibility, rules },
  former,
  onChange,
  isOfGroup,
}: Props & { former: CollectionVisibility; isOfGroup: boolean }) {
  const { say } = useWords();
  return (
    <>
      <ChoiceCards
        className={`${layout.stackM} ${layout.titled}`}
        legend={say('collections.visibility')}
        options={collectionVisibilitySchema.options}
        value={visibility}
        onChange={(each) => onChange({ visibility: each })}
        titleOf={(each) => say(`collections.sees_${each}`)}
        hintOf={(each) => say(`collections.sees_${each}Hint`, { inGroup: isOfGroup ? 'yes' : 'no' })}
      />
      {visibility !== 'private' && !rules && <p className={prose.note}>{say('collections.wordsShown')}</p>}
      {visibility === 'private' && former !== 'private' && (
        <p className={prose.note}>{say('collections.linkEnds')}</p>
      )}
    </>
  );
}
