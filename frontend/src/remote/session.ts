import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, type Body } from './client';
import { isProblem } from './problem';

/** Who is logged in and what this person may do. */
export type Session = Body<'SessionBody'>;

const KEY = ['session'] as const;

/** What this person may do, as the server names it (`CONTACTS_READ`). */
export type PermissionName = Session['user']['permissions'][number];
export type RoleName = Session['user']['roles'][number];

/** null = nobody is logged in. */
export const sessionQuery = queryOptions({
  queryKey: KEY,
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const { data } = await client.GET('/api/session', { signal });
      return data ?? null;
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});

export function useLogIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body<'LogInBody'>) => (await client.POST('/api/session', { body })).data ?? null,
    onSuccess: async () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
      await queries.refetchQueries({ queryKey: KEY });
    },
  });
}

export function useLogOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.DELETE('/api/session'),
    // Everything that was loaded belonged to the person who left.
    onSettled: () => {
      queries.clear();
      queries.setQueryData(KEY, null);
      window.location.assign('/login');
    },
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<'PasswordBody'>) => client.PUT('/api/session/password', { body }),
    onSuccess: () => queries.refetchQueries({ queryKey: KEY }),
  });
}

/** Called when some other request learnt that the session ended. */
export function useForgetSession() {
  const queries = useQueryClient();
  return () => queries.setQueryData(KEY, null);
}
