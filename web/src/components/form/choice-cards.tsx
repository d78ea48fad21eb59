import { useId } from 'react';
import layout from '#style/layout.module.css';
import { ChoiceCard } from './choice-card.tsx';

type Props<Option extends string> = {
  legend: string;
  /** For screen readers alone, where a heading above says the same. */
  isLegendUnseen?: boolean;
  options: readonly Option[];
  value: Option;
  onChange: (option: Option) => void;
  titleOf?: (option: Option) => string;
  hintOf: (option: Option) => string;
  className?: string | undefined;
};

/** One choice of several, a card each. */
export function ChoiceCards<Option extends string>(props: Props<Option>) {
  const { legend, isLegendUnseen, options, value, onChange, titleOf, hintOf, className } = props;
  const name = useId();
  return (
    <fieldset className={className ?? layout.stackM}>
      <legend className={isLegendUnseen ? 'unseen' : undefined}>{legend}</legend>
      {options.map((option) => (
        <ChoiceCard
          key={option}
          type="radio"
          name={name}
          title={titleOf?.(option)}
          hint={hintOf(option)}
          checked={option === value}
          onChange={() => onChange(option)}
        />
      ))}
    </fieldset>
  );
}
