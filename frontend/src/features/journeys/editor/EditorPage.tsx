import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '@/remote';
import { ErrorState, PageSkeleton, usePageTitle } from '@/shared/ui';
import type { BlockDescriptor } from '../types';
import { Editor } from './Editor';

/** Draws a journey. */
export default function EditorPage() {
  const { t } = useTranslation('journeys');
  const { id = '' } = useParams();
  const [round, setRound] = useState(0);
  const params = { params: { path: { id } } };
  const journey = api.useQuery('get', '/api/journeys/{id}', params);
  const blocks = api.useQuery('get', '/api/journeys/blocks', {}, { staleTime: Infinity });
  // Loaded once: from then on the board in hand is the truth, and saving tells when somebody else's is newer.
  const draft = api.useQuery('get', '/api/journeys/{id}/draft', params, { staleTime: Infinity, gcTime: 0 });
  usePageTitle(journey.data?.journey.name ?? t('title'));
  const error = journey.error ?? blocks.error ?? draft.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([journey.refetch(), draft.refetch()])} />;
  if (!journey.data || !blocks.data || !draft.data || (draft.isFetching && round > 0)) return <PageSkeleton />;
  return (
    <Editor
      key={`${id} ${round}`}
      journey={journey.data.journey}
      draft={draft.data}
      blocks={blocks.data as unknown as BlockDescriptor[]}
      onReload={() => {
        setRound(round + 1);
        void draft.refetch();
      }}
    />
  );
}
