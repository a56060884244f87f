import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../i18n/format';
import { formatRelative } from '../i18n/relative';
import { useNow } from './now';

interface Props {
  /** ISO instant; nothing is drawn as "–". */
  at: string | null | undefined;
  /** IANA zone of the contact: the tooltip then also shows the time there. */
  zone?: string | null;
  /** Shows date and time instead of "3 min. ago". */
  exact?: boolean;
}

/** When something happened, seen from now; date and time in the viewer's and the contact's zone on hover. */
export function RelativeTime({ at, zone, exact = false }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  if (!at) return <>–</>;
  const here = formatDate(at);
  const there = zone ? formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }, zone) : here;
  return (
    <Tooltip
      label={
        <>
          <div>{t('time.here', { time: here })}</div>
          {there !== here && <div>{t('time.there', { time: there, zone })}</div>}
        </>
      }
    >
      <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
        {exact ? here : formatRelative(Date.parse(at), now)}
      </time>
    </Tooltip>
  );
}
