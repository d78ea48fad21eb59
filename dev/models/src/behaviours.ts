/** What each stand-in does, by the model's name. */
import { setTimeout as delay } from 'node:timers/promises';
import { minute } from '@cine/contract/time';
import { askedText, type Failed, type ModelCall, type Said } from './request.ts';
import { sampleOf } from './sample.ts';
import { filtersFor } from './sentences.ts';

export type Behaviour = (call: ModelCall, timesBefore: number) => Said | Failed | Promise<Said | Failed>;

const slowMs = minute / 2;

const texts = [
  [/Write texts in French/, 'Réponse d’essai : aucun modèle n’a réfléchi à ça.'],
  [/Write texts in Russian/, 'Пробный ответ: никакая модель над этим не думала.'],
] as const;
const englishText = 'A trial answer: no model has thought about this.';

export const behaviours: Readonly<Record<string, Behaviour>> = {
  'stand-in': (call) => answer(call),
  'stand-in-fenced': (call) => mapText(answer(call), (text) => `\`\`\`json\n${text}\n\`\`\``),
  'stand-in-mends': (call) => (call.turns.length > 1 ? answer(call) : { text: 'Sure! Here you go: {' }),
  'stand-in-garbage': () => ({ text: 'Sure! Here you go: {' }),
  'stand-in-strays': (call) => answer(call, () => stray(call)),
  'stand-in-slow': async (call) => {
    await delay(slowMs, undefined, { ref: false });
    return answer(call);
  },
  'stand-in-busy': () => ({ status: 429, message: 'Rate limit exceeded', retryAfter: 20 }),
  'stand-in-down': () => ({ status: 500, message: 'Internal error' }),
  'stand-in-recovers': (call, timesBefore) =>
    timesBefore === 0 ? { status: 500, message: 'Internal error' } : answer(call),
  'stand-in-refuses': () => ({ status: 400, message: 'Invalid request' }),
};

/** Calls each tool once, then answers in the form asked for. */
function answer(call: ModelCall, textOf = () => textIn(call)): Said {
  const { tools, results, schema } = call;
  if (results.length < tools.length)
    return {
      calls: tools.slice(results.length).map(({ name, schema }) => ({
        name,
        input: sampleOf(schema, name, textOf) as object,
      })),
    };
  if (!schema) return { text: textOf() };
  const filters = filtersFor(call.turns[0]?.content ?? '');
  if (filters) return { text: JSON.stringify({ filters }) };
  const names = namesIn(call);
  const sample = withMovies(sampleOf(schema, askedText(call), textOf), call);
  return { text: JSON.stringify(sample, (_, value: unknown) => naming(value, names)) };
}

/** Labels that are about the movies in the data: who asks takes no others. */
function withMovies(sample: unknown, { turns: [prompt] }: ModelCall): unknown {
  const { labels } = sample as { labels?: object[] };
  if (!labels || !prompt?.content.startsWith('{')) return sample;
  const { movies = [] } = JSON.parse(prompt.content) as { movies?: { id: number }[] };
  return { labels: movies.map(({ id }, at) => ({ ...labels[at % labels.length], id })) };
}

/** What the candidates in the data are called, by their numbers. */
function namesIn({ turns: [prompt] }: ModelCall): (string | undefined)[] {
  if (!prompt?.content.startsWith('{')) return [];
  const { candidates = [] } = JSON.parse(prompt.content) as {
    candidates?: { about: Record<string, string> }[];
  };
  return candidates.map(({ about: { movie, habit, title } }) => movie ?? habit ?? title);
}

/** Advice that names the candidate it is about: who asks takes no other. */
function naming(value: unknown, names: readonly (string | undefined)[]): unknown {
  const { candidate, advice } = (value ?? {}) as { candidate?: number; advice?: string };
  const name = candidate === undefined ? undefined : names[candidate];
  return name === undefined ? value : { ...(value as object), advice: `${name} — ${advice}` };
}

function textIn({ instructions }: ModelCall): string {
  return texts.find(([pattern]) => pattern.test(instructions))?.[1] ?? englishText;
}

/** What no text by a model may bring to a page. */
function stray({ instructions }: ModelCall): string {
  return `**Click** [here](https://evil.example/?q=1), <img src=x onerror=alert(1)>, www.evil.example or javascript:alert(1), said Ada. ${instructions.slice(0, 60)}`;
}

function mapText(reply: Said, change: (text: string) => string): Said {
  return 'text' in reply ? { text: change(reply.text) } : reply;
}
