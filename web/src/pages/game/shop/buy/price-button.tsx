import { Coins } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';

type Props = { name: string; price: number; onPress: () => void };

export function PriceButton({ name, price, onPress }: Props) {
  const { say } = useWords();
  return (
    <Button aria-label={say('shop.buyThing', { thing: name, count: price })} onClick={onPress}>
      <Coins aria-hidden />
      {say('shop.price', { count: price })}
    </Button>
  );
}
