import { Coins } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';

type Props = { name: string; price: number; onPress: () => void };

/** The button with an item's price, which begins to buy it. */
export function PriceButton({ name, price, onPress }: Props) {
  const { say } = useWords();
  return (
    <Button aria-label={say('shop.buyThing', { thing: name, count: price })} onClick={onPress}>
      <Coins aria-hidden />
      {say('shop.price', { count: price })}
    </Button>
  );
}
