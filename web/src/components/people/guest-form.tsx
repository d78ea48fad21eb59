import { minimumAge } from '@cine/contract/minimum-age';
import { useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { RegionSelect } from '../form/region-select.tsx';
import { TextField } from '../form/text-field.tsx';
import { ServicePicker } from '../services/service-picker.tsx';
import styles from './guest-form.module.css';

export type GuestDetails = { displayName: string; providers: number[]; region: string };

type Props = {
  /** The default country, which the form may not ask for. */
  region: string;
  asksRegion?: boolean;
  /** Whether the name alone is asked for first; the rest unfolds. */
  isShort?: boolean;
  join: string;
  busy: boolean;
  fault: string | null;
  onJoin: (card: GuestDetails) => void;
  onCancel?: () => void;
};

/** The form of a guest who joins: name, services, region. */
export function GuestForm({
  region: first,
  asksRegion = true,
  isShort = false,
  join,
  busy,
  fault,
  onJoin,
  onCancel,
}: Props) {
  const { say } = useWords();
  const [displayName, setDisplayName] = useState('');
  const [region, setRegion] = useState(first);
  const [providers, setProviders] = useState<number[]>([]);
  const [isChecked, setChecked] = useState(false);

  function submit() {
    setChecked(true);
    if (displayName.trim() !== '') onJoin({ displayName, providers, region });
  }

  const more = (
    <>
      {asksRegion && <RegionSelect value={region} onChange={setRegion} />}
      <ServicePicker region={region} chosen={providers} onChange={setProviders} />
    </>
  );
  return (
    <Form className={isShort ? layout.stackL : layout.stackXl} onSubmit={submit}>
      <TextField
        label={say('join.firstName')}
        autoComplete="given-name"
        maxLength={30}
        value={displayName}
        onChange={(event) => setDisplayName(event.target.value)}
        fault={isChecked && displayName.trim() === '' ? say('setUp.nameMissing') : null}
      />
      {isShort ? (
        <details className={surface.disclosure}>
          <summary>{say('join.ownServices')}</summary>
          <div className={layout.stackL}>{more}</div>
        </details>
      ) : (
        more
      )}
      <p className={prose.note}>{say('setUp.ofAgeByJoining', { age: minimumAge(region) })}</p>
      {fault && <Notice>{fault}</Notice>}
      <div className={`${layout.wrapM} ${styles.actions}`}>
        <Button kind="main" type="submit" busy={busy}>
          {join}
        </Button>
        {onCancel && (
          <Button kind="quiet" held={busy} onClick={onCancel}>
            {say('common.cancel')}
          </Button>
        )}
      </div>
    </Form>
  );
}
