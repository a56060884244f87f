import { Button, CloseButton, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../usePhone';
import type { ListView } from './listView';

export interface FilterChoice<Name extends string = string> {
  name: Name;
  label: string;
  options: readonly { value: string; label: string }[];
}

interface Props<Name extends string> {
  view: ListView<Name>;
  /** What can be searched: "Search name, e-mail, company". */
  searchLabel: string;
  filters?: readonly FilterChoice<NoInfer<Name>>[];
  /** Own controls after the filters. */
  children?: ReactNode;
}

/** Search and filters of a list, in the URL. On a phone the filters open by a button. */
export function FilterBar<Name extends string>({ view, searchLabel, filters = [], children }: Props<Name>) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [opened, setOpened] = useState(false);
  const used = Object.keys(view.filters).length;
  const hasMore = filters.length > 0 || Boolean(children);
  return (
    <Group gap="xs" mb="sm" role="search">
      <SearchField view={view} label={searchLabel} />
      {phone && hasMore && (
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {used > 0 ? t('list.filtersUsed', { count: used }) : t('list.filters')}
        </Button>
      )}
      {(!phone || opened) && (
        <>
          {filters.map(({ name, label, options }) => (
            <Select
              key={name}
              aria-label={label}
              placeholder={label}
              data={[...options]}
              value={view.filters[name] ?? null}
              onChange={(value) => view.filter(name, value)}
              clearable
              clearButtonProps={{ 'aria-label': t('list.clearFilter', { name: label }) }}
              searchable={options.length > 8}
              w={phone ? '100%' : 180}
            />
          ))}
          {children}
        </>
      )}
      {!phone && view.narrowed && (
        <Button variant="subtle" color="gray" onClick={view.clear}>
          {t('list.clear')}
        </Button>
      )}
    </Group>
  );
}

function SearchField<Name extends string>({ view, label }: { view: ListView<Name>; label: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(view.q);
  const [seen, setSeen] = useState(view.q);
  const search = useDebouncedCallback(view.search, 300);
  // The URL changed from outside ("clear", back button): follow it.
  if (seen !== view.q) {
    setSeen(view.q);
    if (view.q !== text.trim()) setText(view.q);
  }
  const write = (value: string) => {
    setText(value);
    search(value.trim());
  };
  return (
    <TextInput
      style={{ flex: '1 1 220px', maxWidth: 420 }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => write('')} />}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
