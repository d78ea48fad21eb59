import { writeBroadcast } from '@cine/contract/operations/faces/broadcasts';
import type { Locale } from '@cine/contract/primitives';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { RegionSelect } from '#components/form/region-select.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { guessRegion } from '#data/device/guess-region.ts';
import { call } from '#data/queries/call.ts';
import { languages, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import shared from '../operator.module.css';
import styles from './broadcasts.module.css';
import { type Draft, faultyTexts, limits, pageAt } from './draft.ts';
import { Preview } from './preview.tsx';

type Props = { first: Draft; isNew: boolean; onSaved: () => void; onCancel: () => void };

/** The form of a broadcast: texts in each language, and for whom. */
export function DraftForm({ first, isNew, onSaved, onCancel }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { id, texts, region, opens } = draft;
  const page = pageAt(opens, location.origin);
  const missing = isChecked ? faultyTexts(draft) : [];

  async function save() {
    setChecked(true);
    if (faultyTexts(draft).length > 0 || page === undefined) return;
    const input = { broadcastId: id, texts, region, opens: page };
    if (await run('save', () => call(writeBroadcast, input))) onSaved();
  }

  return (
    <Form
      className={`${layout.stackXl} ${surface.card}`}
      aria-labelledby="draft-title"
      onSubmit={() => void save()}
    >
      <div className={layout.stackXs}>
        <h2 id="draft-title">{say(isNew ? 'broadcasts.write' : 'broadcasts.editTitle')}</h2>
        <p className={shared.soft}>{say('broadcasts.writeHint')}</p>
      </div>
      <div className={styles.languages}>
        {(Object.keys(languages) as Locale[]).map((locale) => (
          <TextFields
            key={locale}
            locale={locale}
            text={texts[locale]}
            missing={missing.filter((each) => each.locale === locale).map(({ part }) => part)}
            onChange={(text) => setDraft({ ...draft, texts: { ...texts, [locale]: text } })}
          />
        ))}
      </div>
      <div className={styles.where}>
        <Audience region={region} onChange={(chosen) => setDraft({ ...draft, region: chosen })} />
        <TextField
          label={say('broadcasts.opens')}
          hint={say('broadcasts.opensHint')}
          value={opens}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setDraft({ ...draft, opens: target.value })}
          fault={isChecked && page === undefined ? say('broadcasts.opensFault') : null}
        />
      </div>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapS}>
        <Button type="submit" kind="main" busy={busy !== null}>
          {say('broadcasts.save')}
        </Button>
        <Button held={busy !== null} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

type TextFieldsProps = {
  locale: Locale;
  text: Draft['texts'][Locale];
  missing: readonly (keyof typeof limits)[];
  onChange: (text: Draft['texts'][Locale]) => void;
};

/** A broadcast's title and text in one language, and how they look. */
function TextFields({ locale, text, missing, onChange }: TextFieldsProps) {
  const { say } = useWords();
  const fieldOf = (part: keyof typeof limits) => ({
    label: say(part === 'title' ? 'broadcasts.textTitle' : 'broadcasts.textBody'),
    lang: locale,
    value: text[part],
    maxLength: limits[part],
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...text, [part]: target.value }),
    fault: missing.includes(part) ? say('broadcasts.missing') : null,
  });
  return (
    <fieldset className={`${layout.stackM} ${styles.language}`}>
      <legend className={styles.heading}>{languages[locale]}</legend>
      <TextField {...fieldOf('title')} />
      <TextArea {...fieldOf('body')} />
      <Preview locale={locale} text={text} />
    </fieldset>
  );
}

type AudienceProps = { region: string | null; onChange: (region: string | null) => void };

/** Everybody, or the people of one country. */
function Audience({ region, onChange }: AudienceProps) {
  const { say } = useWords();
  return (
    <fieldset className={layout.stackS}>
      <legend className={styles.name}>{say('broadcasts.forWhom')}</legend>
      <div className={layout.wrapS}>
        {[null, region ?? guessRegion()].map((each) => (
          <label key={each} className={surface.pill}>
            <input type="radio" name="for" checked={each === region} onChange={() => onChange(each)} />
            {say(each === null ? 'broadcasts.everybody' : 'broadcasts.oneCountry')}
          </label>
        ))}
      </div>
      {region !== null && (
        <RegionSelect label={say('broadcasts.country')} value={region} onChange={onChange} />
      )}
    </fieldset>
  );
}
