/** Tools as a model gets them: masked, within the size that was set aside for them, and noted. */
import type { ModelTool } from '#clients/models/model.ts';
import { mostFoundBytes } from './cost.ts';
import { promptOf } from './prompt.ts';

/** What a tool answered, as it is kept. */
export type Found = { tool: string; text: string };

/** How much of each answer is kept, in letters, and of how many. */
const limits = { letters: 500, answers: 10 } as const;
const enough = 'Enough was looked up.';

/** The tools of one call, and what they have found so far. */
export function boundedTools(tools: Readonly<Record<string, ModelTool<object>>>): {
  tools: Record<string, ModelTool>;
  found: Found[];
} {
  const lookUps: Found[] = [];
  let left = mostFoundBytes;
  const bounded = Object.entries(tools).map(([name, tool]) => {
    const read = async (input: unknown) => {
      const text = promptOf(await tool.read(input));
      const bytes = Buffer.byteLength(text);
      if (bytes > left) return enough;
      left -= bytes;
      // Firestore takes no half of an emoji.
      const part = text.slice(0, limits.letters).toWellFormed();
      if (lookUps.length < limits.answers) lookUps.push({ tool: name, text: part });
      return text;
    };
    return [name, { ...tool, read }] as const;
  });
  return { tools: Object.fromEntries(bounded), found: lookUps };
}
