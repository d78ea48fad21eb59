import { minimumAge } from '@cine/contract/minimum-age';
import type { InputOf } from '@cine/contract/operation';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { useState } from 'react';
import { LandingHeader } from '#components/account/landing-header.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { Form } from '#components/form/form.tsx';
import { RegionSelect } from '#components/form/region-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { faultOf, useAction } from '#components/form/use-action.ts';
import { PageContent } from '#components/layout/page-content.tsx';
import { LegalLinks } from '#components/legal/legal-links.tsx';
import { ServicePicker } from '#components/services/service-picker.tsx';
import { signOut } from '#data/auth/sign-in.ts';
import { knownAccount, useUser } from '#data/auth/user.tsx';
import { guessRegion } from '#data/device/guess-region.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { call, Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './set-up.module.css';
import { suggestedUsername } from './suggested-username.ts';

const usernameForm = /^[A-Za-z][A-Za-z0-9_]{2,19}$/;

/** Asks a new member for name, place and services; a guest has given most. */
export default function SetUp() {
  const { say, locale } = useWords();
  const { account, identity } = useUser();
  const guest = knownAccount(account);
  const [displayName, setDisplayName] = useState(guest?.displayName ?? '');
  const [username, setUsername] = useState(() =>
    guest && identity.state === 'signed-in' ? suggestedUsername(guest.displayName, identity.uid) : '',
  );
  const [region, setRegion] = useState(guest?.region ?? guessRegion);
  const [providers, setProviders] = useState<readonly number[]>(guest?.providers ?? []);
  /** The age that they said they have: another country may ask for more. */
  const [confirmedAge, setConfirmedAge] = useState(0);
  const isOfAge = confirmedAge >= minimumAge(region);
  const [checked, setChecked] = useState(false);
  const { busy, refusal, setUp, forget } = useSettingUp();
  const leaving = useAction();
  const timeZone = zoneOfDevice(region);

  const nameFault = checked && displayName.trim() === '' ? say('setUp.nameMissing') : null;
  const usernameFault = checked && !usernameForm.test(username) ? say('setUp.usernameInvalid') : null;
  const isOfUsername = refusal?.reason === 'username-taken' || refusal?.reason === 'username-reserved';

  async function submit() {
    setChecked(true);
    forget();
    if (displayName.trim() === '' || !usernameForm.test(username) || !isOfAge) return;
    await setUp({ username, displayName, region, providers: [...providers], locale, timeZone, ofAge: true });
  }

  return (
    <PageContent className={styles.page}>
      <LandingHeader />
      <header className={layout.stackS}>
        <h1 className={styles.title}>{say('setUp.title')}</h1>
        <p>{say('setUp.hint')}</p>
      </header>
      <Form className={layout.stackXl} onSubmit={submit}>
        <NameFields
          displayName={{ value: displayName, fault: nameFault, onChange: setDisplayName }}
          username={{
            value: username,
            fault: usernameFault ?? (isOfUsername ? refusal.message : null),
            onChange: setUsername,
          }}
        />
        <RegionSelect value={region} onChange={setRegion} />
        <p className={prose.soft}>{say('setUp.timeZone', { zone: timeZone.replaceAll('_', ' ') })}</p>
        <ServicePicker region={region} chosen={providers} onChange={setProviders} />
        <AgeBox
          region={region}
          isOn={isOfAge}
          isMissing={checked && !isOfAge}
          onChange={(isOn) => setConfirmedAge(isOn ? minimumAge(region) : 0)}
        />
        {refusal && !isOfUsername && <Notice>{faultOf(refusal, say)}</Notice>}
        <div className={styles.actions}>
          <Button kind="main" type="submit" busy={busy} held={leaving.busy !== null}>
            {say('setUp.start')}
          </Button>
          <Button
            kind="quiet"
            {...leaving.buttonStateOf('leave')}
            onClick={() => void leaving.runLast('leave', () => signOut())}
          >
            {say('common.signOut')}
          </Button>
        </div>
        {leaving.fault && <Notice>{leaving.fault}</Notice>}
      </Form>
      <footer>
        <LegalLinks />
      </footer>
    </PageContent>
  );
}

/** Sets the account up once; stays busy after success, as the page then goes. */
function useSettingUp() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function setUp(input: InputOf<typeof setUpAccount>) {
    setBusy(true);
    try {
      await call(setUpAccount, input);
    } catch (error) {
      setBusy(false);
      if (!(error instanceof Refusal)) throw error;
      setRefusal(error);
    }
  }
  return { busy, refusal, setUp, forget: () => setRefusal(null) };
}

type AgeProps = { region: string; isOn: boolean; isMissing: boolean; onChange: (isOn: boolean) => void };

/** Asks once whether they are old enough for the law of their country; no date of birth is asked for. */
function AgeBox({ region, isOn, isMissing, onChange }: AgeProps) {
  const { say } = useWords();
  return (
    <div className={layout.stackS}>
      <CheckBox
        label={say('setUp.ofAge', { age: minimumAge(region) })}
        checked={isOn}
        aria-invalid={isMissing || undefined}
        onChange={onChange}
      />
      {isMissing && <Notice>{say('setUp.ofAgeMissing')}</Notice>}
    </div>
  );
}

type NameField = { value: string; fault: string | null; onChange: (value: string) => void };

function NameFields({ displayName, username }: { displayName: NameField; username: NameField }) {
  const { say } = useWords();
  return (
    <div className={styles.names}>
      <TextField
        label={say('setUp.displayName')}
        autoComplete="given-name"
        maxLength={30}
        value={displayName.value}
        onChange={(event) => displayName.onChange(event.target.value)}
        fault={displayName.fault}
      />
      <TextField
        label={say('setUp.username')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        hint={say('setUp.usernameHint')}
        value={username.value}
        onChange={(event) => username.onChange(event.target.value.trim())}
        fault={username.fault}
      />
    </div>
  );
}
