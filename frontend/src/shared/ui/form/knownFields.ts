import { createContext, useContext, useEffect } from 'react';

/** Names of the fields on the form, so that the server's complaints find theirs. */
export const KnownFields = createContext<Set<string> | null>(null);

export function useKnownField(name: string): void {
  const known = useContext(KnownFields);
  useEffect(() => {
    known?.add(name);
    return () => void known?.delete(name);
  }, [known, name]);
}
