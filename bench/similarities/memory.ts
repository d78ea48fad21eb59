import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { Similarities } from '../../functions/src/features/similarities/similarities.ts';
import { stateOfCrowd } from './state.ts';

/** Compares all users of a file, and prints the peak memory of the process in MB. */
const similarities = new Similarities(stateOfCrowd(deserialize(readFileSync(process.argv[2]!))), 2);
await similarities.computeAll();
await similarities.close();
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
