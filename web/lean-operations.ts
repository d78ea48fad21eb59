import type { Plugin } from 'vite';

type Node = { type: string; start: number; end: number };
type Property = Node & { key?: { name?: string } };
type Declared = { init: (Node & { callee?: { name?: string }; arguments?: Node[] }) | null };

/** What the dashboard asks of an operation; its answers' schema only where a device keeps answers. */
const neededKeys = ['name', 'holdsCatalogue', 'keptOffline'];

/** Leaves out what only servers and documentation need of an operation, with schemas nothing else uses. */
export function leanOperations(): Plugin {
  return {
    name: 'lean-operations',
    apply: 'build',
    transform: {
      filter: { id: /\/contract\/src\/operations\/.*\.ts$/ },
      handler(code) {
        const { body } = this.parse(code) as unknown as {
          body: { declaration?: { declarations?: Declared[] } }[];
        };
        const cuts = body.flatMap(({ declaration }) => (declaration?.declarations ?? []).flatMap(cutsIn));
        let lean = code;
        for (const [start, end] of cuts.sort(([one], [other]) => other - one))
          lean = lean.slice(0, start) + lean.slice(end);
        return { code: lean, map: null };
      },
    },
  };
}

/** The parts of `operation({ … })` to leave out; a plain object stays, and is dropped where unused. */
function cutsIn({ init }: Declared): [start: number, end: number][] {
  const definition = init?.arguments?.[0] as (Node & { properties: Property[] }) | undefined;
  if (init?.callee?.name !== 'operation' || !definition) return [];
  const { properties } = definition;
  const nameOf = ({ key }: Property) => key?.name ?? '';
  const keepsAnswers = properties.some((each) => nameOf(each) === 'keptOffline');
  const unasked = properties.flatMap((each, at): [number, number][] => {
    const name = nameOf(each);
    if (each.type === 'SpreadElement' || neededKeys.includes(name) || (keepsAnswers && name === 'output'))
      return [];
    return [[each.start, properties[at + 1]?.start ?? each.end]];
  });
  return [[init.start, definition.start], ...unasked, [definition.end, init.end]];
}
