import { useId } from 'react';
import chart from '#components/chart/chart.module.css';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';

type Props = { title: string; names: readonly { id?: string; name: string; count: number }[] };

/** The names most often seen of a kind, such as directors. */
export function Favourites({ title, names }: Props) {
  const { say } = useWords();
  const id = useId();
  const most = Math.max(1, ...names.map(({ count }) => count));
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby={id}>
      <h2 id={id} className={prose.subtitle}>
        {title}
      </h2>
      <ol className={chart.bars}>
        {names.map(({ id: key, name, count }) => (
          <li key={key ?? name}>
            <span>{name}</span>
            <small>{say('statistics.viewings', { count })}</small>
            <span className={chart.bar} aria-hidden style={{ '--part': count / most }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
