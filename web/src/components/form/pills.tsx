import { type ReactNode, useId } from 'react';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';

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
  return (
    <fieldset className={layout.wrapS}>
      <legend className="unseen">{legend}</legend>
      {pillsOf(choice, useId())}
    </fieldset>
  );
}

function pillsOf<Value extends string | number | null>(choice: Omit<Props<Value>, 'legend'>, name: string) {
  const { all, chosen, nameOf, onChoose, className = '' } = choice;
  return all.map((each) => (
    <label key={each} className={`${surface.pill} ${className}`}>
      <input type="radio" name={name} checked={each === chosen} onChange={() => onChoose(each)} />
      {nameOf(each)}
    </label>
  ));
}
