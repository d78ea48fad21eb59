import { isolate } from '@cine/contract/text/isolate';

/** Names in a row: “Sergio Leone, Clint Eastwood”. Those from right to left leave its order alone. */
export function joinNames(names: readonly string[]): string {
  return names.map(isolate).join(', ');
}
