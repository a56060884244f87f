import { Button, Group } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconHandGrab, IconPhone, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useRefresh } from '@/remote';
import { showDone, showProblem } from '@/shared/ui';
import { CallDrawer } from './CallDrawer';
import { AcceptDrawer, CloseDrawer } from './CloseDrawer';
import { PassDrawer } from './PassDrawer';
import type { TaskBody } from './types';

type Open = 'call' | 'accept' | 'close' | 'pass' | null;

/** What can be done with a task right now. */
export function TaskActions({ body }: { body: TaskBody }) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState<Open>(null);
  const refresh = useRefresh();
  const claim = api.useMutation('post', '/api/inbox/{id}/claim');
  const giveBack = api.useMutation('post', '/api/inbox/{id}/give-back');
  const { task } = body;
  if (task.state !== 'OPEN') return null;

  const params = { params: { path: { id: task.id } } };
  const act = async (deed: () => Promise<unknown>, done: string) => {
    try {
      await deed();
      showDone(done);
    } catch (error) {
      showProblem(error);
    }
    await refresh('/api/inbox');
  };
  const close = () => setOpen(null);
  const lead = task.kind === 'LEAD';
  return (
    <Group gap="xs" my="sm">
      {!task.assigneeId && (
        <Button
          leftSection={<IconHandGrab size={16} aria-hidden />}
          loading={claim.isPending}
          onClick={() => void act(() => claim.mutateAsync(params), t('task.claimed'))}
        >
          {t('task.claim')}
        </Button>
      )}
      {body.mine && (
        <>
          <Button variant="light" leftSection={<IconPhone size={16} aria-hidden />} onClick={() => setOpen('call')}>
            {t('callForm.title')}
          </Button>
          {lead && (
            <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setOpen('accept')}>
              {t('close.accept')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={() => setOpen('close')}>
            {lead ? t('close.reject') : t('close.decide')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            loading={giveBack.isPending}
            onClick={() => void act(() => giveBack.mutateAsync(params), t('task.gaveBack'))}
          >
            {t('task.giveBack')}
          </Button>
        </>
      )}
      {(body.mine || body.reassign) && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          onClick={() => setOpen('pass')}
        >
          {t('task.passOn')}
        </Button>
      )}
      <CallDrawer body={body} opened={open === 'call'} onClose={close} />
      <AcceptDrawer body={body} opened={open === 'accept'} onClose={close} />
      <CloseDrawer body={body} opened={open === 'close'} onClose={close} />
      <PassDrawer body={body} opened={open === 'pass'} onClose={close} />
    </Group>
  );
}
