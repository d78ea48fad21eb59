import { useAccount } from '../../live/player.tsx';

export default function Player() {
  const { displayName } = useAccount();
  return <h1>{displayName}</h1>;
}
