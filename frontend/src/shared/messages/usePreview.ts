import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '@/remote';
import { tidied } from './contents';
import type { MessageContent } from './types';

/** The message as somebody gets it, asked anew when typing rests. Problems of the text come with it. */
export function usePreview(id: string, content: MessageContent, contactId: string | null, purpose: string | undefined) {
  const [rested] = useDebouncedValue(content, 350);
  return useQuery({
    queryKey: ['post', '/api/templates/{id}/preview', id, rested, contactId, purpose],
    queryFn: async ({ signal }) => {
      const body = { content: tidied(rested), ...(contactId && { contactId }) };
      const { data } = await client.POST('/api/templates/{id}/preview', { params: { path: { id } }, body, signal });
      return data ?? null;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}
