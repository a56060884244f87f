import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showProblem } from '@/shared/ui';
import { pending } from './pending';
import type { Message } from './types';

interface Props {
  message: Message;
  contactId: string | null;
  flush: () => Promise<number | null>;
}

/** Sends the message as it stands here to the person who writes it. */
export function SendTest({ message, contactId, flush }: Props) {
  const { t } = useTranslation('content');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      if ((await flush()) === null) return;
      const body = { templateId: message.id, ...(contactId && { contactId }) };
      await pending.POST('/api/messages/test', { body });
      showDone(t('test.done'));
    } catch (error) {
      showProblem(error, t('test.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconSend size={16} aria-hidden />}
      loading={busy}
      onClick={() => void send()}
    >
      {t('test.send')}
    </Button>
  );
}
