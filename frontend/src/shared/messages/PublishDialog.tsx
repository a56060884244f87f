import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, asProblem, client, useRefresh } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import { showDone, showProblem } from '@/shared/ui';
import { ProblemList } from './ProblemList';
import type { MessageProblem } from './types';

interface Props {
  id: string;
  opened: boolean;
  onClose: () => void;
  problems: readonly MessageProblem[];
  /** Saves what is in hand and answers the revision to publish. */
  flush: () => Promise<number | null>;
  onPublished: () => void;
}

/** Publishing says whom the new text reaches; what stops it is listed instead. */
export function PublishDialog(props: Props) {
  const { t } = useTranslation('content');
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t('publish.title')} size="md">
      {props.opened && <Question {...props} />}
    </Modal>
  );
}

function Question({ id, onClose, problems, flush, onPublished }: Props) {
  const { t } = useTranslation('content');
  const { data: reach } = api.useQuery(
    'get',
    '/api/templates/{id}/reach',
    { params: { path: { id } } },
    { staleTime: 0, gcTime: 0 },
  );
  const refresh = useRefresh();
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);
  const stopping = problems.filter(({ stops }) => stops);

  const publish = async () => {
    setBusy(true);
    try {
      const revision = await flush();
      if (revision === null) return;
      const { data } = await client.POST('/api/templates/{id}/publish', {
        params: { path: { id } },
        body: { revision, ...(comment.trim() && { comment: comment.trim() }) },
      });
      await refresh('/api/templates');
      onPublished();
      onClose();
      showDone(t('publish.done', { number: data?.number ?? '' }));
    } catch (error) {
      if (asProblem(error).code === 'nothing-to-publish') onClose();
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };

  if (stopping.length > 0) {
    return (
      <>
        <Text size="sm" mb="sm">
          {t('publish.first', { count: stopping.length })}
        </Text>
        <div onClickCapture={onClose}>
          <ProblemList problems={stopping} />
        </div>
      </>
    );
  }
  return (
    <>
      <Text size="sm">
        {reach === undefined
          ? t('shared:state.loading')
          : t(reach.people === 0 ? 'publish.reachNobody' : 'publish.reach', {
              count: reach.people,
              shown: formatNumber(reach.people),
            })}
      </Text>
      <TextInput
        mt="md"
        label={t('publish.comment')}
        placeholder={t('publish.commentExample')}
        maxLength={400}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('shared:action.cancel')}
        </Button>
        <Button loading={busy} onClick={() => void publish()}>
          {t('publish.action')}
        </Button>
      </Group>
    </>
  );
}
