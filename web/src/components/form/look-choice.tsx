import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import layout from '#style/layout.module.css';
import styles from './look-choice.module.css';

type Props<Value extends string> = {
  legend: string;
  nameOf: (value: Value) => string;
  values: readonly Value[];
  chosen: Value;
  onChoose: (value: Value) => void;
  /** Given where values are shown as colours. */
  colours?: Readonly<Record<Value, string>>;
  /** Given where values are shown as pictures. */
  children?: (value: Value) => ReactNode;
};

/**
 * Chooses one of several looks, such as hair or an icon. The choices are seen, and what is chosen is said in
 * words, too.
 */
export function LookChoice<Value extends string>(props: Props<Value>) {
  const { legend, nameOf, values, chosen, onChoose, colours, children } = props;
  const group = useId();
  return (
    <fieldset className={layout.titled}>
      <legend>
        {legend} {/* The chosen one says it, too. */}
        <span className={styles.chosen} aria-hidden>
          {nameOf(chosen)}
        </span>
      </legend>
      <div className={layout.wrapM}>
        {values.map((value) => (
          <label
            key={value}
            className={styles.option}
            title={nameOf(value)}
            style={colours && { '--colour': colours[value] }}
          >
            <input
              type="radio"
              name={group}
              aria-label={nameOf(value)}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span className={colours ? styles.swatch : styles.picture} aria-hidden>
              {children?.(value)}
            </span>
            {value === chosen && <Check aria-hidden />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
