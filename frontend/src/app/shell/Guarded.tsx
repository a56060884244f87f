import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import type { Permission } from '../feature';
import { useMay } from '../session';
import { IconLock } from '@tabler/icons-react';

/** Shows the screen only to those who may use it. The server checks again; this spares a page full of errors. */
export function Guarded({ permission, children }: { permission?: Permission; children: ReactNode }) {
  const { t } = useTranslation();
  if (useMay()(permission)) return children;
  return <EmptyState icon={IconLock} title={t('trouble.forbiddenTitle')} hint={t('trouble.forbiddenHint')} />;
}
