/** The worker that reads imported files. */
import type { Answer, Question } from './reader.ts';
import { openReading } from './reading.ts';

const post = (message: Answer) => postMessage(message);
const reading = openReading((done, of) => post({ done, of }));

addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));

async function answer({ id, method, input }: Question): Promise<void> {
  try {
    const act = reading[method] as (...input: unknown[]) => Promise<unknown>;
    post({ id, value: await act(...input) });
  } catch (error) {
    post({ id, error: String(error) });
  }
}
