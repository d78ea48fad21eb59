import { type NoteSharing, setNoteSharing } from '@cine/contract/operations/watching/notes';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { CheckBox } from '../form/check-box.tsx';

type Props = { sharing: NoteSharing; onChange: (to: NoteSharing) => void };

/** The switch that lets a language model read the user's notes, with where they would go. */
export function NoteSwitch({ sharing, onChange }: Props) {
  const { say } = useWords();
  const { models, isAllowed } = sharing;
  const wish = useLatestChange(isAllowed, async (isOn) => {
    const places = models.map(({ provider, model, host }) => ({ provider, model, host }));
    onChange(await call(setNoteSharing, { models: isOn ? places : [] }));
  });
  if (models.length === 0) return <p className={prose.note}>{say('notes.noModel')}</p>;
  return (
    <div className={layout.stackS}>
      <CheckBox label={say('notes.allow')} checked={wish.value} onChange={wish.change} />
      <p className={prose.note}>{say('notes.isOff')}</p>
      <p className={prose.note}>{say('notes.isOn')}</p>
      <div className={prose.note}>
        <p>{say('notes.goes', { count: models.length })}</p>
        <ul>
          {models.map((each) => (
            <li key={`${each.provider} ${each.model}`}>{placeInWords(each, say)}</li>
          ))}
        </ul>
      </div>
      <ChangeStatus of={wish} />
    </div>
  );
}

const providers = ['mistral', 'anthropic', 'openai', 'huggingface'] as const;

/** Which model it is, and whose, and where. */
export function placeInWords(
  { provider, model, host, isStandIn, isAtProvider }: NoteSharing['models'][number],
  say: Say,
): string {
  if (isStandIn) return say('notes.at_standIn', { model, host });
  const named = providers.find((each) => each === provider);
  return say(isAtProvider && named ? `notes.at_${named}` : 'notes.at_other', { model, host });
}
