import { useEffect, useState } from 'react';

/** Counts the given seconds down to 0; starts anew whenever `occasion` is another object. */
export function useCountdown(seconds: number, occasion: unknown): number {
  const [state, setState] = useState({ occasion, left: seconds });
  if (state.occasion !== occasion) setState({ occasion, left: seconds });

  const running = state.left > 0;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setState((now) => ({ ...now, left: Math.max(0, now.left - 1) })), 1000);
    return () => clearInterval(timer);
  }, [running, occasion]);
  return state.left;
}
