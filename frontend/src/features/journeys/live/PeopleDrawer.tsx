import { Anchor, Group, Pagination, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, LIST_OPTIONS, type Body } from '@/remote';
import { EmptyState, ErrorState, RelativeTime, SideDrawer, useUrlParams } from '@/shared/ui';
import { WhyLine } from '../WhyLine';

const SIZE = 20;

interface Props {
  journeyId: string;
  version: number | null;
  names: ReadonlyMap<string, string>;
}

/** Who stands at a step, or ever came to it, with the reason and the way each took. */
export function PeopleDrawer({ journeyId, version, names }: Props) {
  const { t } = useTranslation('journeys');
  const [params, change] = useUrlParams();
  const step = params.get('step');
  const all = params.get('who') === 'all';
  return (
    <SideDrawer
      opened={step !== null}
      onClose={() => change({ step: null, who: null })}
      title={t('people.title', { step: (step && names.get(step)) || t('people.unnamed') })}
    >
      {step && (
        <>
          <SegmentedControl
            fullWidth
            mb="md"
            value={all ? 'all' : 'now'}
            onChange={(value) => change({ who: value === 'all' ? 'all' : null })}
            data={[
              { value: 'now', label: t('people.now') },
              { value: 'all', label: t('people.all') },
            ]}
          />
          <PeopleList key={`${step} ${all}`} journeyId={journeyId} element={step} version={version} now={!all} />
        </>
      )}
    </SideDrawer>
  );
}

interface ListProps {
  journeyId: string;
  element: string;
  version: number | null;
  now: boolean;
}

function PeopleList({ journeyId, element, version, now }: ListProps) {
  const { t } = useTranslation('journeys');
  const [page, setPage] = useState(0);
  const query = api.useQuery(
    'get',
    '/api/journeys/{id}/elements/{element}/people',
    { params: { path: { id: journeyId, element }, query: { now, page, size: SIZE, ...(version && { version }) } } },
    LIST_OPTIONS,
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={200} />;
  const { items, total } = query.data;
  if (total === 0) return <EmptyState title={t('people.nobody')} />;
  return (
    <>
      <Stack gap={0}>
        {items.map((person) => (
          <Person key={`${person.instanceId} ${person.since}`} journeyId={journeyId} person={person} />
        ))}
      </Stack>
      {total > SIZE && (
        <Pagination mt="md" total={Math.ceil(total / SIZE)} value={page + 1} onChange={(next) => setPage(next - 1)} />
      )}
    </>
  );
}

function Person({ journeyId, person }: { journeyId: string; person: Body<'PersonHere'> }) {
  const { t } = useTranslation('journeys');
  return (
    <div style={{ borderBottom: '1px solid var(--surface-line)', padding: '10px 0' }}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap={6} wrap="nowrap" miw={0}>
          {person.why?.trouble && <IconAlertTriangle size={16} color="var(--mantine-color-red-text)" aria-hidden />}
          <Anchor component={Link} to={`/contacts/${person.contact}`} fw={600} size="sm">
            {person.name || t('people.noName')}
          </Anchor>
        </Group>
        <Anchor component={Link} to={`/journeys/${journeyId}/people/${person.instanceId}`} size="sm">
          {t('people.path')}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        {t('people.since')} <RelativeTime at={person.since} />
        {person.due && (
          <>
            {' · '}
            {t('people.due')} <RelativeTime at={person.due} />
          </>
        )}
      </Text>
      {person.why && <WhyLine why={person.why} />}
    </div>
  );
}
