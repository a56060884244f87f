import { Alert, Anchor, Button, Group, List, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, asProblem, client, useRefresh, type Body } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import { ErrorState, PageHeader, PageSection, PageSkeleton, showDone, showProblem } from '@/shared/ui';
import { namesOf } from './drawing/read';
import type { Finding, Journey } from './types';

type Preview = Body<'PublishPreview'>;

/** Everything to know before publishing, and the one question nobody but the author can answer. */
export default function PublishPage() {
  const { id = '' } = useParams();
  const params = { params: { path: { id } } };
  const fresh = { staleTime: 0, gcTime: 0 };
  const journey = api.useQuery('get', '/api/journeys/{id}', params);
  const draft = api.useQuery('get', '/api/journeys/{id}/draft', params, fresh);
  const preview = api.useQuery('get', '/api/journeys/{id}/publish-preview', params, fresh);
  const error = journey.error ?? draft.error ?? preview.error;
  if (error) return <ErrorState error={error} onRetry={() => void preview.refetch()} />;
  if (!journey.data || !draft.data || !preview.data) return <PageSkeleton />;
  return <Question journey={journey.data.journey} preview={preview.data} xml={draft.data.diagram} />;
}

interface Props {
  journey: Journey;
  preview: Preview;
  xml: string;
}

function Question({ journey, preview, xml }: Props) {
  const { t } = useTranslation('journeys');
  const [refused, setRefused] = useState<readonly Finding[] | null>(null);
  const names = useMemo(() => namesOf(xml), [xml]);
  const findings = refused ?? preview.findings;
  const mend = findings.filter(({ severity }) => severity !== 'ADVICE');
  const advice = findings.filter(({ severity }) => severity === 'ADVICE');
  const list = (some: readonly Finding[]) => <FindingList journeyId={journey.id} findings={some} names={names} />;
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHeader
        title={t('publish.title', { name: journey.name })}
        back={{ to: `/journeys/${journey.id}/edit`, label: t('publish.back') }}
        hint={t(preview.changed ? 'publish.next' : 'publish.same', { number: preview.nextVersion })}
      />
      {journey.state === 'HELD' && (
        <Alert color="violet" mb="md">
          {t('publish.held')}
        </Alert>
      )}
      {mend.length > 0 && (
        <PageSection title={t('publish.mendTitle', { count: mend.length })}>{list(mend)}</PageSection>
      )}
      {advice.length > 0 && <PageSection title={t('publish.adviceTitle')}>{list(advice)}</PageSection>}
      <PageSection title={t('publish.underWay')}>
        <UnderWay versions={preview.underWay} />
      </PageSection>
      {mend.length === 0 && preview.changed && (
        <PublishForm journey={journey} preview={preview} onRefused={setRefused} />
      )}
    </div>
  );
}

interface FormProps {
  journey: Journey;
  preview: Preview;
  onRefused: (findings: readonly Finding[]) => void;
}

function PublishForm({ journey, preview, onRefused }: FormProps) {
  const { t } = useTranslation('journeys');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const matching = preview.matching ?? 0;
  const [choice, setChoice] = useState<'NOW' | 'ONLY_NEW' | ''>('');
  const [missing, setMissing] = useState(false);
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);

  const publish = async () => {
    const start = matching > 0 ? choice : 'ONLY_NEW';
    if (!start) {
      setMissing(true);
      return;
    }
    setBusy(true);
    try {
      await client.POST('/api/journeys/{id}/publish', {
        params: { path: { id: journey.id } },
        body: {
          revision: preview.revision,
          startMatching: start,
          ...(comment.trim() && { comment: comment.trim() }),
        },
      });
      await refresh('/api/journeys');
      showDone(t('publish.done', { number: preview.nextVersion }));
      void navigate(`/journeys/${journey.id}`);
    } catch (error) {
      const elements = asProblem(error).body.elements;
      if (Array.isArray(elements)) onRefused(elements.map(findingOf));
      else showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="md" pt="md" style={{ borderTop: '1px solid var(--surface-line)' }}>
      {matching > 0 && (
        <Radio.Group
          label={t('publish.matching', { count: matching, shown: formatNumber(matching) })}
          description={t('publish.matchingQuestion')}
          value={choice}
          onChange={(value) => setChoice(value as typeof choice)}
          error={missing && !choice ? t('publish.choose') : undefined}
        >
          <Stack gap={8} mt={8}>
            <Radio value="NOW" label={t('publish.now', { count: matching, shown: formatNumber(matching) })} />
            <Radio value="ONLY_NEW" label={t('publish.onlyNew')} />
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label={t('publish.comment')}
        placeholder={t('publish.commentExample')}
        autosize
        minRows={2}
        maxLength={1000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group>
        <Button loading={busy} onClick={() => void publish()}>
          {t('publish.submit', { number: preview.nextVersion })}
        </Button>
      </Group>
    </Stack>
  );
}

/** A refused element as the 422 lists it. */
function findingOf(row: Partial<Finding> & { message?: string }): Finding {
  return { code: '', severity: 'MEND', ...row, sentence: row.message ?? row.sentence ?? '' };
}

interface ListProps {
  journeyId: string;
  findings: readonly Finding[];
  names: ReadonlyMap<string, string>;
}

function FindingList({ journeyId, findings, names }: ListProps) {
  const { t } = useTranslation('journeys');
  return (
    <List size="sm" spacing={8}>
      {findings.map(({ elementId, sentence }, index) => (
        <List.Item key={index}>
          <Text size="sm" fw={600} component="span">
            {elementId ? (names.get(elementId) ?? t('people.unnamed')) : t('edit.whole')}
          </Text>
          <Text size="sm">{sentence}</Text>
          {elementId && (
            <Anchor component={Link} size="sm" to={`/journeys/${journeyId}/edit?step=${elementId}&mend=1`}>
              {t('publish.jump')}
            </Anchor>
          )}
        </List.Item>
      ))}
    </List>
  );
}

function UnderWay({ versions }: { versions: Preview['underWay'] }) {
  const { t } = useTranslation('journeys');
  const rows = Object.entries(versions).filter(([, people]) => people > 0);
  if (rows.length === 0) return <Text size="sm">{t('publish.underWayNone')}</Text>;
  return rows.map(([version, people]) => (
    <Text key={version} size="sm">
      {t('publish.underWay', { count: people, shown: formatNumber(people), version })}
    </Text>
  ));
}
