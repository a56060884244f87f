import { useState } from 'react';

const settled = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();

/**
 * What stands in a field whose value is kept elsewhere in a tidied form: a space at the end stays while one types on,
 * although the place it is kept in drops it.
 */
export function useTyped(value: string, onChange: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (settled(typed) !== settled(value)) setTyped(value);
  }
  return [
    typed,
    (next) => {
      setTyped(next);
      onChange(next);
    },
  ];
}
