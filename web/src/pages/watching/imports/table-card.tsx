import type { Mapping } from '@cine/import-reader';
import { CircleAlert } from 'lucide-react';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { serviceName } from '#components/movie/service-name.ts';
import type { FoundTable } from '#data/imports/reading.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './imports.module.css';
import { doubtWords, tellsWords } from './imports-in-words.ts';
import { allTells, hasDays, isOneList, ratingScales, withTells } from './mapping.ts';
import { TableColumns } from './table-columns.tsx';

type Change = (part: Partial<Mapping>) => void;
type Props = { table: FoundTable; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** A table found in a file: how it is read, to be corrected. */
export function TableCard({ table, mapping, onChange }: Props) {
  const { say } = useWords();
  const { file, rows, source } = table;
  const hasDoubtfulDays = hasDays(mapping) && table.doubts.includes('day-or-month');
  const doubts = table.doubts.filter((doubt) => doubt !== 'day-or-month' || hasDoubtfulDays);
  const isRead = mapping.tells !== 'nothing';
  return (
    <article className={`${surface.tile} ${layout.stackM}`} aria-label={file}>
      <header>
        <h3 className={styles.file}>{file}</h3>
        <p className={prose.note}>
          {dotted([serviceName(source, say), say('imports.rows', { count: rows })])}
        </p>
      </header>
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          <CircleAlert aria-hidden />
          {say(doubtWords[doubt])}
        </p>
      ))}
      <div className={styles.fields}>
        <TellsField mapping={mapping} onChange={onChange} />
        {isRead && (
          <ReadingFields
            mapping={mapping}
            hasDoubtfulDays={hasDoubtfulDays}
            change={(part) => onChange({ ...mapping, ...part })}
          />
        )}
      </div>
      {isRead && (
        <TableColumns
          table={table}
          mapping={mapping}
          onChange={onChange}
          isOpen={doubts.includes('columns')}
        />
      )}
    </article>
  );
}

function TellsField({ mapping, onChange }: Pick<Props, 'mapping' | 'onChange'>) {
  const { say } = useWords();
  return (
    <LabelledSelect
      label={say('imports.tells')}
      value={mapping.tells}
      onChange={(value) => {
        const tells = allTells.find((each) => each === value);
        if (tells) onChange(withTells(mapping, tells));
      }}
    >
      {allTells.map((tells) => (
        <option key={tells} value={tells}>
          {say(tellsWords[tells])}
        </option>
      ))}
    </LabelledSelect>
  );
}

type FieldProps = { mapping: Mapping; hasDoubtfulDays: boolean; change: Change };

/** How what a table holds is read, as far as that may be asked. */
function ReadingFields({ mapping, hasDoubtfulDays, change }: FieldProps) {
  const { say } = useWords();
  return (
    <>
      {isOneList(mapping) && (
        <TextField
          label={say('imports.listName')}
          value={mapping.list}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => change({ list: target.value })}
        />
      )}
      {mapping.ratingScale !== null && <ScaleField scale={mapping.ratingScale} change={change} />}
      {hasDoubtfulDays && (
        <LabelledSelect
          label={say('imports.dayFirst')}
          value={mapping.dayFirst ? 'day' : 'month'}
          onChange={(value) => change({ dayFirst: value === 'day' })}
        >
          <option value="day">{say('imports.dayFirst_day')}</option>
          <option value="month">{say('imports.dayFirst_month')}</option>
        </LabelledSelect>
      )}
    </>
  );
}

function ScaleField({ scale, change }: { scale: number; change: Change }) {
  const { say } = useWords();
  return (
    <LabelledSelect
      label={say('imports.scale')}
      value={scale}
      onChange={(value) =>
        change({ ratingScale: ratingScales.find((option) => String(option) === value) ?? 10 })
      }
    >
      {ratingScales.map((option) => (
        <option key={option} value={option}>
          {say('imports.scaleOf', { of: option, given: option * 0.8 })}
        </option>
      ))}
    </LabelledSelect>
  );
}
