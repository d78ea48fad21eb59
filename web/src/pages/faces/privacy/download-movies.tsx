import { Download } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { useAction } from '#components/form/use-action.ts';
import { download } from '#data/device/download.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { exportMovies } from '#data/exports/export-movies.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './privacy.module.css';

const titles = { letterboxd: 'Letterboxd', imdb: 'IMDb', trakt: 'Trakt', json: 'JSON' } as const;
type Format = keyof typeof titles;
const formats = Object.keys(titles) as Format[];

/** Downloads the user's movies in a chosen format. */
export function DownloadMovies() {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [format, setFormat] = useState<Format>('letterboxd');
  const [movies, setMovies] = useState(0);
  const [done, setDone] = useState<'file' | 'nothing' | null>(null);

  async function takeAlong() {
    setMovies(0);
    setDone(null);
    const readme = format === 'letterboxd' ? say('privacy.letterboxdReadme') : null;
    const file = await exportMovies(format, { timeZone: zoneOfDevice(), readme }, setMovies);
    if (file) download(file.name, 'application/octet-stream', new Uint8Array(file.bytes));
    setDone(file ? 'file' : 'nothing');
  }

  return (
    <section
      className={`${layout.stackL} ${surface.card} ${styles.section}`}
      aria-labelledby="export-movies-title"
    >
      <h2 className={prose.subtitle} id="export-movies-title">
        {say('privacy.moviesTitle')}
      </h2>
      <p>{say('privacy.movies')}</p>
      <ChoiceCards
        legend={say('privacy.moviesFormat')}
        options={formats}
        value={format}
        onChange={(chosen) => {
          setFormat(chosen);
          setDone(null);
        }}
        titleOf={(each) => titles[each]}
        hintOf={(each) => say(`privacy.format_${each}`)}
      />
      <Button busy={busy !== null} onClick={() => void run('export', takeAlong)}>
        <Download aria-hidden />
        {say('privacy.moviesNow')}
      </Button>
      <p role="status" className={prose.soft}>
        {busy !== null && say('privacy.moviesGathered', { movies })}
        {done === 'file' &&
          (movies > 0 ? say('privacy.moviesExported', { movies }) : say('privacy.collectionsExported'))}
        {done === 'nothing' && say('privacy.moviesExported', { movies: 0 })}
      </p>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}
