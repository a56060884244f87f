import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, useRefresh } from '@/remote';
import { showDone, showProblem } from '@/shared/ui';
import { Choose } from './Choose';
import type { Journey } from './types';

const KINDS = ['list', 'segment', 'contacts', 'matching'] as const;
type Kind = (typeof KINDS)[number];
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Puts people into the journey by hand: everybody on a list, in a segment, chosen ones, or who matches the ways in. */
export function AddPeople({ journey, onClose }: { journey: Journey; onClose: () => void }) {
  const { t } = useTranslation('journeys');
  const refresh = useRefresh();
  const [kind, setKind] = useState<Kind>('list');
  const [id, setId] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const ids = [...new Set(text.match(ID) ?? [])];
  const ready = kind === 'matching' || (kind === 'contacts' ? ids.length > 0 : id !== '');

  const add = async () => {
    setBusy(true);
    const people = kind === 'matching' ? { kind } : kind === 'contacts' ? { kind, ids } : { kind, id };
    try {
      await client.POST('/api/journeys/{id}/enrolments', {
        params: { path: { id: journey.id } },
        body: people as never,
      });
      await refresh('/api/journeys');
      showDone(t('add.done'));
      onClose();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        value={kind}
        onChange={(value) => {
          setKind(value as Kind);
          setId('');
        }}
        data={KINDS.map((value) => ({ value, label: t(`add.${value}`) }))}
      />
      {kind === 'list' && <Choose source="lists" label={t('add.list')} value={id} onChange={setId} />}
      {kind === 'segment' && <Choose source="segments" label={t('add.segment')} value={id} onChange={setId} />}
      {kind === 'contacts' && (
        <Textarea
          label={t('add.ids')}
          description={t('add.idsHelp')}
          autosize
          minRows={4}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {kind === 'contacts' && text && <Text size="sm">{t('add.found', { count: ids.length })}</Text>}
      {kind === 'matching' && <Text size="sm">{t('add.matchingHelp')}</Text>}
      <Text size="sm" c="dimmed">
        {t('add.again')}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('shared:action.cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={() => void add()}>
          {t('add.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
