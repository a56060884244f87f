import { useCallback, useRef } from 'react';

/** Inserts text where the cursor stands in a plain input, or at its end. */
export function useInsert<Input extends HTMLInputElement | HTMLTextAreaElement>(
  value: string,
  onChange: (value: string) => void,
) {
  const ref = useRef<Input>(null);
  const insert = useCallback(
    (text: string) => {
      const input = ref.current;
      const from = input?.selectionStart ?? value.length;
      const to = input?.selectionEnd ?? value.length;
      onChange(value.slice(0, from) + text + value.slice(to));
      requestAnimationFrame(() => {
        input?.focus();
        input?.setSelectionRange(from + text.length, from + text.length);
      });
    },
    [value, onChange],
  );
  return { ref, insert };
}
