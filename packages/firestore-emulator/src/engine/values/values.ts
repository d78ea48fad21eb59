/** Values that JavaScript doesn't have: timestamps, references, points, vectors. */

/** A point in time to the microsecond, as Firestore stores it. */
export class Timestamp {
  readonly seconds: number;
  /** 0 to 999,999,000, whole microseconds. */
  readonly nanos: number;

  constructor(seconds: number, nanos: number) {
    this.seconds = seconds;
    this.nanos = nanos - (nanos % 1000);
  }
}

export class Reference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export class GeoPoint {
  readonly latitude: number;
  readonly longitude: number;

  constructor(latitude: number, longitude: number) {
    this.latitude = latitude;
    this.longitude = longitude;
  }
}

export class Vector {
  readonly values: readonly number[];

  constructor(values: readonly number[]) {
    this.values = values;
  }
}

export type MapValue = ReadonlyMap<string, Value>;

/**
 * A Firestore value in memory. Integers are bigint and doubles number, so that 64-bit integers and mixed
 * comparisons stay exact.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | Timestamp
  | string
  | Uint8Array
  | Reference
  | GeoPoint
  | readonly Value[]
  | Vector
  | MapValue;
