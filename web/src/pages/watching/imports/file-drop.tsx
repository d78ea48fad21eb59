import { FileUp } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import buttons from '#components/form/button.module.css';
import { droppedFiles, type Given } from '#data/imports/dropped-files.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './imports.module.css';

/** Where to export data from each service. */
const ways: readonly WordKey[] = [
  ...(['imports.whereLetterboxd', 'imports.whereImdb', 'imports.whereTrakt'] as const),
  ...(['imports.whereKinopoisk', 'imports.whereCriticker', 'imports.whereShelf'] as const),
  'imports.whereOther',
];

/** Chooses or takes the files to import, and says where services give them. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly Given[]) => void }) {
  const { say } = useWords();
  const [isOver, setOver] = useState(false);
  useBlockedPageDrops();

  function take(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  }

  return (
    <div className={layout.stackM}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes files by keyboard, too. */}
      <div
        className={`${surface.hollow} ${styles.drop}`}
        data-over={isOver || undefined}
        onDragOver={() => setOver(true)}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={take}
      >
        <FileUp aria-hidden />
        <p>{say(isOver ? 'imports.letGo' : 'imports.drop')}</p>
        <FileButton onFiles={onFiles} />
        <p className={prose.note}>{say('imports.takes')}</p>
      </div>
      <p className={prose.soft}>{say('imports.stays')}</p>
      <ExportGuides />
    </div>
  );
}

/** A file that is dropped next to the area would replace the page. */
function useBlockedPageDrops(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    const names = ['dragover', 'drop'];
    for (const name of names) addEventListener(name, refuse);
    return () => {
      for (const name of names) removeEventListener(name, refuse);
    };
  }, []);
}

function FileButton({ onFiles }: { onFiles: (files: readonly Given[]) => void }) {
  const { say } = useWords();
  return (
    <label className={`${buttons.button} ${buttons.main} ${styles.choose}`}>
      <input
        type="file"
        multiple
        className="unseen"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])].map((file) => ({ path: file.name, file })));
          target.value = '';
        }}
      />
      {say('imports.choose')}
    </label>
  );
}

function ExportGuides() {
  const { say } = useWords();
  return (
    <details className={surface.disclosure}>
      <summary>{say('imports.where')}</summary>
      <ul className={`${layout.stackS} ${styles.ways}`}>
        {ways.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </details>
  );
}
