import { minimumAge } from '@cine/contract/minimum-age';
import { useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { RegionSelect } from '../form/region-select.tsx';
import { TextField } from '../form/text-field.tsx';
import { ServicePicker } from '../movie/service-picker.tsx';
import styles from './guest-form.module.css';

export type GuestDetails = { displayName: string; providers: number[]; region: string };

type Props = {
  /** The default country, which the form may not ask for. */
  region: string;
  asksRegion?: boolean;
  join: string;
  busy: boolean;
  fault: string | null;
  onJoin: (card: GuestDetails) => void;
  onCancel: () => void;
};

/** The form of a guest who joins: name, services, region. */
export function GuestForm({ region: first, asksRegion = true, join, busy, fault, onJoin, onCancel }: Props) {
  const { say } = useWords();
  const [displayName, setDisplayName] = useState('');
  const [region, setRegion] = useState(first);
  const [providers, setProviders] = useState<number[]>([]);
  const [isChecked, setChecked] = useState(false);

  function submit() {
    setChecked(true);
    if (displayName.trim() !== '') onJoin({ displayName, providers, region });
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      <TextField
        label={say('setUp.displayName')}
        autoComplete="given-name"
        maxLength={30}
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
        fault={isChecked && displayName.trim() === '' ? say('setUp.nameMissing') : null}
      />
      {asksRegion && <RegionSelect value={region} onChange={setRegion} />}
      <ServicePicker chosen={providers} onChange={setProviders} />
      <p className={prose.note}>{say('setUp.ofAgeByJoining', { age: minimumAge(region) })}</p>
      {fault && <Notice>{fault}</Notice>}
      <div className={`${layout.wrapM} ${styles.actions}`}>
        <Button kind="main" type="submit" busy={busy}>
          {join}
        </Button>
        <Button kind="quiet" held={busy} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}
