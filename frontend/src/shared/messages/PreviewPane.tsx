import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@/shared/ui';
import { ContactPicker } from './ContactPicker';
import { EmailFrame } from './EmailFrame';
import classes from './messages.module.css';
import { PhonePreview } from './PhonePreview';
import type { MessageChannel, MessagePreview } from './types';

interface Props {
  channel: MessageChannel;
  preview: MessagePreview | null | undefined;
  /** What is shown is not yet what stands in the editor. */
  stale: boolean;
  contactId: string | null;
  onContact: (contactId: string | null) => void;
}

type Width = 'desktop' | 'phone' | 'text';

/** The message as its reader sees it, beside the words while they are written. */
export function PreviewPane({ channel, preview, stale, contactId, onContact }: Props) {
  const { t } = useTranslation('content');
  const [width, setWidth] = useState<Width>(usePhone() ? 'phone' : 'desktop');
  return (
    <section aria-label={t('see.title')}>
      <div className={classes.seeBar}>
        <ContactPicker value={contactId} onChange={onContact} />
        {channel === 'EMAIL' && (
          <SegmentedControl
            size="xs"
            aria-label={t('see.width')}
            value={width}
            onChange={(value) => setWidth(value as Width)}
            data={[
              { value: 'desktop', label: t('see.desktop') },
              { value: 'phone', label: t('see.phone') },
              { value: 'text', label: t('see.text') },
            ]}
          />
        )}
      </div>
      <div className={stale ? classes.stale : undefined} aria-busy={stale}>
        {preview?.filled ? (
          <Shown channel={channel} preview={preview} width={width} />
        ) : (
          <Text size="sm" c="dimmed" py="lg" ta="center">
            {preview ? t('see.broken') : t('shared:state.loading')}
          </Text>
        )}
      </div>
    </section>
  );
}

interface ShownProps {
  channel: MessageChannel;
  preview: MessagePreview;
  width: Width;
}

function Shown({ channel, preview, width }: ShownProps) {
  const { t } = useTranslation('content');
  if (channel !== 'EMAIL') {
    return (
      <PhonePreview
        channel={channel}
        sender={t('see.senderDefault')}
        text={preview.text ?? ''}
        imageUrl={preview.imageUrl}
        buttonLabel={preview.buttonLabel}
        buttonUrl={preview.buttonUrl}
      />
    );
  }
  return (
    <>
      <div className={classes.inboxLine}>
        <div className={classes.inboxSender}>{preview.senderName ?? t('see.senderDefault')}</div>
        <div>{preview.subject || t('see.noSubject')}</div>
        <div className={classes.inboxPreview}>{preview.preheader || '–'}</div>
      </div>
      {width === 'text' ? (
        <pre className={classes.plain} tabIndex={0} aria-label={t('see.text')}>
          {preview.text}
        </pre>
      ) : (
        <EmailFrame
          title={t('see.frame', { subject: preview.subject ?? '' })}
          html={preview.html ?? ''}
          width={width}
          height={560}
        />
      )}
    </>
  );
}
