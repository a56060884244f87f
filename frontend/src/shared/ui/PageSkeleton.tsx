import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While a screen loads. Quiet: appears as grey lines where the content will stand. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" p="xs" aria-busy aria-label={t('state.loading')} role="status">
      <Skeleton h={26} w={220} mb="md" />
      {[92, 78, 85, 60, 88, 70].map((width, index) => (
        <Skeleton key={index} h={16} w={`${width}%`} />
      ))}
    </Stack>
  );
}

/** While a card of the Home page loads. */
export function CardSkeleton() {
  return (
    <Stack gap="xs" aria-busy>
      <Skeleton h={18} w={160} />
      <Skeleton h={84} />
    </Stack>
  );
}
