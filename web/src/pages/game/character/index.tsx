import type { CharacterClass } from '@cine/contract/game/characters/classes';
import { houseEquipment } from '@cine/contract/game/items/owned-items';
import { rewards } from '@cine/contract/game/pay/rewards';
import {
  type CharacterView,
  changeCharacter,
  createCharacter,
} from '@cine/contract/operations/game/characters';
import { useState } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { firstLook } from '#components/character/first-look.ts';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './character.module.css';
import { ClassChoice } from './class-choice.tsx';
import { ChangeLook } from './look/change-look.tsx';
import { LookFields } from './look/look-fields.tsx';
import { type Look, useLook } from './look/use-look.ts';
import { Portrait } from './portrait.tsx';
import { Stats } from './stats/stats.tsx';
import { type ChangeCharacter, useCharacter } from './use-character.ts';
import { useWornItems } from './wardrobe/use-worn-items.ts';
import { Wardrobe } from './wardrobe/wardrobe.tsx';

/** The user's character: class, stats, looks, and what it wears. */
export default function CharacterPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <MemberCharacter uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('character.title')}</h1>
      <ForMembers text={say('character.guest')} />
    </div>
  );
}

function MemberCharacter({ uid }: { uid: string }) {
  const { say } = useWords();
  const { data, refusal, keptAt, again, milestones, changeBy } = useCharacter(uid);
  const [isNew, setNew] = useState(false);
  const { heir, within } = useFocusHeir();
  const character = data?.character ?? null;
  return (
    <div className={layout.stackXl} {...within}>
      <h1 ref={heir} tabIndex={-1}>
        {character?.name ?? say(data ? 'character.create' : 'character.title')}
      </h1>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {isNew && character && (
        <Notice kind="news">{say('character.created', { coins: rewards.character.pays.coins })}</Notice>
      )}
      {data && !character && (
        <CreateForm
          uid={uid}
          onCreate={async (chosen) => {
            await changeBy(createCharacter, chosen);
            setNew(true);
          }}
        />
      )}
      {character && <OwnCharacter character={character} milestones={milestones ?? []} changeBy={changeBy} />}
    </div>
  );
}

type Props = {
  uid: string;
  onCreate: (chosen: Look & { characterClass: CharacterClass }) => Promise<unknown>;
};

function CreateForm({ uid, onCreate }: Props) {
  const { say } = useWords();
  const { fields, ready } = useLook({ name: '', appearance: firstLook(uid) });
  const [characterClass, setClass] = useState<CharacterClass>('warrior');
  const { busy, fault, runLast } = useAction();

  async function submit() {
    const look = ready();
    if (look) await runLast('create', () => onCreate({ ...look, characterClass }));
  }

  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
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
            {say('character.createNow')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

type OwnProps = { character: CharacterView; milestones: readonly number[]; changeBy: ChangeCharacter };

function OwnCharacter({ character, milestones, changeBy }: OwnProps) {
  const { say } = useWords();
  const worn = useWornItems(character, changeBy);
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <Portrait of={{ ...character, equipped: worn.value }} />
      <div className={layout.stackXxl}>
        <div className={layout.stackS}>
          <div className={layout.spreadRow}>
            <p className={prose.lead}>{say(`character.class_${character.characterClass}`)}</p>
            <ChangeLook character={character} onChange={(look) => changeBy(changeCharacter, look)} />
          </div>
          <p className={layout.looseWrap}>
            <Link href="/shop" className={layout.tapLink}>
              {say('shop.title')}
            </Link>
            <Link href="/duels" className={layout.tapLink}>
              {say('duels.title')}
            </Link>
          </p>
        </div>
        <Stats character={character} milestones={milestones} changeBy={changeBy} />
        <Wardrobe character={character} worn={worn} changeBy={changeBy} />
      </div>
    </div>
  );
}
