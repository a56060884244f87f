import { useQuery } from '@tanstack/react-query';
import { pending } from './pending';

export interface Purpose {
  key: string;
  name: string;
}

/** What messages may be sent for. */
export function usePurposes(): Purpose[] {
  const { data } = useQuery({
    queryKey: ['get', '/api/purposes'],
    queryFn: async () => ((await pending.GET('/api/purposes', {})).data ?? []) as Purpose[],
  });
  return data ?? [];
}
