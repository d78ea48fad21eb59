/** What pages about the law make of the operator's settings, and of what the product knows. */
import { lowerAges, usualAge } from '@cine/contract/minimum-age';
import { keptOnDevice } from '#data/device/kept-on-device.ts';
import { displayNames } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import surface from '#style/surface.module.css';
import styles from './legal.module.css';
import { neededInImprint, type OperatorSettings } from './operator.ts';

type Props = { operator: OperatorSettings };

/** Who the operator is; says clearly what is missing. */
export function Imprint({ operator }: Props) {
  const { say } = useWords();
  const missing = neededInImprint.filter((field) => operator[field] === '');
  const { name, address, email, phone, register } = operator;
  return (
    <>
      {missing.length > 0 && (
        <p className={`${surface.card} ${styles.draft}`}>{say('legal.imprintMissing')}</p>
      )}
      <address className={styles.address}>
        {name && <strong>{name}</strong>}
        {address !== '' && address.split(',').map((line) => <span key={line}>{line.trim()}</span>)}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
        {register && <span>{register}</span>}
      </address>
    </>
  );
}

export function Processors({ operator: { processors } }: Props) {
  const { say } = useWords();
  return processors && <p>{say('legal.processors', { processors })}</p>;
}

export function Authority({ operator: { authority } }: Props) {
  const { say } = useWords();
  return authority && <p>{say('legal.authority', { authority })}</p>;
}

/** From which age people decide about their data, by country. */
export function Ages(_: Props) {
  const { say, locale } = useWords();
  const names = displayNames(locale, { type: 'region' });
  return (
    <ul className={styles.list}>
      {lowerAges.map(({ age, regions }) => (
        <li key={age}>
          {say('legal.ages', { age, places: joinNames(regions.map((each) => names.of(each) ?? each)) })}
        </li>
      ))}
      <li>{say('legal.agesElsewhere', { age: usualAge })}</li>
    </ul>
  );
}

/** What is stored on a device, and what of it stays after signing out. */
export function Device(_: Props) {
  const { say } = useWords();
  return (
    <ul className={styles.list}>
      {keptOnDevice.map(({ purpose, stays }) => (
        <li key={purpose}>
          {say(`legal.device_${purpose}`)}
          {stays && ` ${say('legal.deviceStays')}`}
        </li>
      ))}
    </ul>
  );
}
