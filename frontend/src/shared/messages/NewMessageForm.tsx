import { SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, client, useRefresh } from '@/remote';
import { EmailPreview, Form, SelectField, TextField, useZodForm } from '@/shared/ui';
import classes from './starters.module.css';
import type { Message, MessageChannel } from './types';
import { usePurposes } from './usePurposes';

interface Props {
  /** Fixed channel, for a send step of a journey; else the author chooses. */
  channel?: MessageChannel;
  /** Proposed name. */
  name?: string;
  onCreated: (message: Message) => void;
  onCancel?: () => void;
}

const CHANNELS: readonly MessageChannel[] = ['EMAIL', 'SMS', 'VIBER'];

/** A new message: channel, name, what it is for, and a skeleton to begin with. */
export function NewMessageForm({ channel: fixed, name = '', onCreated, onCancel }: Props) {
  const { t } = useTranslation('content');
  const [channel, setChannel] = useState<MessageChannel>(fixed ?? 'EMAIL');
  const [starter, setStarter] = useState<string | null>(null);
  const purposes = usePurposes();
  const refresh = useRefresh();
  const form = useZodForm(
    z.object({ name: z.string().trim().min(1, t('new.nameMissing')).max(120), purpose: z.string().nullable() }),
    { name, purpose: null },
  );
  return (
    <Form
      form={form}
      submitLabel={t('new.create')}
      onCancel={onCancel}
      onSubmit={async ({ name: wanted, purpose }) => {
        const body = { channel, name: wanted, ...(purpose && { purpose }), ...(starter && { starter }) };
        const { data } = await client.POST('/api/templates', { body });
        await refresh('/api/templates');
        if (data) onCreated(data);
      }}
    >
      {!fixed && (
        <SegmentedControl
          fullWidth
          aria-label={t('new.channel')}
          value={channel}
          onChange={(value) => {
            setChannel(value as MessageChannel);
            setStarter(null);
          }}
          data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      )}
      <TextField name="name" label={t('new.name')} hint={t('new.nameHint')} maxLength={120} data-autofocus />
      <SelectField
        name="purpose"
        label={t('purpose.label')}
        hint={t('purpose.hint')}
        data={purposes.map(({ key, name: label }) => ({ value: key, label }))}
      />
      <StarterChoice channel={channel} value={starter} onChange={setStarter} />
    </Form>
  );
}

interface StarterProps {
  channel: MessageChannel;
  value: string | null;
  onChange: (key: string) => void;
}

/** The skeletons of one channel, e-mails as small pictures of themselves. */
function StarterChoice({ channel, value, onChange }: StarterProps) {
  const { t } = useTranslation('content');
  const { data = [] } = api.useQuery('get', '/api/templates/starters', {}, { staleTime: Infinity });
  const found = data.filter((starter) => starter.channel === channel);
  const chosen = value ?? found[0]?.key;
  if (found.length < 2) return null;
  return (
    <fieldset className={classes.starters}>
      <legend className={classes.legend}>{t('new.starter')}</legend>
      <div className={classes.grid} role="radiogroup" aria-label={t('new.starter')}>
        {found.map(({ key, name, description, html }) => (
          <UnstyledButton
            key={key}
            role="radio"
            aria-checked={key === chosen}
            className={classes.starter}
            onClick={() => onChange(key)}
          >
            {html && (
              <div className={classes.picture} aria-hidden inert>
                <EmailPreview title={name} html={html} height={900} />
              </div>
            )}
            <Text size="sm" fw={600} mt={6}>
              {name}
              {key === chosen && <IconCheck size={14} style={{ marginLeft: 6, verticalAlign: -2 }} aria-hidden />}
            </Text>
            <Text size="xs" c="dimmed">
              {description}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  );
}
