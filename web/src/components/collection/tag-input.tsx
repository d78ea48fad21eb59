import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import { countCharacters } from '@cine/contract/text/count-characters';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import styles from './tag-input.module.css';
import { longestTag, withTag } from './tags.ts';

type Props = {
  tags: readonly string[];
  /** Tags to suggest, the likeliest first. */
  ownTags: readonly string[];
  onChange: (tags: string[]) => void;
};

/** How many known tags are shown beside the field. */
const suggested = 8;

/** Tags to type, or to take from those that are used already. */
export function TagInput({ tags, ownTags, onChange }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');

  function add(tag: string) {
    onChange(withTag(tags, tag));
    setTyped('');
  }

  return (
    <div className={layout.stackS}>
      {tags.length > 0 && <Tags tags={tags} onChange={onChange} />}
      {tags.length >= maxTags ? (
        <p role="status">{say('collections.tagsFull', { max: maxTags })}</p>
      ) : (
        <>
          <NewTag typed={typed} ownTags={ownTags} onType={setTyped} onAdd={add} />
          <Suggestions tags={tags} ownTags={ownTags} onAdd={add} />
        </>
      )}
    </div>
  );
}

function Tags({ tags, onChange }: Omit<Props, 'ownTags'>) {
  const { say } = useWords();
  return (
    <ul className={layout.wrapS} aria-label={say('collections.tags')}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          {tag}
          <button
            type="button"
            className={surface.iconButton}
            aria-label={say('collections.removeTag', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

type AddProps = Pick<Props, 'ownTags'> & { onAdd: (tag: string) => void };
type NewTagProps = AddProps & { typed: string; onType: (typed: string) => void };

/** A tag to type. Enter and comma end it. */
function NewTag({ typed, ownTags, onType, onAdd }: NewTagProps) {
  const { say } = useWords();
  const id = useId();
  const isFit = typed.trim() !== '' && countCharacters(typed.trim()) <= longestTag;

  function heed(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== ',') return;
    // Ends the tag instead of submitting the form.
    event.preventDefault();
    if (isFit) onAdd(typed);
  }

  return (
    <div className={styles.adder}>
      <TextField
        label={say('collections.newTag')}
        value={typed}
        maxLength={longestTag}
        autoComplete="off"
        list={id}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={heed}
      />
      <Button
        aria-label={say('collections.addTag')}
        aria-disabled={!isFit || undefined}
        onClick={() => isFit && onAdd(typed)}
      >
        <Plus aria-hidden />
      </Button>
      <datalist id={id}>
        {ownTags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}

function Suggestions({ tags, ownTags, onAdd }: AddProps & Pick<Props, 'tags'>) {
  const others = ownTags.filter((tag) => withTag(tags, tag).length > tags.length).slice(0, suggested);
  if (others.length === 0) return null;
  return (
    <div className={layout.wrapS}>
      {others.map((tag) => (
        <button
          key={tag}
          type="button"
          className={`${surface.pill} ${styles.known}`}
          onClick={() => onAdd(tag)}
        >
          {tag}
        </button>
      ))}
    </div>
  );
}
