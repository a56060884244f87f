import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { sessionQuery, type PermissionName, type Session } from '@/remote';

/** A permission as the server names it in GET /api/session. An array means: any one of them. */
export type Permission = PermissionName | readonly PermissionName[];

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

export function allows(permissions: readonly PermissionName[], permission?: Permission): boolean {
  if (permission === undefined) return true;
  if (typeof permission === 'string') return permissions.includes(permission);
  return permission.some((one) => permissions.includes(one));
}

export function useSessionQuery() {
  return useQuery(sessionQuery);
}
