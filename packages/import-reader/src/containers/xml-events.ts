import { Parser } from 'htmlparser2';
import { limits, Refusal } from '../limits.ts';

type Events = {
  open?: (name: string, attributes: { [name: string]: string }) => void;
  /** Text, and the element that it stands in. */
  text?: (part: string, inside: string) => void;
  close?: (name: string) => void;
};

/** Walks through XML, names without their prefix. */
export function xmlEvents(xml: string, { open, text, close }: Events): void {
  const inside: string[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = tag.slice(tag.indexOf(':') + 1);
        inside.push(name);
        if (inside.length > limits.nesting) throw new Refusal('nested-too-deeply');
        open?.(name, attributes);
      },
      ontext: (part) => text?.(part, inside.at(-1) ?? ''),
      onclosetag: () => {
        const name = inside.pop();
        // A tag that is cut off at the end is closed without having been opened.
        if (name !== undefined) close?.(name);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}
