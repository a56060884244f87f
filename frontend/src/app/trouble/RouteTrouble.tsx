import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';

/** In place of a screen that broke. The navigation around it keeps working. */
export function RouteTrouble({ error: given }: { error?: unknown }) {
  const { t } = useTranslation();
  const thrown = useRouteError();
  const error = given ?? thrown;
  const reload = (
    <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => window.location.reload()}>
      {t('trouble.reload')}
    </Button>
  );
  if (isOldChunk(error)) {
    return (
      <EmptyState
        icon={IconRefresh}
        title={t('trouble.newVersionTitle')}
        hint={t('trouble.newVersionHint')}
        action={reload}
      />
    );
  }
  return <ErrorState error={error} onRetry={() => window.location.reload()} />;
}

/** After an update of the server the chunks of the old page are gone. */
function isOldChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
