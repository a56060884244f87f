import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/shared/session';
import { pending } from './pending';

interface Found {
  items: { id: string; name: string; email?: string }[];
}

interface Props {
  value: string | null;
  onChange: (contactId: string | null) => void;
}

/** As whom a message is shown: somebody real, or example values. */
export function ContactPicker({ value, onChange }: Props) {
  const { t } = useTranslation('content');
  const may = useMay();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const { data } = useQuery({
    queryKey: ['get', '/api/contacts', { q }],
    queryFn: async () =>
      (await pending.GET('/api/contacts', { params: { query: { size: 12, ...(q && { q }) } } })).data as Found,
    enabled: may('CONTACTS_READ'),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ id, name, email }) => ({
    value: id,
    label: email && email !== name ? `${name} · ${email}` : name,
  }));
  return (
    <Select
      size="sm"
      aria-label={t('see.as')}
      placeholder={t('see.example')}
      disabled={!may('CONTACTS_READ')}
      data={found}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('see.clear') }}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('see.nobody')}
    />
  );
}
