import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from './types';

/** Job and company in one line: "Head of Logistics · Acme · 250 people · Logistics". */
export function PersonLine({ person }: { person: Person }) {
  const { t } = useTranslation('inbox');
  const { company } = person;
  const parts = [
    person.jobTitle,
    company?.name,
    company?.employees ? t('task.employees', { count: company.employees }) : null,
    company?.trade,
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {parts.length > 0 ? parts.join(' · ') : t('unknownCompany')}
    </Text>
  );
}
