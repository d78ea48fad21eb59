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

export function DraftForm({ first, isNew, onSaved, onCancel }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { id, texts, region, opens } = draft;
  const page = pageAt(opens, location.origin);
  const faulty = isChecked ? faultyTexts(draft) : [];

  async function save() {
    setChecked(true);
    if (faultyTexts(draft).length > 0 || page === undefined) return;
    const input = { broadcastId: id, texts, region, opens: page };
    if (await run('save', () => call(writeBroadcast, input))) onSaved();
  }

  function fieldsOf(locale: Locale) {
    const fieldOf = (part: 'title' | 'body') => ({
      label: say(part === 'title' ? 'broadcasts.textTitle' : 'broadcasts.textBody'),
      lang: locale,
      value: texts[locale][part],
      maxLength: limits[part],
      autoComplete: 'off',
      onChange: ({ target }: { target: { value: string } }) =>
        setDraft({ ...draft, texts: { ...texts, [locale]: { ...texts[locale], [part]: target.value } } }),
      fault: faulty.some((each) => each.locale === locale && each.part === part)
        ? say('broadcasts.missing')
        : null,
    });
    return (
      <fieldset key={locale} className={`${layout.stackM} ${styles.language}`}>
        <legend className={styles.heading}>{languages[locale]}</legend>
        <TextField {...fieldOf('title')} />
        <TextArea {...fieldOf('body')} />
        <Preview locale={locale} text={texts[locale]} />
      </fieldset>
    );
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
      <div className={styles.languages}>{(Object.keys(languages) as Locale[]).map(fieldsOf)}</div>
      <div className={styles.where}>
        <fieldset className={layout.stackS}>
          <legend className={styles.name}>{say('broadcasts.forWhom')}</legend>
          <div className={layout.wrapS}>
            {[null, region ?? guessRegion()].map((each) => (
              <label key={each} className={surface.pill}>
                <input
                  type="radio"
                  name="for"
                  checked={each === region}
                  onChange={() => setDraft({ ...draft, region: each })}
                />
                {say(each === null ? 'broadcasts.everybody' : 'broadcasts.oneCountry')}
              </label>
            ))}
          </div>
          {region !== null && (
            <RegionSelect
              label={say('broadcasts.country')}
              value={region}
              onChange={(chosen) => setDraft({ ...draft, region: chosen })}
            />
          )}
        </fieldset>
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
