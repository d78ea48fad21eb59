import type { CharacterClass } from '@cine/contract/game/characters/classes';
import { houseEquipment } from '@cine/contract/game/items/owned-items';
import { rewards } from '@cine/contract/game/rewards';
import { useState } from 'react';
import { Notice } from '../../../components/feedback/notice.tsx';
import { Button } from '../../../components/form/button.tsx';
import { Form } from '../../../components/form/form.tsx';
import { useAction } from '../../../components/form/use-action.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
import styles from './character.module.css';
import { ClassChoice } from './class-choice.tsx';
import { firstLook } from './look/first-look.ts';
import { LookFields } from './look/look-fields.tsx';
import { type Look, useLook } from './look/use-look.ts';
import { Portrait } from './portrait.tsx';

type Props = {
  uid: string;
  onCreate: (chosen: Look & { characterClass: CharacterClass }) => Promise<unknown>;
};

export function CreateForm({ uid, onCreate }: Props) {
  const { say } = useWords();
  const { fields, ready } = useLook({ name: '', appearance: firstLook(uid) });
  const [characterClass, setClass] = useState<CharacterClass>('warrior');
  const { busy, fault, runLast } = useAction();

  async function submit() {
    const look = ready();
    if (look) await runLast('create', () => onCreate({ ...look, characterClass }));
  }

  return (
    <div className={styles.page}>
      <Portrait of={{ ...fields.look, characterClass, equipped: houseEquipment }} isLive />
      <Form className={`${layout.stackXl} ${styles.form}`} onSubmit={submit}>
        <p className={prose.lead}>{say('character.createHint', { coins: rewards.character.pays.coins })}</p>
        <LookFields {...fields} characterClass={characterClass} />
        <ClassChoice chosen={characterClass} onChoose={setClass} />
        {fault && <Notice>{fault}</Notice>}
        <div className={layout.narrowStack}>
          <p className={prose.soft}>
            {say('character.forGood', { class: say(`character.class_${characterClass}`) })}
          </p>
          <Button kind="main" type="submit" busy={busy !== null}>
            {say('character.create')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
