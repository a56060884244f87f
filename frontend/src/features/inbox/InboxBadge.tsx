import { Badge } from '@mantine/core';
import { api, POLL } from '@/remote';
import { useTabNumber } from '@/shared/ui';

/** How many tasks wait: beside "Inbox" and in the title of the browser tab, fresh within a minute. */
export default function InboxBadge() {
  const { data } = api.useQuery(
    'get',
    '/api/inbox/counts',
    {},
    { refetchInterval: POLL.calm, refetchIntervalInBackground: true },
  );
  const waiting = (data?.mine ?? 0) + (data?.free ?? 0);
  useTabNumber('inbox', waiting);
  if (waiting === 0) return null;
  return (
    <Badge size="sm" circle={waiting < 10} color={data?.overdue ? 'red' : undefined}>
      {waiting}
    </Badge>
  );
}
