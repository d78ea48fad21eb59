import { Parser } from 'htmlparser2';
import { limits, Refusal } from '../limits.ts';

/** An element is its text, or an object of its attributes and, in arrays, its children. */
type Element = { [name: string]: string | (Element | string)[] };

/** XML as the value that JSON of the same content would be. Entities that it declares stay as they are. */
export function readXml(text: string): Element {
  const root: Element = {};
  const open: { name: string; element: Element; text: string }[] = [{ name: '', element: root, text: '' }];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1;
        if (open.length > limits.nesting) throw new Refusal('nested-too-deeply');
        if (elements > limits.objects) throw new Refusal('file-too-large');
        open.push({ name, element: Object.assign(Object.create(null), attributes), text: '' });
      },
      ontext: (part) => {
        const last = open.at(-1)!;
        if (last.text.length <= limits.cellLetters) last.text += part;
      },
      onclosetag: (name) => {
        // A tag that is cut off at the end is closed without having been opened.
        if (open.at(-1)!.name !== name) return;
        const { element, text } = open.pop()!;
        const parent = open.at(-1)!.element;
        const content = text.trim();
        const value = Object.keys(element).length === 0 ? content : element;
        if (value !== content && content !== '') element.text = content;
        const siblings = parent[name];
        if (Array.isArray(siblings)) siblings.push(value);
        else parent[name] = [value];
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  parser.end();
  return root;
}
