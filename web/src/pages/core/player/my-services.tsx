import { Link } from 'wouter';
import { ServiceChip } from '../../../components/movie/service-chip.tsx';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
import styles from './player.module.css';

export function MyServices({ providers }: { providers: readonly number[] }) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackM} ${styles.section}`} aria-labelledby="services-title">
      <header className={layout.headingRow}>
        <h2 id="services-title">{say('player.services')}</h2>
        <Link href="/settings#services" className={layout.tapLink}>
          {say('player.changeServices')}
        </Link>
      </header>
      {providers.length === 0 && <p className={prose.soft}>{say('player.noServices')}</p>}
      <ul className={layout.wrapS}>
        {providers.map((provider) => (
          <li key={provider}>
            <ServiceChip id={provider} />
          </li>
        ))}
      </ul>
    </section>
  );
}
