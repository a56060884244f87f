import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, POLL, type Body } from '@/remote';
import { ErrorState, PageHeader, PageSkeleton, RelativeTime, StatusBadge, Timeline } from '@/shared/ui';
import { WhyLine } from './WhyLine';

/** One person's way through a journey, with the reasons, newest step first. */
export default function PathPage() {
  const { t } = useTranslation('journeys');
  const { id = '', run = '' } = useParams();
  const query = api.useQuery(
    'get',
    '/api/journeys/runs/{instance}',
    { params: { path: { instance: run } } },
    { refetchInterval: POLL.calm },
  );
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  const { run: info, contactName, steps } = query.data;
  return (
    <>
      <PageHeader
        title={t('path.title', { name: contactName, journey: info.journeyName })}
        back={{ to: `/journeys/${id}`, label: info.journeyName }}
        mark={
          <StatusBadge tone={info.endedAt ? 'neutral' : 'busy'}>
            {t(info.ending ? `ending.${info.ending}` : 'ending.under')}
          </StatusBadge>
        }
        hint={
          <>
            {t('path.began')} <RelativeTime at={info.startedAt} /> · {t('versions.number', { number: info.version })}
            {' · '}
            <Anchor component={Link} to={`/contacts/${info.contact}`} inherit>
              {t('path.person')}
            </Anchor>
          </>
        }
      />
      <Timeline
        items={[...steps].reverse().map((step, index) => {
          const trouble = step.whys.some((why) => why.trouble);
          return {
            id: `${step.elementId} ${step.enteredAt} ${index}`,
            at: step.enteredAt,
            icon: trouble ? IconAlertTriangle : step.leftAt ? IconArrowRight : IconMapPin,
            ...(trouble && { tone: 'bad' as const }),
            title: step.elementName,
            body: <StepBody step={step} />,
          };
        })}
      />
    </>
  );
}

function StepBody({ step }: { step: Body<'PathStep'> }) {
  const { t } = useTranslation('journeys');
  return (
    <>
      {step.outcome && (
        <Text size="sm" c="dimmed">
          {t('path.outcome', { outcome: step.outcome })}
        </Text>
      )}
      {!step.leftAt && (
        <Text size="sm" fw={600}>
          {t('path.here')}
          {step.due && (
            <>
              {' · '}
              {t('people.due')} <RelativeTime at={step.due} />
            </>
          )}
        </Text>
      )}
      {step.whys.map((why, index) => (
        <WhyLine key={index} why={why} />
      ))}
    </>
  );
}
