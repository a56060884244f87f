import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { api, client, useRefresh } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import {
  ConfirmDialog,
  EmptyState,
  ErrorState,
  PageSkeleton,
  RelativeTime,
  showDone,
  showProblem,
  SideDrawer,
  useDrawerParam,
} from '@/shared/ui';
import { Drawing } from './drawing/Drawing';
import { saveFile } from './drawing/saveFile';
import type { Journey, Version } from './types';

/** Everything that was ever published, and who is still on it. */
export function VersionsTab({ journey }: { journey: Journey }) {
  const { t } = useTranslation('journeys');
  const drawer = useDrawerParam('look');
  const [again, setAgain] = useState<number | null>(null);
  const publish = api.useMutation('post', '/api/journeys/{id}/versions/{number}/publish');
  const refresh = useRefresh();
  const query = api.useQuery('get', '/api/journeys/{id}/versions', { params: { path: { id: journey.id } } });
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  if (query.data.length === 0) {
    return <EmptyState title={t('live.noneTitle')} hint={t('live.noneHint')} icon={IconHistory} />;
  }
  const newestFirst = [...query.data].sort((one, other) => other.number - one.number);
  return (
    <>
      <Stack gap={0}>
        {newestFirst.map((version, index) => (
          <Line
            key={version.number}
            version={version}
            newest={index === 0}
            onLook={() => drawer.open(String(version.number))}
            onAgain={() => setAgain(version.number)}
            name={journey.name}
          />
        ))}
      </Stack>
      <SideDrawer
        opened={drawer.id !== null}
        onClose={drawer.close}
        title={t('versions.number', { number: drawer.id })}
        size={1000}
      >
        {drawer.id && <Look id={journey.id} number={drawer.id} />}
      </SideDrawer>
      <ConfirmDialog
        opened={again !== null}
        onClose={() => setAgain(null)}
        title={t('versions.againTitle', { number: again })}
        confirmLabel={t('versions.againSubmit')}
        onConfirm={async () => {
          await publish.mutateAsync({
            params: { path: { id: journey.id, number: String(again) } },
            body: { comment: t('versions.againComment', { number: again }) },
          });
          await refresh('/api/journeys');
          showDone(t('versions.againDone'));
        }}
      >
        {t('versions.againText')}
      </ConfirmDialog>
    </>
  );
}

interface LineProps {
  version: Version;
  newest: boolean;
  name: string;
  onLook: () => void;
  onAgain: () => void;
}

function Line({ version, newest, name, onLook, onAgain }: LineProps) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const save = async () => {
    try {
      const { data } = await client.GET('/api/journeys/{id}/versions/{number}', {
        params: { path: { id: version.journey, number: String(version.number) } },
      });
      if (data) saveFile(`${name} ${version.number}.bpmn`, data.diagram);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Group
      justify="space-between"
      gap="xs"
      style={{ borderBottom: '1px solid var(--surface-line)', padding: '10px 0' }}
    >
      <div style={{ minWidth: 0, flex: '1 1 280px' }}>
        <Text fw={600} size="sm">
          {t('versions.number', { number: version.number })}
          {newest && ` · ${t('versions.newest')}`}
        </Text>
        <Text size="sm">{version.comment || t('versions.noComment')}</Text>
        <Text size="sm" c="dimmed">
          {version.author} · <RelativeTime at={version.publishedAt} /> ·{' '}
          {t('versions.inside', { count: version.insideNow, shown: formatNumber(version.insideNow) })}
        </Text>
      </div>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={onLook}>
          {t('versions.look')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void save()}
        >
          {t('versions.file')}
        </Button>
        {!newest && may('JOURNEYS_EDIT') && (
          <Button variant="default" size="xs" onClick={onAgain}>
            {t('versions.again')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

function Look({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation('journeys');
  const query = api.useQuery(
    'get',
    '/api/journeys/{id}/versions/{number}',
    { params: { path: { id, number } } },
    { staleTime: Infinity },
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  return <Drawing xml={query.data.diagram} label={t('versions.number', { number })} height="70vh" />;
}
