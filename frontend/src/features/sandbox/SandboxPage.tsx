import { SegmentedControl } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, LIST_OPTIONS, POLL } from '@/remote';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  PageHeader,
  PageSkeleton,
  useDrawerParam,
  useListView,
  usePhone,
  type ListView,
} from '@/shared/ui';
import { Mail } from './Mail';
import { MailList, type MailPage } from './MailList';
import classes from './sandbox.module.css';

const CHANNELS = ['', 'EMAIL', 'SMS', 'VIBER'] as const;

/** What recipients would have got: a mail program for everybody's messages at once. */
export default function SandboxPage() {
  const phone = usePhone();
  const view = useListView({ filters: ['channel'], size: 30 });
  const drawer = useDrawerParam();
  const query = api.useQuery(
    'get',
    '/api/sandbox/messages',
    { params: { query: view.query as never } },
    { ...LIST_OPTIONS, refetchInterval: POLL.live },
  );
  if (phone && drawer.id) return <Mail key={drawer.id} id={drawer.id} onBack={drawer.close} />;
  return (
    <>
      <Head view={view} />
      {query.data ? (
        <Mailbox data={query.data} view={view} drawer={drawer} phone={phone} />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}

function Head({ view }: { view: ListView<'channel'> }) {
  const { t } = useTranslation('sandbox');
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} />
      <FilterBar view={view} searchLabel={t('search')}>
        <SegmentedControl
          aria-label={t('channel.label')}
          value={view.filters.channel ?? ''}
          onChange={(value) => view.filter('channel', value || null)}
          data={CHANNELS.map((value) => ({ value, label: t(`channel.${value || 'all'}`) }))}
        />
      </FilterBar>
    </>
  );
}

interface MailboxProps {
  data: MailPage;
  view: ListView<'channel'>;
  drawer: ReturnType<typeof useDrawerParam>;
  phone: boolean;
}

function Mailbox({ data, view, drawer, phone }: MailboxProps) {
  const { t } = useTranslation('sandbox');
  const { id, linkTo } = drawer;
  if (data.total === 0 && !id) {
    return view.narrowed ? (
      <EmptyState icon={IconMailbox} title={t('noneTitle')} />
    ) : (
      <EmptyState icon={IconMailbox} title={t('emptyTitle')} hint={t('emptyHint')} />
    );
  }
  return (
    <div className={classes.mailbox}>
      <MailList data={data} view={view} chosen={id} linkTo={linkTo} />
      {!phone && (
        <div className={classes.reader}>
          {id ? (
            <Mail key={id} id={id} />
          ) : (
            <EmptyState icon={IconMailbox} title={t('chooseTitle')} hint={t('chooseHint')} />
          )}
        </div>
      )}
    </div>
  );
}
