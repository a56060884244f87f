import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/shared/session';
import { api } from '@/remote';
import { ErrorState, PageSkeleton, StatusBadge } from '@/shared/ui';
import { EmailFields } from './EmailFields';
import classes from './messages.module.css';
import { PreviewPane } from './PreviewPane';
import { ProblemList } from './ProblemList';
import { PublishDialog } from './PublishDialog';
import { SaveMark } from './SaveMark';
import { SendTest } from './SendTest';
import { ShortFields } from './ShortFields';
import type { Message, MessageDraft } from './types';
import { useDraft } from './useDraft';
import { usePreview } from './usePreview';
import { VersionsDrawer } from './VersionsDrawer';

interface Props {
  /** The message. */
  id: string;
  /** Person the message is first shown as. */
  contactId?: string;
}

/**
 * Writes a message and shows it beside as somebody gets it. Fits any width: side by side where there is room, else one at
 * a time, so it also stands beside the drawing of a journey.
 */
export function MessageEditor({ id, contactId }: Props) {
  const params = { params: { path: { id } } };
  const message = api.useQuery('get', '/api/templates/{id}', params);
  // Loaded once: from then on the draft in hand is the truth, and saving tells when somebody else's is newer.
  const draft = api.useQuery('get', '/api/templates/{id}/draft', params, { staleTime: Infinity, gcTime: 0 });
  const error = message.error ?? draft.error;
  if (error && !(message.data && draft.data)) {
    return <ErrorState error={error} onRetry={() => void Promise.all([message.refetch(), draft.refetch()])} />;
  }
  if (!message.data || !draft.data) return <PageSkeleton />;
  return <Editor key={id} message={message.data} first={draft.data} contactId={contactId ?? null} />;
}

interface EditorProps {
  message: Message;
  first: MessageDraft;
  contactId: string | null;
}

function Editor({ message, first, contactId }: EditorProps) {
  const { t } = useTranslation('content');
  const readOnly = !useMay()('CONTENT_EDIT');
  const hand = useDraft(message.id, first);
  const [reader, setReader] = useState(contactId);
  const [shown, setShown] = useState<'write' | 'see'>('write');
  const preview = usePreview(message.id, hand.content, reader, message.purpose);
  const problems = preview.data?.problems ?? [];
  const fields = { content: hand.content, change: hand.change, problems, readOnly };
  return (
    <div className={classes.editor}>
      <Bar message={message} hand={hand} problems={problems} reader={reader} readOnly={readOnly} />
      <div className={classes.switch}>
        <SegmentedControl
          fullWidth
          aria-label={t('shown')}
          value={shown}
          onChange={(value) => setShown(value as 'write' | 'see')}
          data={[
            { value: 'write', label: t('write') },
            { value: 'see', label: t('see.title') },
          ]}
        />
      </div>
      <div className={classes.panes} data-shown={shown}>
        <div className={classes.write}>
          {message.channel === 'EMAIL' ? (
            <EmailFields {...fields} />
          ) : (
            <ShortFields {...fields} preview={preview.data} />
          )}
          <ProblemList problems={problems} />
        </div>
        <div className={classes.see}>
          <PreviewPane
            channel={message.channel}
            preview={preview.data}
            stale={preview.isPlaceholderData}
            contactId={reader}
            onContact={setReader}
          />
        </div>
      </div>
    </div>
  );
}

interface BarProps {
  message: Message;
  hand: ReturnType<typeof useDraft>;
  problems: Parameters<typeof ProblemList>[0]['problems'];
  reader: string | null;
  readOnly: boolean;
}

/** How the message stands, and what can be done with it. */
function Bar({ message, hand, problems, reader, readOnly }: BarProps) {
  const { t } = useTranslation('content');
  const [publishing, publish] = useDisclosure(false);
  const [looking, versions] = useDisclosure(false);
  const stopping = problems.filter(({ stops }) => stops).length;
  const changed = hand.draft.changed || hand.state !== 'saved';
  const published = message.version > 0;
  return (
    <div className={classes.bar}>
      <StatusBadge tone={!published ? 'neutral' : changed ? 'waiting' : 'good'}>
        {!published ? t('state.draft') : t(changed ? 'state.changed' : 'state.published', { number: message.version })}
      </StatusBadge>
      {!readOnly && <SaveMark hand={hand} />}
      <span className={classes.grow} />
      <Button variant="subtle" color="gray" leftSection={<IconHistory size={16} aria-hidden />} onClick={versions.open}>
        {t('version.open')}
      </Button>
      {!readOnly && <SendTest message={message} contactId={reader} flush={hand.flush} />}
      {!readOnly && (
        <Button onClick={publish.open} variant={changed ? 'filled' : 'default'}>
          {stopping > 0 ? t('publish.openProblems', { count: stopping }) : t('publish.open')}
        </Button>
      )}
      <PublishDialog
        id={message.id}
        opened={publishing}
        onClose={publish.close}
        problems={problems}
        flush={hand.flush}
        onPublished={() => void hand.takeTheirs()}
      />
      <VersionsDrawer
        id={message.id}
        opened={looking}
        onClose={versions.close}
        content={hand.content}
        flush={hand.flush}
        onRestored={hand.accept}
        readOnly={readOnly}
      />
    </div>
  );
}
