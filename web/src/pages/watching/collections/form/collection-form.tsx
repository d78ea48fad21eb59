import { type ReactNode, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { type CollectionFields, type Draft, type Fault, readDraft } from './collection-draft.ts';
import { DescriptionField, KindChoice, NameField, RulesField, VisibilityChoice } from './draft-fields.tsx';

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

/** The form of a collection: name, kind, rules, who sees it. */
export function CollectionForm(props: Props) {
  const { first, save, isNamed = true, asksKind = false, isOfGroup, children, onSave } = props;
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { busy, fault, runLast } = useAction();
  const result = readDraft(draft, serverNow(), isNamed);
  const faults: readonly Fault[] = isChecked && 'faults' in result ? result.faults : [];
  const onChange = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  function submit() {
    setChecked(true);
    if ('fields' in result) void runLast('save', () => onSave(result.fields));
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      {isNamed && <NameField draft={draft} onChange={onChange} faults={faults} />}
      <DescriptionField draft={draft} onChange={onChange} />
      {asksKind && <KindChoice draft={draft} onChange={onChange} />}
      <RulesField draft={draft} onChange={onChange} isChecked={isChecked} faults={faults} />
      <VisibilityChoice draft={draft} former={first.visibility} onChange={onChange} isOfGroup={isOfGroup} />
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
