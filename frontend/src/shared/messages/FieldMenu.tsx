import { ActionIcon, Button, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBraces, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/remote';
import { fieldTag } from './fieldTag';
import classes from './messages.module.css';
import type { MessageField, NamedLink } from './types';

interface Props {
  /** Names the button: "Insert a field into the subject". */
  label: string;
  onInsert: (text: string) => void;
  /** The message's own links, offered on top. */
  links?: readonly NamedLink[];
  /** Shows words on the button instead of a mark only. */
  wordy?: boolean;
}

/** Everything a message may know about its reader; asks what to write where that is not known. */
export function FieldMenu({ label, onInsert, links = [], wordy = false }: Props) {
  const { t } = useTranslation('content');
  const [opened, setOpened] = useState(false);
  const insert = (text: string) => {
    setOpened(false);
    onInsert(text);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        {wordy ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBraces size={14} aria-hidden />}
            onClick={() => setOpened(!opened)}
          >
            {label}
          </Button>
        ) : (
          <ActionIcon aria-label={label} title={label} onClick={() => setOpened(!opened)}>
            <IconBraces size={16} aria-hidden />
          </ActionIcon>
        )}
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('field.menu')}>
        {opened && <Choice links={links} onInsert={insert} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ links, onInsert }: Required<Pick<Props, 'links' | 'onInsert'>>) {
  const { t } = useTranslation('content');
  const { data: fields = [] } = api.useQuery('get', '/api/templates/fields', {}, { staleTime: 60_000 });
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<MessageField | null>(null);
  if (chosen) return <Fallback field={chosen} onInsert={onInsert} onBack={() => setChosen(null)} />;

  const wanted = q.trim().toLowerCase();
  const found = fields.filter(({ label, path }) => `${label} ${path}`.toLowerCase().includes(wanted));
  const groups = [...new Set(found.map(({ group }) => group))];
  const choose = (field: MessageField) => (field.alwaysSet ? onInsert(fieldTag(field, '')) : setChosen(field));
  return (
    <Stack gap="xs">
      <TextInput
        size="sm"
        data-autofocus
        aria-label={t('field.search')}
        placeholder={t('field.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={280} type="auto">
        {links.length > 0 && !wanted && (
          <Group title={t('field.links')}>
            {links.map(({ name }) => (
              <Item key={name} label={name} hint={`link.${name}`} onClick={() => onInsert(`{{ link.${name} }}`)} />
            ))}
          </Group>
        )}
        {groups.map((group) => (
          <Group key={group} title={group}>
            {found
              .filter((field) => field.group === group)
              .map((field) => (
                <Item key={field.path} label={field.label} hint={field.example} onClick={() => choose(field)} />
              ))}
          </Group>
        ))}
        {found.length === 0 && (
          <Text size="sm" c="dimmed" p="xs">
            {t('field.none')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <Text size="xs" fw={600} c="dimmed" px="xs" pt="xs" pb={2}>
        {title}
      </Text>
      {children}
    </section>
  );
}

function Item({ label, hint, onClick }: { label: string; hint: string; onClick: () => void }) {
  return (
    <UnstyledButton className={classes.fieldItem} onClick={onClick}>
      <span>{label}</span>
      <span className={classes.fieldHint}>{hint}</span>
    </UnstyledButton>
  );
}

interface FallbackProps {
  field: MessageField;
  onInsert: (text: string) => void;
  onBack: () => void;
}

function Fallback({ field, onInsert, onBack }: FallbackProps) {
  const { t } = useTranslation('content');
  const [text, setText] = useState(field.fallback ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onInsert(fieldTag(field, text));
      }}
    >
      <Stack gap="xs" p={4}>
        <Text fw={600} size="sm">
          {field.label}
        </Text>
        <TextInput
          size="sm"
          data-autofocus
          autoFocus
          label={t('field.fallback')}
          description={t('field.fallbackHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" onClick={onBack}>
            {t('shared:action.back')}
          </Button>
          <Button size="compact-sm" type="submit">
            {t('field.insert')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
