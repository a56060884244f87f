import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import classes from './DataList.module.css';

interface Props {
  count: number;
  /** More than count: "Select all n" is offered. */
  total: number;
  onAll: () => void;
  onClear: () => void;
  children: ReactNode;
}

/** Appears with the first tick: how many, and what can be done with them. */
export function BulkBar({ count, total, onAll, onClear, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.bulk} role="region" aria-label={t('list.selection')}>
      <strong aria-live="polite">{t('list.selected', { count, shown: formatNumber(count) })}</strong>
      {total > count && (
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          {t('list.selectAll', { shown: formatNumber(total) })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        {t('list.unselect')}
      </Button>
      <span style={{ flex: 1 }} />
      {children}
    </div>
  );
}
