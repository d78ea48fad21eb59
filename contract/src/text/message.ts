/** A message with a text for each value of a parameter, in ICU’s syntax. */
export function select(name: string, cases: Record<string, string> & { other: string }): string {
  return messageOf(name, 'select', cases);
}

type PluralCases = Partial<Record<Intl.LDMLPluralRule, string>> & { [number: `=${number}`]: string } & {
  other: string;
};

/** A message with a text for each form of a number, or for a number itself, such as `=0`. */
export function plural(name: string, cases: PluralCases): string {
  return messageOf(name, 'plural', cases);
}

function messageOf(name: string, kind: 'plural' | 'select', cases: Record<string, string>): string {
  const texts = Object.entries(cases).map(([value, text]) => `${value} {${text}}`);
  return `{${name}, ${kind}, ${texts.join(' ')}}`;
}
