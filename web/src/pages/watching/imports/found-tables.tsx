import { Button } from '#components/form/button.tsx';
import type { FileFault, Found } from '#data/imports/reading.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './imports.module.css';
import { faultWords } from './imports-in-words.ts';
import { StepTitle } from './step-title.tsx';
import { TableCard } from './table-card.tsx';
import type { ImportDraft } from './use-import-draft.ts';

/** What is left of files that are read. */
const ofRead: ReadonlySet<FileFault['fault']> = new Set([
  'list-tags-left',
  'list-unreadable',
  'too-many-lists',
]);

/** What was found in the files and how it is likely to be read, to be corrected. */
export function FoundTables({ contents, draft }: { contents: Found; draft: ImportDraft }) {
  const { tables, lists, faults } = contents;
  const { say } = useWords();
  const { mappings } = draft;
  const isSomething = lists > 0 || mappings.some(({ tells }) => tells !== 'nothing');
  const isEmpty = tables.length + lists === 0;
  const unread = faults.filter(({ fault }) => !ofRead.has(fault));
  const inPart = faults.filter(({ fault }) => ofRead.has(fault));
  return (
    <section className={`${layout.stackL} ${layout.column}`}>
      <StepTitle>
        {isEmpty ? say('imports.foundNone') : say('imports.found', { count: Math.max(1, tables.length) })}
      </StepTitle>
      {tables.length > 0 && <p>{say('imports.foundHint')}</p>}
      {lists > 0 && <p>{say('imports.foundLists', { count: lists })}</p>}
      <FileFaults title={say('imports.unread', { count: unread.length })} faults={unread} isOpen={isEmpty} />
      <FileFaults title={say('imports.readInPart', { count: inPart.length })} faults={inPart} />
      <ul className={layout.stackM}>
        {tables.map((table, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name.
          <li key={at}>
            <TableCard
              table={table}
              mapping={mappings[at]!}
              onChange={(mapping) => draft.changeMapping(at, mapping)}
            />
          </li>
        ))}
      </ul>
      <div className={layout.wrapM}>
        {!isEmpty && (
          <Button kind="main" held={!isSomething} onClick={() => void draft.look()}>
            {say('imports.toPreview')}
          </Button>
        )}
        <Button onClick={draft.startOver}>{say('imports.otherFiles')}</Button>
      </div>
    </section>
  );
}

type FaultsProps = { title: string; faults: readonly FileFault[]; isOpen?: boolean };

function FileFaults({ title, faults, isOpen = false }: FaultsProps) {
  const { say } = useWords();
  if (faults.length === 0) return null;
  return (
    <details className={surface.disclosure} open={isOpen}>
      <summary>{title}</summary>
      <ul className={`${layout.stackS} ${styles.ways}`}>
        {faults.map(({ file, fault }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name.
          <li key={at}>
            <strong className={styles.file}>{file}</strong>
            <br />
            <span className={prose.soft}>{say(faultWords[fault])}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
