import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/app/session';
import { api, LIST_OPTIONS, POLL, useRefresh, type Body } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import { ConfirmDialog, DataList, EmptyState, RelativeTime, showDone, useListView, type Column } from '@/shared/ui';

type Row = Body<'MessageBody'>;
type Deed = 'count' | 'again';

interface Question {
  deed: Deed;
  ids: readonly string[];
  clear: () => void;
}

/** Messages of which nobody knows whether they left; a person decides. */
export function DoubtfulTab() {
  const { t } = useTranslation('operations');
  const may = useMay();
  const view = useListView({});
  const [question, ask] = useState<Question | null>(null);
  const query = api.useQuery(
    'get',
    '/api/messages/doubtful',
    { params: { query: view.query as never } },
    { ...LIST_OPTIONS, refetchInterval: POLL.calm },
  );
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm" maw={640}>
        {t('doubtful.hint')}
      </Text>
      <DataList
        label={t('tab.doubtful')}
        view={view}
        query={query}
        rowId={({ id }) => id}
        columns={useColumns()}
        bulk={
          may('OPERATIONS_REPAIR')
            ? (selected, clear) =>
                selected.kind === 'ids' && <Deeds onAsk={(deed) => ask({ deed, ids: selected.ids, clear })} />
            : undefined
        }
        empty={<EmptyState icon={IconCircleCheck} title={t('doubtful.none')} hint={t('doubtful.noneHint')} />}
      />
      {question && <Ask {...question} onClose={() => ask(null)} />}
    </>
  );
}

function Deeds({ onAsk }: { onAsk: (deed: Deed) => void }) {
  const { t } = useTranslation('operations');
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" onClick={() => onAsk('count')}>
        {t('doubtful.count')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onAsk('again')}>
        {t('doubtful.again')}
      </Button>
    </Group>
  );
}

function Ask({ deed, ids, clear, onClose }: Question & { onClose: () => void }) {
  const { t } = useTranslation('operations');
  const refresh = useRefresh();
  const count = api.useMutation('post', '/api/messages/doubtful/count-as-sent');
  const again = api.useMutation('post', '/api/messages/doubtful/send-again');
  const words = { count: ids.length, shown: formatNumber(ids.length) };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`doubtful.${deed}`)}
      confirmLabel={t(`doubtful.${deed}Label`, words)}
      dangerous={deed === 'again'}
      onConfirm={async () => {
        const { messages } = await (deed === 'count' ? count : again).mutateAsync({ body: { ids: [...ids] } });
        showDone(t('doubtful.done', { count: messages, shown: formatNumber(messages) }));
        clear();
        await refresh('/api/messages', '/api/operations/now');
      }}
    >
      {t(`doubtful.${deed}Text`, words)}
    </ConfirmDialog>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('operations');
  const may = useMay();
  return [
    { key: 'title', label: t('doubtful.message'), render: ({ title }) => title },
    {
      key: 'person',
      label: t('doubtful.person'),
      render: ({ contactId, contactName, address }) =>
        contactId && may('CONTACTS_READ') ? (
          <Anchor component={Link} to={`/contacts/${contactId}`} size="sm">
            {contactName ?? address}
          </Anchor>
        ) : (
          (contactName ?? address)
        ),
    },
    {
      key: 'channel',
      label: t('doubtful.channel'),
      width: 90,
      render: ({ channel }) => t(`channels.name.${channel}`),
    },
    { key: 'journey', label: t('doubtful.journey'), render: ({ from }) => from?.elementName },
    { key: 'said', label: t('doubtful.said'), render: ({ lastText }) => lastText },
    {
      key: 'when',
      label: t('doubtful.when'),
      width: 120,
      render: ({ handedOffAt, createdAt }) => <RelativeTime at={handedOffAt ?? createdAt} />,
    },
  ];
}
