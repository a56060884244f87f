import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, useRefresh } from '@/remote';
import { ErrorState, PageSkeleton, RelativeTime, showDone, showProblem, SideDrawer, StatusBadge } from '@/shared/ui';
import type { MessageContent, MessageDraft, MessageVersion } from './types';
import { VersionDiff } from './VersionDiff';

interface Props {
  id: string;
  opened: boolean;
  onClose: () => void;
  /** What is written now, to compare with. */
  content: MessageContent;
  /** Saves what is in hand and answers the revision to restore over. */
  flush: () => Promise<number | null>;
  onRestored: (draft: MessageDraft) => void;
  readOnly: boolean;
}

/** Earlier versions and texts kept aside: read, compare, take back. */
export function VersionsDrawer(props: Props) {
  const { t } = useTranslation('content');
  return (
    <SideDrawer opened={props.opened} onClose={props.onClose} title={t('version.title')} size={640}>
      {props.opened && <Versions {...props} />}
    </SideDrawer>
  );
}

function Versions({ id, content, flush, onRestored, onClose, readOnly }: Props) {
  const { t } = useTranslation('content');
  const params = { params: { path: { id } } };
  const versions = api.useQuery('get', '/api/templates/{id}/versions', params);
  const asides = api.useQuery('get', '/api/templates/{id}/asides', params);
  const refresh = useRefresh();

  const restore = async (number: number) => {
    try {
      const revision = await flush();
      if (revision === null) return;
      const path = { id, number };
      const { data } = await client.POST('/api/templates/{id}/versions/{number}/restore', {
        params: { path },
        body: { revision },
      });
      if (data) onRestored(data);
      onClose();
      showDone(t('version.restored', { number }));
    } catch (error) {
      showProblem(error);
    }
  };
  const drop = async (aside: string) => {
    await client.DELETE('/api/templates/{id}/asides/{aside}', { params: { path: { id, aside } } });
    await refresh('/api/templates');
  };

  if (versions.error) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <PageSkeleton />;
  return (
    <>
      {(asides.data ?? []).map((aside) => (
        <Entry
          key={aside.id}
          title={t('version.aside', { name: aside.savedBy })}
          at={aside.savedAt}
          before={content}
          after={aside.content}
          actions={
            !readOnly && (
              <Button size="compact-sm" variant="default" onClick={() => void drop(aside.id).catch(showProblem)}>
                {t('version.dropAside')}
              </Button>
            )
          }
        />
      ))}
      {versions.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('version.none')}
        </Text>
      )}
      {versions.data.map((version, index) => (
        <Entry
          key={version.id}
          title={t('version.number', { number: version.number })}
          newest={index === 0}
          by={version.author}
          comment={version.comment}
          at={version.publishedAt}
          before={version.content}
          after={content}
          actions={
            !readOnly && (
              <Button size="compact-sm" variant="default" onClick={() => void restore(version.number)}>
                {t('version.restore')}
              </Button>
            )
          }
        />
      ))}
    </>
  );
}

interface EntryProps extends Partial<Pick<MessageVersion, 'comment'>> {
  title: string;
  newest?: boolean;
  by?: string;
  at: string;
  before: MessageContent;
  after: MessageContent;
  actions: React.ReactNode;
}

function Entry({ title, newest, by, comment, at, before, after, actions }: EntryProps) {
  const { t } = useTranslation('content');
  const [compared, setCompared] = useState(false);
  return (
    <section style={{ borderBottom: '1px solid var(--surface-line)', padding: '12px 0' }}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Text fw={600} size="sm">
            {title}
          </Text>
          {newest && <StatusBadge tone="good">{t('version.counts')}</StatusBadge>}
        </Group>
        <Group gap="xs">
          <Button size="compact-sm" variant="subtle" aria-expanded={compared} onClick={() => setCompared(!compared)}>
            {compared ? t('version.hide') : t('version.compare')}
          </Button>
          {actions}
        </Group>
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {by && `${by} · `}
        <RelativeTime at={at} />
      </Text>
      {comment && (
        <Text size="sm" mb="xs">
          {comment}
        </Text>
      )}
      {compared && <VersionDiff before={before} after={after} />}
    </section>
  );
}
