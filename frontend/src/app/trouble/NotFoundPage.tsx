import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/shared/ui/EmptyState';
import { usePageTitle } from '@/shared/ui/pageTitle';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('trouble.notFoundTitle'));
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={t('trouble.notFoundTitle')}
      hint={t('trouble.notFoundHint')}
      action={
        <Button component={Link} to="/">
          {t('shell.toHome')}
        </Button>
      }
    />
  );
}
