import { Button, Group } from '@mantine/core';
import { IconBrandViber, IconMail, IconMessage, IconPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useMay } from '@/app/session';
import { api, LIST_OPTIONS, type Body } from '@/remote';
import { NewMessageForm, usePurposes } from '@/shared/messages';
import {
  DataList,
  EmptyState,
  FilterBar,
  PageHeader,
  RelativeTime,
  SideDrawer,
  StatusBadge,
  useListView,
  type Column,
} from '@/shared/ui';

type Row = Body<'TemplateBody'>;

const MARKS = { EMAIL: IconMail, SMS: IconMessage, VIBER: IconBrandViber } as const;

/** All messages: what they are for, which version is sent. */
export default function MessagesPage() {
  const { t } = useTranslation('content');
  const may = useMay();
  const view = useListView({ sort: '-changedAt', filters: ['channel', 'purpose', 'folder', 'published'] });
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const purposes = usePurposes();
  const query = api.useQuery('get', '/api/templates', { params: { query: view.query as never } }, LIST_OPTIONS);
  const folders = api.useQuery('get', '/api/templates/folders');
  const writing = params.get('new') !== null;

  const open = (opened: boolean) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (opened) next.set('new', '1');
      else next.delete('new');
      return next;
    });
  const write = may('CONTENT_EDIT') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open(true)}>
      {t('newMessage')}
    </Button>
  );
  const nameOf = (key: string | undefined) => purposes.find((purpose) => purpose.key === key)?.name ?? key;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} action={write} />
      <FilterBar
        view={view}
        searchLabel={t('search')}
        filters={[
          {
            name: 'channel',
            label: t('channel.label'),
            options: (['EMAIL', 'SMS', 'VIBER'] as const).map((value) => ({ value, label: t(`channel.${value}`) })),
          },
          {
            name: 'purpose',
            label: t('purpose.label'),
            options: purposes.map(({ key, name }) => ({ value: key, label: name })),
          },
          {
            name: 'published',
            label: t('state.label'),
            options: [
              { value: 'true', label: t('state.yes') },
              { value: 'false', label: t('state.no') },
            ],
          },
          ...(folders.data?.length
            ? [
                {
                  name: 'folder' as const,
                  label: t('folder.label'),
                  options: folders.data.map((value) => ({ value, label: value })),
                },
              ]
            : []),
        ]}
      />
      <DataList
        label={t('title')}
        view={view}
        query={query}
        rowId={({ id }) => id}
        rowLink={({ id }) => `/content/messages/${id}`}
        columns={columns(t, nameOf)}
        empty={<EmptyState title={t('emptyTitle')} hint={t('emptyHint')} icon={IconMail} action={write} />}
      />
      <SideDrawer opened={writing} onClose={() => open(false)} title={t('new.title')} size={620}>
        {writing && (
          <NewMessageForm
            onCreated={({ id }) => void navigate(`/content/messages/${id}`)}
            onCancel={() => open(false)}
          />
        )}
      </SideDrawer>
    </>
  );
}

function columns(t: TFunction<'content'>, nameOf: (key?: string) => string | undefined): Column<Row>[] {
  return [
    {
      key: 'name',
      label: t('list.name'),
      sort: true,
      render: (row) => <Name row={row} label={t(`channel.${row.channel}`)} />,
    },
    {
      key: 'purpose',
      label: t('purpose.label'),
      width: 170,
      render: ({ purpose }) => nameOf(purpose) ?? t('purpose.none'),
    },
    {
      key: 'state',
      label: t('list.state'),
      width: 280,
      render: ({ version, changed }) => (
        <StatusBadge tone={version === 0 ? 'neutral' : changed ? 'waiting' : 'good'}>
          {version === 0 ? t('state.draft') : t(changed ? 'state.changed' : 'state.published', { number: version })}
        </StatusBadge>
      ),
    },
    {
      key: 'changedAt',
      label: t('list.changed'),
      sort: true,
      width: 140,
      render: ({ changedAt }) => <RelativeTime at={changedAt} />,
    },
  ];
}

function Name({ row, label }: { row: Row; label: string }) {
  const Mark = MARKS[row.channel];
  return (
    <Group gap="xs" wrap="nowrap" component="span">
      <Mark size={16} stroke={1.7} aria-label={label} style={{ flex: 'none', color: 'var(--mantine-color-dimmed)' }} />
      <span>{row.name}</span>
    </Group>
  );
}
