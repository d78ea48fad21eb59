import { type GenreName, languageCodes } from '@cine/contract/movies/tmdb-codes';
import { customMovieLimits } from '@cine/contract/operations/movies/custom-movies';
import { useId, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { Form } from '#components/form/form.tsx';
import { GenrePills } from '#components/form/genre-pills.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useWords } from '#i18n/index.tsx';
import { languageName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './custom-movies.module.css';
import { DescriptionField } from './description-field.tsx';
import { type CustomMovieFacts, type Draft, type Fault, readDraft } from './draft.ts';

type Props = {
  first: Draft;
  /** The button's text. */
  save: string;
  /** The audience is asked once; sharing can't be undone. */
  asksAudience?: boolean;
  onSave: (facts: CustomMovieFacts, audience: Draft['audience']) => Promise<void>;
};

const audiences = ['private', 'group'] as const;

/** The form of a custom movie. */
export function MovieForm({ first, save, asksAudience = false, onSave }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const { busy, fault, runLast } = useAction();
  const outcome = readDraft(draft);
  const faults: readonly Fault[] = isChecked && 'faults' in outcome ? outcome.faults : [];
  const faultOf = (part: Fault, words: string) => (faults.includes(part) ? words : null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  function submit() {
    setChecked(true);
    if ('facts' in outcome) void runLast('save', () => onSave(outcome.facts, draft.audience));
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      <TextField
        label={say('customMovies.name')}
        value={draft.title}
        maxLength={customMovieLimits.title}
        autoComplete="off"
        onChange={(event) => change({ title: event.target.value })}
        fault={faultOf('title', say('customMovies.nameFault'))}
      />
      <div className={styles.narrow}>
        <TextField
          label={say('customMovies.year')}
          value={draft.year}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          onChange={(event) => change({ year: event.target.value })}
          hint={say('customMovies.yearHint')}
          fault={faultOf('year', say('customMovies.yearFault'))}
        />
      </div>
      <Genres genres={draft.genres} onChange={(genres) => change({ genres })} />
      <DescriptionField draft={draft} facts={'facts' in outcome ? outcome.facts : null} onChange={change} />
      <MoreFields first={first} draft={draft} faults={faults} onChange={change} />
      {asksAudience && (
        <ChoiceCards
          className={`${layout.stackM} ${layout.titled} ${styles.group}`}
          legend={say('customMovies.audience')}
          options={audiences}
          value={draft.audience}
          onChange={(audience) => change({ audience })}
          titleOf={(audience) => say(`customMovies.${audience}`)}
          hintOf={(audience) => say(`customMovies.${audience}Hint`)}
        />
      )}
      <div className={layout.narrowStack}>
        {fault && <Notice>{fault}</Notice>}
        {faults.length > 0 && <Notice>{say('customMovies.incomplete')}</Notice>}
        <Button kind="main" type="submit" busy={busy !== null}>
          {save}
        </Button>
      </div>
    </Form>
  );
}

function Genres({
  genres,
  onChange,
}: {
  genres: readonly GenreName[];
  onChange: (genres: GenreName[]) => void;
}) {
  const { say } = useWords();
  const id = useId();
  return (
    <fieldset className={`${layout.stackM} ${layout.titled} ${styles.group}`} aria-describedby={id}>
      <legend>{say('customMovies.genres')}</legend>
      <p id={id} className={styles.hint}>
        {say('customMovies.genresHint', { limit: customMovieLimits.genres })}
      </p>
      <GenrePills chosen={genres} most={customMovieLimits.genres} onChange={onChange} />
    </fieldset>
  );
}

type MoreFieldsProps = {
  first: Draft;
  draft: Draft;
  faults: readonly Fault[];
  onChange: (part: Partial<Draft>) => void;
};

/** What few give; unfolded where the movie has any of it. */
function MoreFields({ first, draft, faults, onChange }: MoreFieldsProps) {
  const { say } = useWords();
  const hasMore = [first.originalTitle, first.runtime, first.language, first.directors].some(Boolean);
  return (
    <details className={surface.disclosure} open={hasMore || undefined}>
      <summary>{say('customMovies.more')}</summary>
      <div className={`${layout.stackL} ${styles.parts}`}>
        <TextField
          label={say('customMovies.originalTitle')}
          value={draft.originalTitle}
          maxLength={customMovieLimits.title}
          autoComplete="off"
          onChange={(event) => onChange({ originalTitle: event.target.value })}
        />
        <TextField
          label={say('customMovies.directors')}
          value={draft.directors}
          autoComplete="off"
          onChange={(event) => onChange({ directors: event.target.value })}
          hint={say('customMovies.directorsHint')}
          fault={
            faults.includes('directors')
              ? say('customMovies.directorsFault', { limit: customMovieLimits.directors })
              : null
          }
        />
        <div className={styles.narrow}>
          <TextField
            label={say('customMovies.runtime')}
            value={draft.runtime}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            onChange={(event) => onChange({ runtime: event.target.value })}
            fault={faults.includes('runtime') ? say('customMovies.runtimeFault') : null}
          />
        </div>
        <Language value={draft.language} onChange={(language) => onChange({ language })} />
      </div>
    </details>
  );
}

/** Leaves out TMDB's own codes for no language and for several. */
const spokenLanguages = [...languageCodes].filter((code) => code !== 'xx' && code !== 'cn');

function Language({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const words = useWords();
  const { say, locale } = words;
  const named = spokenLanguages.map((code) => ({ code, name: languageName(code, words) }));
  named.sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <div className={styles.narrow}>
      <LabelledSelect label={say('customMovies.language')} value={value} onChange={onChange}>
        <option value="">{say('customMovies.anyLanguage')}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </LabelledSelect>
    </div>
  );
}
