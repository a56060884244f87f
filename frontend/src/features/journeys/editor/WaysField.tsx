import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choose } from '../Choose';
import { waysFrom } from '../drawing/read';
import type { WayIn } from '../types';
import { useTyped, type FieldProps } from './fields';

const KINDS = ['list', 'form', 'segment', 'event', 'score'] as const;
const SOURCES: Partial<Record<WayIn['kind'], string>> = { list: 'lists', form: 'forms', segment: 'segments' };

/** How people come in: one line for each way. */
export function WaysField({ setting, value, onChange, error }: FieldProps) {
  const { t } = useTranslation('journeys');
  const ways = waysFrom(value);
  const write = (next: WayIn[]) => onChange(next.length > 0 ? JSON.stringify(next) : '');
  return (
    <Input.Wrapper
      label={setting.label}
      description={setting.help ?? undefined}
      withAsterisk={setting.required}
      error={error}
    >
      <Stack gap="xs" mt={6}>
        {ways.map((way, index) => (
          <Way
            key={`${index} ${way.kind}`}
            way={way}
            onChange={(next) => write(ways.map((one, place) => (place === index ? next : one)))}
            onRemove={() => write(ways.filter((_, place) => place !== index))}
          />
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => write([...ways, { kind: 'list', ref: '' }])}
        >
          {t('ways.add')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

interface WayProps {
  way: WayIn;
  onChange: (way: WayIn) => void;
  onRemove: () => void;
}

function Way({ way, onChange, onRemove }: WayProps) {
  const { t } = useTranslation('journeys');
  const source = SOURCES[way.kind];
  return (
    <Stack gap={6} p="xs" style={{ border: '1px solid var(--surface-line)', borderRadius: 6 }}>
      <Group gap={6} wrap="nowrap">
        <Select
          aria-label={t('ways.kind')}
          style={{ flex: 1 }}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: t(`ways.${kind}`) }))}
          value={way.kind}
          onChange={(kind) => onChange({ kind: kind as WayIn['kind'], ref: '' })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={t('ways.remove')} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      {source ? (
        <Choose
          aria-label={t(`ways.${way.kind}`)}
          source={source}
          value={way.ref ?? ''}
          onChange={(ref) => onChange({ ...way, ref })}
        />
      ) : (
        <Typed label={t(`ways.${way.kind}Ref`)} value={way.ref ?? ''} onChange={(ref) => onChange({ ...way, ref })} />
      )}
    </Stack>
  );
}

function Typed({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const typed = useTyped(value, onChange);
  return (
    <TextInput
      label={label}
      value={typed.value}
      onChange={(event) => typed.onChange(event.currentTarget.value)}
      onBlur={typed.onBlur}
    />
  );
}
