import { useState } from 'react';

/** Whether something is so, or was since this component is there: what it needs is loaded then, and stays. */
export function useHasBeen(isSo: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(isSo);
  if (isSo && !hasBeen) setHasBeen(true);
  return hasBeen || isSo;
}
