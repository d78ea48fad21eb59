/** What people may ask an assistant by a tap: what they can watch tonight. */
import { joinCodeSchema } from '@cine/contract/operations/together/sessions';
import type { Locale } from '@cine/contract/primitives';
import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js';
import { wordsIn } from './words/index.ts';

const name = 'tonight';

export function promptsIn(locale: Locale): Prompt[] {
  const { tonight, tonightHint, code } = wordsIn(locale);
  return [
    { name, title: tonight, description: tonightHint, arguments: [{ name: 'code', description: code }] },
  ];
}

/** The prompt of this name; null if there is none, or the code is none. */
export function promptFor(
  promptName: string,
  { code }: Readonly<Record<string, string>>,
  locale: Locale,
): GetPromptResult | null {
  const joining = joinCodeSchema.safeParse(code);
  const isCode = code !== undefined && code !== '';
  if (promptName !== name || (isCode && !joining.success)) return null;
  const { tonightHint, askTonight, joinFirst } = wordsIn(locale);
  const text = isCode && joining.success ? `${joinFirst(joining.data)}\n${askTonight}` : askTonight;
  return { description: tonightHint, messages: [{ role: 'user', content: { type: 'text', text } }] };
}
