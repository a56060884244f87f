import { api, type Body } from '@/remote';

/** What messages may be sent for; what people agree to beside messages (tracking) is none of it. */
export function usePurposes(): Body<'Purpose'>[] {
  const { data = [] } = api.useQuery('get', '/api/purposes', {}, { staleTime: 60_000 });
  return data.filter(({ kind, active }) => kind !== 'TRACKING' && active);
}
