import { useAccount } from '../../../data/auth/user.tsx';
import { useWords } from '../../../i18n/index.tsx';
import { Section } from './section.tsx';
import { TextSetting } from './text-setting.tsx';
import { useSetting } from './use-setting.ts';

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
