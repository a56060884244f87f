import { Button, Group } from '@mantine/core';
import { IconBrandViber, IconMail, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Body } from '@/remote';
import { RelativeTime, type ListView, type Page } from '@/shared/ui';
import classes from './sandbox.module.css';

type Row = Body<'SandboxRowBody'>;

const MARKS = { EMAIL: IconMail, SMS: IconMessage, VIBER: IconBrandViber } as const;

export type MailPage = Page<Row>;

interface Props {
  data: MailPage;
  view: ListView<'channel'>;
  chosen: string | null;
  linkTo: (id: string) => string;
}

/** The messages, newest first. */
export function MailList({ data, view, chosen, linkTo }: Props) {
  const { t } = useTranslation('sandbox');
  const last = (data.page + 1) * data.size >= data.total;
  return (
    <nav aria-label={t('list')} className={classes.list}>
      <ul>
        {data.items.map((row) => (
          <li key={row.id}>
            <Entry row={row} to={linkTo(row.id)} chosen={row.id === chosen} />
          </li>
        ))}
      </ul>
      {(data.page > 0 || !last) && (
        <Group justify="space-between" p="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={data.page === 0}
            onClick={() => view.toPage(data.page - 1)}
          >
            {t('newer')}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={last} onClick={() => view.toPage(data.page + 1)}>
            {t('more')}
          </Button>
        </Group>
      )}
    </nav>
  );
}

function Entry({ row, to, chosen }: { row: Row; to: string; chosen: boolean }) {
  const { t } = useTranslation('sandbox');
  const Mark = MARKS[row.channel];
  return (
    <Link to={to} className={classes.entry} aria-current={chosen || undefined} preventScrollReset>
      <Mark size={17} stroke={1.7} className={classes.mark} aria-label={t(`channel.${row.channel}`)} />
      <span className={classes.lines}>
        <span className={classes.first}>
          <strong>{row.recipient}</strong>
          <span className={classes.when}>
            <RelativeTime at={row.receivedAt} />
          </span>
        </span>
        {row.channel === 'EMAIL' && <span className={classes.subject}>{row.subject || t('noSubject')}</span>}
        <span className={classes.words}>{row.words}</span>
      </span>
    </Link>
  );
}
