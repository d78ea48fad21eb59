import { type ComponentProps, useState } from 'react';
import { SaveStatus } from '#components/feedback/save-status.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { type Setting, useSetting } from './use-setting.ts';

const usernameForm = /^[A-Za-z][A-Za-z0-9_]{2,19}$/;

/** The names that others see. Guests have no username. */
export function Names() {
  const { say } = useWords();
  const { kind } = useAccount();
  const displayName = useSetting('displayName');
  const username = useSetting('username');
  return (
    <Section title={say('settings.you')} now={username.value && `@${username.value}`}>
      <TextSetting
        setting={displayName}
        label={say('setUp.displayName')}
        hint={say('settings.displayNameHint')}
        maxLength={30}
        autoComplete="given-name"
        faultIn={(text) => (text.trim() === '' ? say('setUp.nameMissing') : null)}
      />
      {kind === 'member' && (
        <TextSetting
          setting={username}
          label={say('setUp.username')}
          hint={say('setUp.usernameHint')}
          maxLength={20}
          autoComplete="username"
          autoCapitalize="none"
          faultIn={(text) => (usernameForm.test(text) ? null : say('setUp.usernameInvalid'))}
        />
      )}
    </Section>
  );
}

type Props = {
  setting: Setting<'displayName'> | Setting<'username'>;
  /** The fault of a text, before it is sent. */
  faultIn: (text: string) => string | null;
} & Pick<
  ComponentProps<typeof TextField>,
  'label' | 'hint' | 'maxLength' | 'autoComplete' | 'autoCapitalize'
>;

/** A text of the account, saved on submit. */
function TextSetting({ setting, faultIn, ...field }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const saved = setting.value ?? '';
  const text = typed ?? saved;

  async function submit() {
    const wrong = faultIn(text);
    setFault(wrong);
    if (wrong === null && (await setting.save(text))) setTyped(null);
  }

  return (
    <Form className={`${layout.stackS} ${styles.setting}`} onSubmit={submit}>
      <TextField
        {...field}
        spellCheck={false}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        fault={fault}
        end={
          text !== saved && (
            <Button kind="quiet" type="submit" busy={setting.mark?.state === 'saving'}>
              {say('common.save')}
            </Button>
          )
        }
      />
      <SaveStatus mark={setting.mark} />
    </Form>
  );
}
