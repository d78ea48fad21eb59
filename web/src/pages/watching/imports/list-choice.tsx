import type { ListOfFiles } from '@cine/import-run';
import { useId, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { dotted } from '#i18n/dotted.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

type Props = {
  lists: readonly ListOfFiles[];
  /** Those that have no room. */
  unfit: readonly { key: string }[];
  /** The keys of those that are left out. */
  without: ReadonlySet<string>;
  onChange: (without: ReadonlySet<string>) => void;
};

const pageSize = 30;

/** Which lists come in: all, unless they are unticked. */
export function ListChoice({ lists, unfit, without, onChange }: Props) {
  const { say } = useWords();
  const id = useId();
  const [limit, setLimit] = useState(pageSize);
  const unfitKeys = new Set(unfit.map(({ key }) => key));

  function take(key: string, isTaken: boolean) {
    const others = [...without].filter((each) => each !== key);
    onChange(new Set(isTaken ? others : [...others, key]));
  }

  return (
    <section className={layout.stackM} aria-labelledby={id}>
      <h3 id={id}>{say('imports.lists', { count: lists.length })}</h3>
      <p className={prose.soft}>{say('imports.listsHint')}</p>
      {lists.length > 1 && (
        <div className={layout.wrapS}>
          <Button held={without.size === 0} onClick={() => onChange(new Set())}>
            {say('imports.allLists')}
          </Button>
          <Button
            held={without.size === lists.length}
            onClick={() => onChange(new Set(lists.map(({ key }) => key)))}
          >
            {say('imports.noLists')}
          </Button>
        </div>
      )}
      <ul className={layout.stackXs}>
        {lists.slice(0, limit).map((list) => (
          <li key={list.key}>
            <CheckBox
              label={listInWords(list, unfitKeys.has(list.key), say)}
              checked={!without.has(list.key)}
              onChange={(isOn) => take(list.key, isOn)}
            />
          </li>
        ))}
      </ul>
      {lists.length > limit && (
        <p>
          <Button onClick={() => setLimit(limit + pageSize)}>{say('watchlist.more')}</Button>
        </p>
      )}
    </section>
  );
}

function listInWords({ name, movies, joins }: ListOfFiles, isUnfit: boolean, say: Say): string {
  return dotted([
    name,
    say('imports.listMovies', { count: movies }),
    ...(joins ? [say('imports.listJoins')] : []),
    ...(isUnfit ? [say('imports.listUnfit')] : []),
  ]);
}
