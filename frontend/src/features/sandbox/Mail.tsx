import { ActionIcon, Anchor, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/app/session';
import { api, type Body } from '@/remote';
import { EmailFrame } from '@/shared/messages/EmailFrame';
import { PhonePreview } from '@/shared/messages/PhonePreview';
import { ErrorState, PageSkeleton, RelativeTime, usePhone } from '@/shared/ui';
import classes from './sandbox.module.css';

type Message = Body<'SandboxMessageBody'>;
type View = 'desktop' | 'phone' | 'text' | 'headers';

interface Props {
  id: string;
  /** Given where the message has the screen for itself. */
  onBack?: () => void;
}

/** One message as its recipient sees it; links open in a tab of their own. */
export function Mail({ id, onBack }: Props) {
  const { t } = useTranslation('sandbox');
  const { data, error, refetch } = api.useQuery(
    'get',
    '/api/sandbox/messages/{id}',
    { params: { path: { id } } },
    { staleTime: Infinity },
  );
  return (
    <article aria-label={data?.subject ?? t('title')}>
      {onBack && (
        <ActionIcon size="lg" mb="xs" aria-label={t('back')} onClick={onBack}>
          <IconArrowLeft size={20} aria-hidden />
        </ActionIcon>
      )}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <PageSkeleton />}
      {data && <Opened message={data} />}
    </article>
  );
}

function Opened({ message }: { message: Message }) {
  const { t } = useTranslation('sandbox');
  const may = useMay();
  const { channel, recipient, sender, receivedAt, contactId } = message;
  return (
    <>
      <header className={classes.head}>
        {channel === 'EMAIL' && (
          <Title order={2} size={18} mb={6}>
            {message.subject || t('noSubject')}
          </Title>
        )}
        <Text size="sm">
          <span className={classes.label}>{t('from')}</span> {sender}
        </Text>
        <Text size="sm">
          <span className={classes.label}>{t('to')}</span> {recipient}
          {contactId && may('CONTACTS_READ') && (
            <Anchor component={Link} to={`/contacts/${contactId}`} size="sm" ml="sm">
              {t('person')}
            </Anchor>
          )}
        </Text>
        <Text size="sm">
          <span className={classes.label}>{t('received')}</span> <RelativeTime at={receivedAt} exact />
        </Text>
      </header>
      {channel === 'EMAIL' ? (
        <Email message={message} />
      ) : (
        <PhonePreview
          channel={channel}
          sender={sender}
          text={message.text}
          imageUrl={message.imageUrl}
          buttonLabel={message.buttonLabel}
          buttonUrl={message.buttonUrl}
          when={<RelativeTime at={receivedAt} exact />}
        />
      )}
    </>
  );
}

function Email({ message }: { message: Message }) {
  const { t } = useTranslation('sandbox');
  const phone = usePhone();
  const [view, setView] = useState<View>(!message.html ? 'text' : phone ? 'phone' : 'desktop');
  const views: View[] = message.html ? ['desktop', 'phone', 'text', 'headers'] : ['text', 'headers'];
  const frame = t('frame', { subject: message.subject ?? '', name: message.recipient });
  return (
    <>
      <Group mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      </Group>
      {view === 'text' || view === 'headers' ? (
        <pre className={classes.plain} tabIndex={0} aria-label={t(`view.${view}`)}>
          {view === 'text' ? message.text : message.headers}
        </pre>
      ) : (
        <EmailFrame title={frame} html={message.html ?? ''} width={view} height={640} />
      )}
    </>
  );
}
