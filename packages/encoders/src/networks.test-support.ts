/** Makes small networks: the bytes of an ONNX file, which is a protocol buffer. */

const float32 = 1;
const int64 = 7;

/** One message or value of a protocol buffer. */
type Field = { field: number; value: number | string | Uint8Array | Message };
type Message = readonly Field[];

type Node = {
  kind: string;
  from: readonly string[];
  to: string;
  attributes?: Record<string, number | number[]>;
};
type Value = { name: string; shape: readonly (number | string)[] };
export type Input = Value & { type: 'float32' | 'int64' };
type Weights = { name: string; shape: readonly number[]; values: Float32Array };

/** The file of a network: what it takes, what it does, in order, what it gives, and its weights. */
export function networkFile(network: {
  inputs: readonly Input[];
  nodes: readonly Node[];
  outputs: readonly Value[];
  weights: readonly Weights[];
}): Uint8Array {
  const graph: Message = [
    ...network.nodes.map((node) => ({ field: 1, value: nodeOf(node) })),
    { field: 2, value: 'made for tests' },
    ...network.weights.map((each) => ({ field: 5, value: tensorOf(each) })),
    ...network.inputs.map((each) => ({ field: 11, value: declared(each, each.type) })),
    ...network.outputs.map((each) => ({ field: 12, value: declared(each, 'float32') })),
  ];
  return bytesOf([
    { field: 1, value: 8 },
    { field: 7, value: graph },
    {
      field: 8,
      value: [
        { field: 1, value: '' },
        { field: 2, value: 17 },
      ],
    },
  ]);
}

function nodeOf({ kind, from, to, attributes = {} }: Node): Message {
  return [
    ...from.map((name) => ({ field: 1, value: name })),
    { field: 2, value: to },
    { field: 4, value: kind },
    ...Object.entries(attributes).map(([name, value]) => ({ field: 5, value: attributeOf(name, value) })),
  ];
}

function attributeOf(name: string, value: number | number[]): Message {
  const [field, type] = typeof value === 'number' ? [3, 2] : [8, 7];
  return [
    { field: 1, value: name },
    ...[value].flat().map((each) => ({ field, value: each })),
    { field: 20, value: type },
  ];
}

function tensorOf({ name, shape, values }: Weights): Message {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setFloat32(at * 4, value, true);
  return [
    ...shape.map((value) => ({ field: 1, value })),
    { field: 2, value: float32 },
    { field: 8, value: name },
    { field: 9, value: bytes },
  ];
}

function declared({ name, shape }: Value, type: Input['type']): Message {
  const dimensions = shape.map((each) => ({
    field: 1,
    value: [{ field: typeof each === 'number' ? 1 : 2, value: each }],
  }));
  const tensor = [
    { field: 1, value: type === 'int64' ? int64 : float32 },
    { field: 2, value: dimensions },
  ];
  return [
    { field: 1, value: name },
    { field: 2, value: [{ field: 1, value: tensor }] },
  ];
}

function bytesOf(message: Message): Uint8Array {
  return Uint8Array.from(
    message.flatMap(({ field, value }) => {
      if (typeof value === 'number') return [...varint(field * 8), ...varint(value)];
      const bytes =
        typeof value === 'string'
          ? new TextEncoder().encode(value)
          : value instanceof Uint8Array
            ? value
            : bytesOf(value);
      return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
    }),
  );
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
