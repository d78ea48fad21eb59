import type { Mapping } from '@cine/import-reader';
import { useState } from 'react';
import type { FoundTable } from '#data/imports/reading.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './imports.module.css';
import { choosableRoles, type Role, withRole } from './mapping.ts';
import { roleWords } from './role-words.ts';

type Props = {
  table: FoundTable;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  isOpen: boolean;
};

/** What each column holds; columns that are empty have nothing to correct. */
export function TableColumns({ table, mapping, onChange, isOpen }: Props) {
  const { say } = useWords();
  const { file, columns, samples } = table;
  const [isShown, setShown] = useState(isOpen);
  const filled = [...columns.keys()].filter((at) => (samples[at]?.length ?? 0) > 0);
  return (
    <details
      className={surface.disclosure}
      open={isOpen}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>{say('imports.columns', { count: filled.length })}</summary>
      {isShown && (
        <ul className={layout.dividedRows}>
          {filled.map((at) => (
            <li key={at} className={styles.column}>
              <span className={layout.words}>
                <strong>{columns[at]}</strong>
                <span className={prose.note}>{dotted(samples[at]!)}</span>
              </span>
              <RoleSelect
                label={say('imports.columnOf', { column: columns[at]!, file })}
                role={mapping.roles[at]!}
                onChange={(role) => onChange(withRole(mapping, at, role, table))}
              />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

type RoleProps = { label: string; role: Role; onChange: (role: Role) => void };

function RoleSelect({ label, role, onChange }: RoleProps) {
  const { say } = useWords();
  const all: readonly Role[] = choosableRoles;
  // What can't be chosen may have been recognized.
  const roles = all.includes(role) ? all : [role, ...all];
  return (
    <select
      className={surface.select}
      aria-label={label}
      value={role}
      onChange={({ target }) => {
        const chosen = roles.find((each) => each === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {roles.map((each) => (
        <option key={each} value={each}>
          {say(roleWords[each])}
        </option>
      ))}
    </select>
  );
}
