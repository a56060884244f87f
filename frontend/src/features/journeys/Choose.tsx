import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, asProblem, LIST_OPTIONS, type Body } from '@/remote';

type Offer = Body<'Offer'>;

/** The record that an id of a source means; null while loading or where it is gone. */
export function useOffer(source: string, id: string | null | undefined): Offer | null {
  const { data } = api.useQuery(
    'get',
    '/api/journeys/choices/{source}',
    { params: { path: { source }, query: { id: id ?? '' } } },
    { enabled: Boolean(id), staleTime: 30_000 },
  );
  return data?.[0] ?? null;
}

/** What a source offers for what was typed. */
export function useOffers(source: string, text: string): { offers: readonly Offer[]; missing: boolean } {
  const [q] = useDebouncedValue(text, 250);
  const { data, error } = api.useQuery(
    'get',
    '/api/journeys/choices/{source}',
    { params: { path: { source }, query: q ? { q } : {} } },
    { ...LIST_OPTIONS, staleTime: 10_000 },
  );
  return { offers: data ?? [], missing: error !== null && asProblem(error).status === 404 };
}

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchValue'> {
  source: string;
  value: string;
  onChange: (id: string) => void;
}

const labelOf = ({ name, note }: Offer) => (note ? `${name} · ${note}` : name);

/** Chooses one record of a source: a message, a segment, a list, a team. */
export function Choose({ source, value, onChange, ...rest }: Props) {
  const { t } = useTranslation('journeys');
  const [text, setText] = useState('');
  const chosen = useOffer(source, value);
  const { offers, missing } = useOffers(source, chosen && text === labelOf(chosen) ? '' : text);
  const known = offers.some(({ id }) => id === value);
  const own = value && !known ? [{ value, label: chosen ? labelOf(chosen) : t('choose.gone', { id: value }) }] : [];
  return (
    <Select
      placeholder={t('choose.placeholder')}
      searchable
      clearable
      nothingFoundMessage={t(missing ? 'choose.none' : 'choose.nothing')}
      filter={({ options }) => options}
      {...rest}
      data={[...own, ...offers.map((offer) => ({ value: offer.id, label: labelOf(offer) }))]}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchValue={text}
      onSearchChange={setText}
    />
  );
}

interface ManyProps extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'searchValue'> {
  source: string;
  value: string[];
  onChange: (ids: string[]) => void;
}

/** Chooses several records of a source. */
export function ChooseMany({ source, value, onChange, ...rest }: ManyProps) {
  const { t } = useTranslation('journeys');
  const [text, setText] = useState('');
  const { offers } = useOffers(source, text);
  const unseen = value.filter((id) => !offers.some((offer) => offer.id === id));
  return (
    <MultiSelect
      placeholder={t('choose.placeholder')}
      searchable
      clearable
      nothingFoundMessage={t('choose.nothing')}
      {...rest}
      data={[
        ...unseen.map((id) => ({ value: id, label: id })),
        ...offers.map((offer) => ({ value: offer.id, label: labelOf(offer) })),
      ]}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
    />
  );
}
