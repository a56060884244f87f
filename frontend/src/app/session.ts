import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { sessionQuery, type Session } from '@/remote';
import type { Permission } from './feature';

export const SessionContext = createContext<Session | null>(null);

/** The logged-in person. Screens inside the shell always have one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the shell');
  return session;
}

/** May the logged-in person do this? No permission named = everybody may. Screens hide what the server would refuse. */
export function useMay(): (permission?: Permission) => boolean {
  const { permissions } = useSession().user;
  return useCallback((permission) => allows(permissions, permission), [permissions]);
}

export function allows(permissions: readonly string[], permission?: Permission): boolean {
  if (permission === undefined) return true;
  if (typeof permission === 'string') return permissions.includes(permission);
  return permission.some((one) => permissions.includes(one));
}

export function useSessionQuery() {
  return useQuery(sessionQuery);
}
