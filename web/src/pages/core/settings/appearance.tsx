import type { Locale } from '@cine/contract/primitives';
import { LanguageSwitch } from '#components/account/language-switch.tsx';
import { SaveStatus } from '#components/feedback/save-status.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { forgetChosenLanguage, keepChosenLanguage } from '#data/device/chosen-language.ts';
import { useSingleKeys } from '#data/device/single-keys.ts';
import { playSound, switchSounds, useSounds } from '#data/device/sound.ts';
import { useInstallPrompt } from '#data/offline/install-prompt.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { type Theme, useTheme } from '#style/theme.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';

const themes: readonly Theme[] = ['dark', 'light', 'system'];

/** The settings of language, theme and sounds, and installing the app. */
export function Appearance() {
  const { say } = useWords();
  const { theme, setTheme } = useTheme();
  const { uid } = useAccount();
  const language = useSetting('locale');
  const ofAccount = useSetting('theme');
  const hasSounds = useSounds();
  const [hasSingleKeys, changeSingleKeys] = useSingleKeys();
  const install = useInstallPrompt();

  async function choose(locale: Locale) {
    // A choice survives an immediate reload.
    keepChosenLanguage(uid, locale);
    await language.save(locale);
    forgetChosenLanguage(uid, locale);
  }

  function chooseTheme(chosen: Theme) {
    setTheme(chosen);
    void ofAccount.save(chosen);
  }

  function hear(on: boolean) {
    switchSounds(on);
    playSound('complete');
  }

  return (
    <Section title={say('settings.look')} now={say(`settings.${theme}`)}>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <h3>{say('common.language')}</h3>
        <LanguageSwitch onChoose={(locale) => void choose(locale)} />
        <SaveStatus mark={language.mark} />
      </div>
      <fieldset className={`${layout.stackS} ${styles.setting}`}>
        <legend>{say('status.theme')}</legend>
        <div className={layout.looseWrap}>
          {themes.map((each) => (
            <label key={each} className={`${surface.check} ${styles.choice}`}>
              <input type="radio" name="theme" checked={theme === each} onChange={() => chooseTheme(each)} />
              {say(`settings.${each}`)}
            </label>
          ))}
        </div>
        <SaveStatus mark={ofAccount.mark} />
      </fieldset>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <CheckBox label={say('settings.sounds')} checked={hasSounds} onChange={hear} />
        <p className={prose.note}>{say('settings.soundsHint')}</p>
      </div>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <CheckBox label={say('settings.singleKeys')} checked={hasSingleKeys} onChange={changeSingleKeys} />
        <p className={prose.note}>{say('settings.singleKeysHint')}</p>
      </div>
      {install && (
        <div className={`${layout.stackS} ${styles.setting}`}>
          <Button onClick={install}>{say('settings.install')}</Button>
          <p className={prose.note}>{say('settings.installHint')}</p>
        </div>
      )}
    </Section>
  );
}
