import { collectionVisibilitySchema } from '@cine/contract/operations/watching/collection-parts';
import { type ReactNode, useState } from 'react';
import { completeRules, impossibleRuleOf } from '#components/challenge/rules/read-rules.ts';
import { newDraft } from '#components/challenge/rules/rule-draft.ts';
import { RuleList } from '#components/challenge/rules/rule-list.tsx';
import { RulesPreview } from '#components/challenge/rules/rules-preview.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import {
  type CollectionFields,
  type Draft,
  type Fault,
  longestDescription,
  longestName,
  readDraft,
} from './collection-draft.ts';

type Props = {
  first: Draft;
  /** The button's text. */
  save: string;
  /** Whether it has a name of its own. */
  isNamed?: boolean;
  /** Whether it may fill itself by rules, or not; one that exists stays as it is. */
  asksKind?: boolean;
  isOfGroup: boolean;
  /** More fields, before the button. */
  children?: ReactNode;
  onSave: (fields: CollectionFields) => Promise<unknown>;
};

const kinds = ['hand', 'smart'] as const;

export function CollectionForm({
  first,
  save,
  isNamed = true,
  asksKind = false,
  isOfGroup,
  children,
  onSave,
}: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { busy, fault, runLast } = useAction();
  const now = Date.now();
  const result = readDraft(draft, now, isNamed);
  const faults: readonly Fault[] = isChecked && 'faults' in result ? result.faults : [];
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  function submit() {
    setChecked(true);
    if ('fields' in result) void runLast('save', () => onSave(result.fields));
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      {isNamed && (
        <TextField
          label={say('collections.name')}
          value={draft.name}
          maxLength={longestName}
          autoComplete="off"
          fault={faults.includes('name') && draft.name.trim() === '' ? say('collections.nameMissing') : null}
          onChange={({ target }) => change({ name: target.value })}
        />
      )}
      <TextField
        label={say('collections.description')}
        hint={say('collections.descriptionHint')}
        value={draft.description}
        maxLength={longestDescription}
        autoComplete="off"
        onChange={({ target }) => change({ description: target.value })}
      />
      {asksKind && (
        <ChoiceCards
          className={`${layout.stackM} ${layout.titled}`}
          legend={say('collections.how')}
          options={kinds}
          value={draft.rules ? 'smart' : 'hand'}
          onChange={(kind) => change({ rules: kind === 'smart' ? [newDraft(0)] : null })}
          titleOf={(each) => say(`collections.how_${each}`)}
          hintOf={(each) => say(`collections.how_${each}Hint`)}
        />
      )}
      {draft.rules && (
        <>
          <RuleList
            title={say('collections.rules')}
            hint={say('collections.rulesHint')}
            rules={draft.rules}
            onChange={(rules) => change({ rules })}
            isChecked={isChecked}
            areTooLong={faults.includes('rulesTooLong')}
            impossible={impossibleRuleOf(completeRules(draft.rules), now)}
          />
          <RulesPreview rules={completeRules(draft.rules)}>
            {({ examples }) => <PosterShelf movies={examples.slice(0, 3)} />}
          </RulesPreview>
        </>
      )}
      <ChoiceCards
        className={`${layout.stackM} ${layout.titled}`}
        legend={say('collections.visibility')}
        options={collectionVisibilitySchema.options}
        value={draft.visibility}
        onChange={(visibility) => change({ visibility })}
        titleOf={(each) => say(`collections.sees_${each}`)}
        hintOf={(each) => say(`collections.sees_${each}Hint`, { inGroup: isOfGroup ? 'yes' : 'no' })}
      />
      {draft.visibility !== 'private' && !draft.rules && (
        <p className={prose.note}>{say('collections.wordsShown')}</p>
      )}
      {children}
      <div className={layout.narrowStack}>
        {fault && <Notice>{fault}</Notice>}
        {faults.length > 0 && <Notice>{say('collections.incomplete')}</Notice>}
        <Button kind="main" type="submit" busy={busy !== null}>
          {save}
        </Button>
      </div>
    </Form>
  );
}
