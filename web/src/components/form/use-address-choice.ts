import { useSearchParams } from 'wouter';

/** One of several ways to see a page, the first by default. Its address has it, so going back keeps it. */
export function useAddressChoice<Value extends string>(
  name: string,
  all: readonly Value[],
): [Value, (chosen: string) => void] {
  const [address, setAddress] = useSearchParams();
  const usual = all[0]!;
  const chosen = all.find((each) => each === address.get(name)) ?? usual;
  const choose = (value: string) => {
    const next = new URLSearchParams(address);
    if (value === usual) next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  };
  return [chosen, choose];
}
