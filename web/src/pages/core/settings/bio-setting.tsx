import { maxBio, writeBio } from '@cine/contract/operations/together/profiles';
import { countCharacters } from '@cine/contract/text/count-characters';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './settings.module.css';

/** What a member says about themselves, saved on submit. */
export function BioSetting() {
  const { say } = useWords();
  const { bio: saved = '' } = useAccount();
  const { busy, fault, run } = useAction();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? saved;
  const isTooLong = countCharacters(text.trim()) > maxBio;

  async function save() {
    const bio = text.trim() === '' ? null : text.trim();
    if (!isTooLong && (await run('bio', () => call(writeBio, { bio })))) setTyped(null);
  }

  return (
    <Form className={`${layout.stackS} ${styles.setting}`} onSubmit={() => void save()}>
      <TextArea
        label={say('settings.bio')}
        hint={say('settings.bioHint')}
        rows={3}
        maxLength={maxBio}
        value={text}
        onChange={({ target }) => setTyped(target.value)}
        fault={fault}
      />
      {text !== saved && (
        <Button kind="quiet" type="submit" busy={busy !== null} aria-disabled={isTooLong}>
          {say('common.save')}
        </Button>
      )}
    </Form>
  );
}
