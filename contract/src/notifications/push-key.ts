/** Checks a browser's key for pushes. */

// The curve P-256, y² = x³ − 3x + b over the integers modulo p (SP 800-186, 3.2.1.3).
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const coordinateBytes = 32;

/** Whether an uncompressed base64url point, as browsers give their push keys, is on the curve pushes use. */
export function isPointOfCurve(key: string): boolean {
  const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
    each.charCodeAt(0),
  );
  const number = (from: number) =>
    bytes.slice(from, from + coordinateBytes).reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
  const x = number(1);
  const y = number(1 + coordinateBytes);
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n;
}
