import { createCollection } from '@cine/contract/operations/watching/collections';
import { countCharacters } from '@cine/contract/text/count-characters';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { useAction } from '../form/use-action.ts';

export const longestName = 60;

/** Makes a collection of a name; the rest can be said on its page. */
export function NewCollectionField({ onMade }: { onMade: (collection: string, name: string) => unknown }) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [isNameless, setNameless] = useState(false);
  const [keyFor, setKeyFor] = useState(keysForRetries);
  const { busy, fault, run } = useAction();

  async function make() {
    const trimmed = name.trim();
    setNameless(trimmed === '');
    if (trimmed === '' || countCharacters(trimmed) > longestName) return;
    await run('make', async () => {
      const { collection } = await call(createCollection, { name: trimmed, key: keyFor(trimmed) });
      await onMade(collection, trimmed);
      setName('');
      setKeyFor(keysForRetries);
    });
  }

  return (
    <Form className={layout.stackS} onSubmit={make}>
      <TextField
        label={say('collections.newNamed')}
        value={name}
        maxLength={longestName}
        autoComplete="off"
        fault={isNameless ? say('collections.nameMissing') : null}
        onChange={({ target }) => {
          setName(target.value);
          setNameless(false);
        }}
      />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button type="submit" busy={busy !== null}>
          <Plus aria-hidden />
          {say('collections.make')}
        </Button>
      </div>
    </Form>
  );
}
