import { SimpleGrid } from '@mantine/core';
import { IconHome } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { CardSkeleton } from '@/shared/ui/PageSkeleton';
import type { Feature } from '../feature';
import { homeCards } from '../features';
import { Lazy } from '../lazy';
import { useMay, useSession } from '../session';

/** Everybody's own start page, made of the cards that features bring for this role. */
export function HomePage({ all }: { all: readonly Feature[] }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const cards = homeCards(all, useMay(), user.roles);
  return (
    <>
      <PageHeader title={t('home.greeting', { name: user.name.split(' ')[0] })} documentTitle={t('sections.home')} />
      {cards.length === 0 && <EmptyState icon={IconHome} title={t('home.emptyTitle')} hint={t('home.emptyHint')} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {cards.map(({ load, order, width = 'full' }, index) => (
          <div key={`${order}-${index}`} style={width === 'full' ? { gridColumn: '1 / -1' } : undefined}>
            <Lazy load={load} meanwhile={<CardSkeleton />} />
          </div>
        ))}
      </SimpleGrid>
    </>
  );
}
