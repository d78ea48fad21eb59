/** Words that say only that a movie is meant, as `searchable` spells them. */
const generic = /(?<= |^)(?:films?|filmi|movies?|kino|cinema)(?= |$)/g;
const part =
  /(?<= |^)(?:part|partie|chast|episode|epizod|chapter|chapitre|glava|volume|vol) (?:\d+|[ivh]+)(?= |$)/g;

/** A text without words that many type along with the title; null if it has none, or nothing else. */
export function withoutGenericWords(text: string): string | null {
  const rest = text.replaceAll(part, '').replaceAll(generic, '').replaceAll(/ +/g, ' ').trim();
  return rest === text || rest === '' ? null : rest;
}

/** A text with its shortest words joined to the next ("di caprio"), as in some names; null if it has none. */
export function withShortWordsJoined(text: string): string | null {
  const joined = text.replaceAll(/(?<=^| )(\p{L}{1,2}) (?=\p{L})/gu, '$1');
  return joined === text ? null : joined;
}
