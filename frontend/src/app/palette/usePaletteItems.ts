import { useDebouncedValue } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Feature } from '../feature';
import { useMay } from '../session';

export interface PaletteItem {
  key: string;
  title: string;
  hint?: string;
  to: string;
  icon?: Icon;
}

const MIN_LETTERS = 2;

/** Screens and actions that match the text, then the records that the features found. */
export function usePaletteItems(all: readonly Feature[], text: string): { items: PaletteItem[]; searching: boolean } {
  const { t } = useTranslation('menu');
  const may = useMay();
  const wanted = text.trim().toLowerCase();
  const [asked] = useDebouncedValue(wanted, 200);

  const ways = all.flatMap(({ name, nav = [], palette }) =>
    [...(palette?.actions ?? []), ...nav]
      .filter(({ permission }) => may(permission))
      .map(({ label, to, icon }) => ({ key: `${name}-${label}-${to}`, title: t(`${name}.${label}`), to, icon })),
  );
  const searchers = all.flatMap(({ name, palette }) =>
    palette?.search && may(palette.permission) ? [{ name, search: palette.search }] : [],
  );
  const found = useQueries({
    queries: searchers.map(({ name, search }) => ({
      queryKey: ['palette', name, asked],
      enabled: asked.length >= MIN_LETTERS,
      retry: false,
      queryFn: ({ signal }: { signal: AbortSignal }) => search(asked, signal),
    })),
  });

  const records = found.flatMap(({ data = [] }, index) =>
    data.map((hit) => ({ ...hit, key: `${searchers[index]?.name}-${hit.id}` })),
  );
  return {
    items: [...ways.filter(({ title }) => title.toLowerCase().includes(wanted)), ...records],
    searching: found.some(({ isFetching }) => isFetching),
  };
}
