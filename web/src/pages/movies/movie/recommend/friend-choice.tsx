import type { CircleDocument } from '@cine/contract/documents/circles';
import { foldText } from '@cine/contract/text/fold-text';
import { useState } from 'react';
import { TextField } from '#components/form/text-field.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './recommend.module.css';

/** More friends than these can be searched. */
const fewFriends = 8;

type Props = {
  friends: CircleDocument['friends'];
  /** Friends to whom it is recommended already. */
  already: ReadonlySet<string>;
  /** How many may be chosen today. */
  left: number;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Friends by name, as many as may be chosen today. */
export function FriendChoice({ friends, already, left, chosen, onChoose }: Props) {
  const { say, locale } = useWords();
  const [sought, setSought] = useState('');
  const all = Object.entries(friends).sort(([, one], [, other]) =>
    one.name.localeCompare(other.name, locale),
  );
  const matches = all.filter(([, { name, username }]) =>
    foldText(`${name} ${username}`).includes(foldText(sought)),
  );

  function toggle(uid: string) {
    const next = new Set(chosen);
    if (!next.delete(uid)) next.add(uid);
    onChoose(next);
  }

  return (
    <>
      {all.length > fewFriends && (
        <TextField
          type="search"
          label={say('tips.find')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <fieldset>
        <legend>{say('tips.whom')}</legend>
        <div className={styles.friends}>
          {matches.map(([uid, { name }]) => (
            <label key={uid} className={`${layout.centeredRow} ${styles.friend}`}>
              <input
                type="checkbox"
                checked={chosen.has(uid)}
                disabled={already.has(uid) || (!chosen.has(uid) && chosen.size >= left)}
                onChange={() => toggle(uid)}
              />
              <Avatar uid={uid} name={name} size="s" />
              <span className={styles.name}>
                {name}
                {already.has(uid) && <small>{say('tips.already')}</small>}
              </span>
            </label>
          ))}
          {matches.length === 0 && <p>{say('tips.nobodyFound')}</p>}
        </div>
      </fieldset>
      <p className={prose.soft} role="status">
        {say('tips.left', { left: Math.max(0, left - chosen.size) })}
      </p>
    </>
  );
}
