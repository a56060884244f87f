import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatNumber } from '@/shared/i18n';
import { KeyValue, StatusBadge } from '@/shared/ui';
import { ageTone, diskTone, pingTone } from './tones';
import { age, type WrongNow } from './types';

const GIGABYTE = 1024 ** 3;

/** Steps, database, disk and machines, each with a mark when it needs a look. */
export function Vitals({ now }: { now: WrongNow }) {
  const { t } = useTranslation('operations');
  const late = ageTone(now.oldestDue, now.at);
  const ping = pingTone(now.database.pingMillis);
  const disk = diskTone(now.disk);
  const gigabytes = (bytes: number) => formatNumber(bytes / GIGABYTE, { maximumFractionDigits: 1 });
  return (
    <Group gap="xl" align="flex-start">
      <KeyValue
        label={t('vitals.oldest')}
        value={now.oldestDue ? formatDuration(age(now.oldestDue, now.at)) : t('vitals.none')}
        hint={
          late === 'good' ? (
            t('vitals.due', { count: now.due, shown: formatNumber(now.due) })
          ) : (
            <StatusBadge tone={late}>{t(late === 'bad' ? 'vitals.veryLate' : 'vitals.late')}</StatusBadge>
          )
        }
      />
      <KeyValue
        label={t('vitals.database')}
        value={t('vitals.millis', { shown: formatNumber(now.database.pingMillis) })}
        hint={<StatusBadge tone={ping}>{t(ping === 'good' ? 'vitals.ok' : 'vitals.slow')}</StatusBadge>}
      />
      <KeyValue
        label={t('vitals.disk')}
        value={t('vitals.gigabytes', { shown: gigabytes(now.disk.freeBytes) })}
        hint={
          disk === 'good' ? (
            t('vitals.diskOf', { shown: gigabytes(now.disk.totalBytes) })
          ) : (
            <StatusBadge tone={disk}>{t('vitals.little')}</StatusBadge>
          )
        }
      />
      {now.nodes.map((node) => (
        <KeyValue
          key={node.name}
          label={t('vitals.node', { name: node.name })}
          value={t(node.working ? 'vitals.working' : 'vitals.answering')}
          hint={t('vitals.since', { age: formatDuration(age(node.startedAt, now.at)) })}
        />
      ))}
    </Group>
  );
}
