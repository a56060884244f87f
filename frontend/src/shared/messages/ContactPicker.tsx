import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, LIST_OPTIONS, type Body } from '@/remote';
import { useMay } from '@/shared/session';

interface Props {
  value: string | null;
  onChange: (contactId: string | null) => void;
}

/** As whom a message is shown: somebody real, or example values. */
export function ContactPicker({ value, onChange }: Props) {
  const { t } = useTranslation('content');
  const may = useMay()('CONTACTS_READ');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const found = useFound(may ? q : null);
  // Whoever is chosen stays named, also when the search no longer finds them.
  const chosen = api.useQuery(
    'get',
    '/api/contacts/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: may && value !== null, staleTime: 60_000 },
  );
  const people = [...found, ...(chosen.data ? [chosen.data] : [])];
  const options = [
    ...new Map(people.map((person) => [person.id, { value: person.id, label: labelOf(person) }])).values(),
  ];
  return (
    <Select
      size="sm"
      aria-label={t('see.as')}
      placeholder={t('see.example')}
      disabled={!may}
      data={options}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('see.clear') }}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('see.nobody')}
    />
  );
}

/** People whose name or address begins so; null asks for nobody. A label chosen before is no search. */
function useFound(q: string | null): Body<'ContactBody'>[] {
  const wanted = q?.split(' · ')[0] ?? '';
  const query = { size: 12, ...(wanted && { q: wanted }) };
  const { data } = api.useQuery(
    'get',
    '/api/contacts',
    { params: { query } },
    { ...LIST_OPTIONS, enabled: q !== null },
  );
  return data?.items ?? [];
}

function labelOf({ name, email }: Body<'ContactBody'>): string {
  return email && email !== name ? `${name} · ${email}` : name;
}
