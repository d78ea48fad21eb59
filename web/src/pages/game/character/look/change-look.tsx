import type { CharacterView } from '@cine/contract/operations/game/characters';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from '../character.module.css';
import { Portrait } from '../portrait.tsx';
import { LookFields } from './look-fields.tsx';
import { type Look, useLook } from './use-look.ts';

type Props = { character: CharacterView; onChange: (look: Look) => Promise<unknown> };

/** The dialog that changes a character's name and looks. */
export function ChangeLook({ character, onChange }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pencil aria-hidden />
        {say('character.change')}
      </Button>
      {isOpen && (
        <Dialog title={say('character.changeTitle')} onClose={() => setOpen(false)}>
          <LookForm
            character={character}
            onChange={async (look) => {
              await onChange(look);
              setOpen(false);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function LookForm({ character, onChange }: Props) {
  const { say } = useWords();
  const { name, appearance, characterClass } = character;
  const { fields, ready } = useLook({ name, appearance });
  const { busy, fault, runLast } = useAction();

  async function submit() {
    const look = ready();
    if (look) await runLast('save', () => onChange(look));
  }

  return (
    <Form className={`${layout.stackL} ${styles.form} ${styles.inDialog}`} onSubmit={submit}>
      <Portrait of={{ ...character, ...fields.look }} isLive />
      <LookFields {...fields} characterClass={characterClass} />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {say('common.save')}
        </Button>
      </div>
    </Form>
  );
}
