import { mediums } from '@cine/contract/movies/mediums';
import { changeEntry } from '@cine/contract/operations/watching/collected-movies';
import { useId } from 'react';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { ChangeStatus } from '../feedback/save-status.tsx';
import { mediumName } from './mediums.ts';

type Props = { movieId: number; title: string; current?: string | null };

/** What a movie of the shelf is on; saved when it is chosen. */
export function MediumChoice({ movieId, title, current = null }: Props) {
  const { say } = useWords();
  const id = useId();
  const write = useDeferrable(changeEntry);
  const { value, change, ...saving } = useLatestChange<string | null>(current, (medium) =>
    write({ collection: 'shelf', movieId, medium }, title),
  );
  const offered = value === null || mediums.some((each) => each === value) ? mediums : [value, ...mediums];
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{say('collections.medium')}</label>
      <select
        id={id}
        className={surface.input}
        value={value ?? ''}
        onChange={({ target }) => change(target.value === '' ? null : target.value)}
      >
        <option value="">{say('collections.medium_any')}</option>
        {offered.map((each) => (
          <option key={each} value={each}>
            {mediumName(each, say)}
          </option>
        ))}
      </select>
      <ChangeStatus of={saving} />
    </div>
  );
}
