import { useEffect } from 'react';

const PRODUCT = 'Journeyman';
const numbers = new Map<string, number>();
let title = '';

function show() {
  const sum = [...numbers.values()].reduce((total, number) => total + number, 0);
  document.title = `${sum > 0 ? `(${sum}) ` : ''}${title ? `${title} · ` : ''}${PRODUCT}`;
}

/** Names the browser tab after the screen. PageHeader does it for you. */
export function usePageTitle(screen: string): void {
  useEffect(() => {
    title = screen;
    show();
  }, [screen]);
}

/** Puts a number before the tab's title, "(3) Inbox": what waits for this person. Several sources add up. */
export function useTabNumber(source: string, number: number): void {
  useEffect(() => {
    numbers.set(source, number);
    show();
    return () => {
      numbers.delete(source);
      show();
    };
  }, [source, number]);
}
