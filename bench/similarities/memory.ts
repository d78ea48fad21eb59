/** Compares all users of a file, and prints the peak memory of the process in MB. */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { NearestNeighbours } from '@cine/neighbours';
import { stateOfCrowd } from './state.ts';

const nearest = new NearestNeighbours(stateOfCrowd(deserialize(readFileSync(process.argv[2]!))), 2);
await nearest.computeAll();
await nearest.close();
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
