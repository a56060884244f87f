import { Anchor, Button, Popover, Stack, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/shared/session';
import { client } from '@/remote';
import { showDone, showProblem } from '@/shared/ui';
import type { Message } from './types';

interface Props {
  message: Message;
  /** As whom it is filled. */
  contactId: string | null;
  flush: () => Promise<number | null>;
}

/** Sends the message as it stands here to the person who writes it; an SMS or Viber message asks for the number. */
export function SendTest({ message, contactId, flush }: Props) {
  const { t } = useTranslation('content');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [number, setNumber] = useLocalStorage({ key: 'journeyman.myNumber', defaultValue: '' });
  const byPhone = message.channel !== 'EMAIL';

  const send = async () => {
    setBusy(true);
    try {
      if ((await flush()) === null) return;
      const body = {
        template: message.id,
        ...(contactId && { contact: contactId }),
        ...(byPhone && { to: number.trim() }),
      };
      await client.POST('/api/messages/test', { body });
      setAsked(false);
      showDone(t('test.done'));
    } catch (error) {
      showProblem(error, t('test.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popover opened={asked} onChange={setAsked} width={280} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconSend size={16} aria-hidden />}
          loading={busy}
          onClick={() => (byPhone ? setAsked(!asked) : void send())}
        >
          {t('test.send')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('test.send')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Stack gap="sm">
            <TextInput
              type="tel"
              data-autofocus
              required
              label={t('test.number')}
              description={t('test.numberHint')}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <Button type="submit" loading={busy}>
              {t('test.sendNow')}
            </Button>
            <MailboxLink />
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Where it lands while the channel is a sandbox. */
function MailboxLink() {
  const { t } = useTranslation('content');
  if (!useMay()('SANDBOX_USE')) return null;
  return (
    <Anchor component={Link} to="/sandbox" size="xs">
      {t('test.mailbox')}
    </Anchor>
  );
}
