import { Button, Modal, Radio, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMay } from '@/app/session';
import { api, useRefresh } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import { ConfirmDialog, Form, showDone, TextAreaField, useZodForm } from '@/shared/ui';
import type { Journey } from './types';

interface Props {
  journey: Journey;
  inside: number;
}

/** Hold: nobody takes a step, nothing leaves. Go on: says what happens to messages that waited. */
export function HoldButton({ journey, inside }: Props) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const [opened, { open, close }] = useDisclosure();
  if (!may('JOURNEYS_HOLD')) return null;
  if (journey.state === 'HELD') {
    return (
      <>
        <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={open}>
          {t('goOn.button')}
        </Button>
        <GoOn journey={journey} opened={opened} onClose={close} />
      </>
    );
  }
  if (journey.state !== 'LIVE' && journey.state !== 'DRAINING') return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={open}>
        {t('hold.button')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('hold.title')}>
        {opened && <HoldForm journey={journey} inside={inside} onClose={close} />}
      </Modal>
    </>
  );
}

function HoldForm({ journey, inside, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('journeys');
  const hold = api.useMutation('post', '/api/journeys/{id}/hold');
  const refresh = useRefresh();
  const form = useZodForm(z.object({ reason: z.string().trim().min(1, t('hold.reasonMissing')).max(500) }), {
    reason: '',
  });
  return (
    <Form
      form={form}
      submitLabel={t('hold.submit')}
      onCancel={onClose}
      onSubmit={async (body) => {
        await hold.mutateAsync({ params: { path: { id: journey.id } }, body });
        await refresh('/api/journeys');
        showDone(t('hold.done'));
        onClose();
      }}
    >
      <Text size="sm">{t('hold.text', { count: inside, shown: formatNumber(inside) })}</Text>
      <TextAreaField name="reason" label={t('hold.reason')} maxLength={500} />
    </Form>
  );
}

function GoOn({ journey, opened, onClose }: { journey: Journey; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('journeys');
  const goOn = api.useMutation('post', '/api/journeys/{id}/go-on');
  const refresh = useRefresh();
  const [drop, setDrop] = useState('');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('goOn.title')}
      confirmLabel={t('goOn.submit')}
      onConfirm={async () => {
        await goOn.mutateAsync({
          params: { path: { id: journey.id } },
          body: drop ? { dropOlderThan: drop } : {},
        });
        await refresh('/api/journeys');
        showDone(t('goOn.done'));
      }}
    >
      <Text size="sm" mb="sm">
        {t('goOn.text')}
      </Text>
      <Radio.Group label={t('goOn.waiting')} value={drop} onChange={setDrop}>
        <Stack gap={6} mt={6}>
          <Radio value="" label={t('goOn.sendAll')} />
          <Radio value="PT24H" label={t('goOn.dropDay')} />
          <Radio value="PT1H" label={t('goOn.dropHour')} />
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  );
}
