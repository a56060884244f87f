import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { api, useRefresh } from '@/remote';
import { formatDuration, formatNumber } from '@/shared/i18n';
import { showDone, showProblem, StatusBadge } from '@/shared/ui';
import { ageTone, channelMark } from './tones';
import { age, type ChannelNow, type WrongNow } from './types';

/** Each channel with its provider: does it work, and how long does the oldest message wait. */
export function Channels({ now }: { now: WrongNow }) {
  return (
    <Stack gap="sm">
      {now.channels.map((channel) => (
        <Line key={channel.channel} channel={channel} at={now.at} />
      ))}
    </Stack>
  );
}

function Line({ channel, at }: { channel: ChannelNow; at: string }) {
  const { t } = useTranslation('operations');
  const { tone, word } = channelMark(channel);
  const since = channel.oldestUnsent;
  const late = ageTone(since, at);
  return (
    <Group justify="space-between" align="flex-start" gap="xs">
      <div style={{ minWidth: 0, flex: '1 1 220px' }}>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {t(`channels.name.${channel.channel}`)}
          </Text>
          <StatusBadge tone={tone}>{t(`channels.word.${word}`)}</StatusBadge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('channels.provider', { provider: channel.provider })}
          {' · '}
          {t('channels.waiting', { count: channel.waiting, shown: formatNumber(channel.waiting) })}
        </Text>
        {channel.lastText && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {t('channels.lastError', { text: channel.lastText })}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {since ? (
          <StatusBadge tone={late}>{t('channels.oldest', { age: formatDuration(age(since, at)) })}</StatusBadge>
        ) : (
          <Text size="sm" c="dimmed">
            {t('channels.nothing')}
          </Text>
        )}
        {channel.circuit !== 'CLOSED' && <TryNow channel={channel} />}
      </Group>
    </Group>
  );
}

function TryNow({ channel }: { channel: ChannelNow }) {
  const { t } = useTranslation('operations');
  const may = useMay();
  const refresh = useRefresh();
  const again = api.useMutation('post', '/api/channels/{channel}/try-again');
  if (!may('OPERATIONS_REPAIR')) return null;
  const click = async () => {
    try {
      await again.mutateAsync({ params: { path: { channel: channel.channel } } });
      await refresh('/api/operations/now');
      showDone(t('channels.tried'));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => void click()}>
      {t('channels.tryAgain')}
    </Button>
  );
}
