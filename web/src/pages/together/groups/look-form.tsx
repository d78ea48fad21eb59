import { type GroupPicture, groupPictureSchema } from '@cine/contract/operations/together/groups';
import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import looks from '#components/form/look-choice.module.css';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { GroupPicture as Picture } from '#components/people/group-picture/group-picture.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './groups.module.css';

type Look = { name: string; picture: GroupPicture };
type Props = {
  /** What it begins with. */
  from: Look;
  submit: string;
  onSubmit: (look: Look) => Promise<unknown>;
};

/** The form of a group's name and picture. */
export function LookForm({ from, submit, onSubmit }: Props) {
  const { say } = useWords();
  const [name, setName] = useState(from.name);
  const [chosen, setChosen] = useState<GroupPicture | null>(null);
  const [isNameless, setNameless] = useState(false);
  const { busy, fault, runLast } = useAction();
  const picture = chosen ?? from.picture;

  async function go() {
    setNameless(name.trim() === '');
    if (name.trim() !== '') await runLast('go', () => onSubmit({ name, picture }));
  }

  return (
    <Form className={layout.stackL} onSubmit={go}>
      <TextField
        label={say('groups.name')}
        hint={say('groups.nameHint')}
        fault={isNameless ? say('groups.nameMissing') : null}
        value={name}
        autoComplete="off"
        maxLength={40}
        onChange={(event) => {
          setName(event.target.value);
          setNameless(false);
        }}
      />
      <PictureChoice chosen={picture} onChoose={setChosen} />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}

function PictureChoice({
  chosen,
  onChoose,
}: {
  chosen: GroupPicture;
  onChoose: (picture: GroupPicture) => void;
}) {
  const { say } = useWords();
  const group = useId();
  return (
    <fieldset className={layout.titled}>
      <legend>{say('groups.picture')}</legend>
      <div className={styles.pictures}>
        {groupPictureSchema.options.map((each) => (
          <label
            key={each}
            className={`${looks.option} ${styles.picture}`}
            title={say(`groups.picture_${each}`)}
          >
            <input
              type="radio"
              name={group}
              aria-label={say(`groups.picture_${each}`)}
              checked={each === chosen}
              onChange={() => onChoose(each)}
            />
            <Picture of={each} />
            {each === chosen && <Check aria-hidden />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
