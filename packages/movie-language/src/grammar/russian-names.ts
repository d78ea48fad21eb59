/** The cases of Russian names. */

export type Case = 'nominative' | 'genitive' | 'instrumental' | 'other';

const isVowel = (letter: string | undefined) => letter !== undefined && 'аеёиоуыэюя'.includes(letter);

/** A folded name's forms by case, as the endings of its kind go. */
export function casesOf(name: string): [form: string, grammaticalCase: Case][] {
  const cut = (letters: number) => name.slice(0, name.length - letters);
  const forms = (
    stem: string,
    genitive: string,
    dative: string,
    instrumental: string[],
    other: string[] = [],
  ): [string, Case][] => [
    [name, 'nominative'],
    [stem + genitive, 'genitive'],
    [stem + dative, 'other'],
    ...instrumental.map((ending): [string, Case] => [stem + ending, 'instrumental']),
    ...other.map((ending): [string, Case] => [stem + ending, 'other']),
  ];
  if (/(?:ск|цк)ии$/.test(name)) return forms(cut(2), 'ого', 'ому', ['им'], ['ом']);
  if (/(?:ск|цк)ая$/.test(name))
    return forms(cut(2), 'ой', 'ой', ['ой'], ['ую']).map(([form, kind]) => [form.replaceAll('й', 'и'), kind]);
  if (/[^иа]ыи$/.test(name)) return forms(cut(2), 'ого', 'ому', ['ым'], ['ом']);
  if (/(?:ов|ев|ин|ын)а$/.test(name) && name.length > 5) return forms(cut(1), 'ои', 'ои', ['ои'], ['у']);
  if (/(?:ов|ев|ин|ын)$/.test(name)) return forms(name, 'а', 'у', ['ым', 'ом'], ['е']);
  if (/ия$/.test(name)) return forms(cut(1), 'и', 'и', ['еи'], ['ю']);
  if (name.endsWith('я')) return forms(cut(1), 'и', 'е', ['еи', 'ои'], ['ю']);
  if (name.endsWith('а'))
    return forms(cut(1), /[гкхжчшщ]$/.test(cut(1)) ? 'и' : 'ы', 'е', ['ои', 'еи'], ['у']);
  if (name.endsWith('и') && isVowel(name.at(-2)) && name.length > 2)
    return forms(cut(1), 'я', 'ю', ['ем'], ['е']);
  if (/ии$/.test(name)) return forms(cut(1), 'я', 'ю', ['ем'], ['и']);
  if (name.endsWith('ь')) return forms(cut(1), 'я', 'ю', ['ем'], ['е', 'и']);
  if (isVowel(name.at(-1)))
    return [
      [name, 'nominative'],
      [name, 'genitive'],
      [name, 'instrumental'],
    ];
  return forms(name, 'а', 'у', ['ом', 'ем'], ['е']);
}

/** A Russian name in the nominative, guessed from its ending in another case. */
export function nominative(word: string, grammaticalCase: Case): string {
  const endings: readonly (readonly [RegExp, string])[] =
    grammaticalCase === 'instrumental'
      ? [
          [/(ск|цк)им$/, '$1ий'],
          [/(ов|ев|ёв|ин|ын)ым$/, '$1'],
          [/(ов|ев|ин)ой$/, '$1а'],
          [/ской$/, 'ская'],
          [/([аеёиоуы])ем$/, '$1й'],
          [/(?:ом|ем)$/, ''],
          [/ой$/, 'а'],
          [/ей$/, 'я'],
        ]
      : [
          [/(ск|цк)ого$/, '$1ий'],
          [/ого$/, 'ый'],
          [/(ов|ев|ёв|ин|ын)а$/, '$1'],
          [/(ов|ев|ин)ой$/, '$1а'],
          [/ской$/, 'ская'],
          [/([аеёоуы])я$/, '$1й'],
          [/ия$/, 'ий'],
          [/а$/, ''],
          [/я$/, 'ь'],
          [/([гкх])и$/, '$1а'],
          [/ы$/, 'а'],
        ];
  const [ending, replacement] = endings.find(([pattern]) => pattern.test(word)) ?? [/$/, ''];
  return word.replace(ending, replacement);
}
