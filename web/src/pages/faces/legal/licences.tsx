import { TextLoading } from '#components/legal/text-loading.tsx';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './legal-page.module.css';
import { groupsOf, type LicenceGroup } from './licence-groups.ts';

/** Every deployed package by its licence, with its authors and the licence's text. */
export function Licences() {
  const { say } = useWords();
  const { data, error, again } = useOutcome(
    ['licences'],
    async () => (await import('./licence-page.ts')).licencePage,
  );
  if (data === null) return <TextLoading hasFailed={error !== null} again={again} />;
  return (
    <section className={layout.stackM}>
      {groupsOf(data).map(({ licence, count, wordings }) => (
        <details key={licence} className={`${surface.tile} ${surface.disclosure}`}>
          <summary>{say('legal.licenceOf', { licence, count })}</summary>
          {wordings.map(({ text, packages }) => (
            <Wording key={packages[0]!.name} text={text} packages={packages} />
          ))}
        </details>
      ))}
    </section>
  );
}

/** Packages whose licence has the same words, with their authors. */
function Wording({ text, packages }: LicenceGroup['wordings'][number]) {
  const { say } = useWords();
  return (
    <>
      <ul className={styles.packages}>
        {packages.map(({ name, version, copyright, parts }) => (
          <li key={`${name} ${version}`}>
            <strong translate="no">
              {name} {version}
            </strong>{' '}
            <span className={prose.note}>
              {parts.map((part) => say(`legal.part_${part}`)).join(', ')}
              {copyright.map((line) => ` · ${line}`)}
            </span>
          </li>
        ))}
      </ul>
      {text !== null && (
        <pre className={styles.text} translate="no">
          {text}
        </pre>
      )}
    </>
  );
}
