import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './pills.module.css';

type Props<Value extends string | number | null> = {
  legend: string;
  all: readonly Value[];
  chosen: Value;
  nameOf: (value: Value) => ReactNode;
  onChoose: (value: Value) => void;
  /** A class of each pill. */
  className?: string | undefined;
};

export function Pills<Value extends string | number | null>({ legend, ...choice }: Props<Value>) {
  return (
    <fieldset className={layout.choices}>
      <legend>{legend}</legend>
      <div className={layout.wrapS}>{pillsOf(choice, useId())}</div>
    </fieldset>
  );
}

/** Pills that choose what a page shows; their legend is heard, not seen. */
export function FilterPills<Value extends string | number | null>({ legend, ...choice }: Props<Value>) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (line.current) showChosen(line.current);
  }, []);
  return (
    <fieldset>
      <legend className="unseen">{legend}</legend>
      <div ref={line} className={styles.line}>
        {pillsOf(choice, useId())}
      </div>
    </fieldset>
  );
}

/** Scrolls a line of pills so far that the chosen one is in sight. */
function showChosen(line: HTMLElement): void {
  const pill = line.querySelector('label:has(:checked)');
  const beyond = pill ? pill.getBoundingClientRect().right - line.getBoundingClientRect().right : 0;
  if (beyond > 0) line.scrollLeft = beyond + edge;
}

/** In pixels, what the line has after its last pill. */
const edge = 16;

function pillsOf<Value extends string | number | null>(choice: Omit<Props<Value>, 'legend'>, name: string) {
  const { all, chosen, nameOf, onChoose, className = '' } = choice;
  return all.map((each) => (
    <label key={each} className={`${surface.pill} ${className}`}>
      <input type="radio" name={name} checked={each === chosen} onChange={() => onChoose(each)} />
      {nameOf(each)}
    </label>
  ));
}
