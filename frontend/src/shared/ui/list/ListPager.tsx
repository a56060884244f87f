import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import type { ShownView, Page } from './listView';
import classes from './DataList.module.css';

/** "26–50 of 10,000" and the four arrows. */
export function ListPager({ data, view }: { data: Page<unknown>; view: ShownView }) {
  const { t } = useTranslation();
  const first = data.page * data.size + 1;
  const last = first + data.items.length - 1;
  const lastPage = Math.max(0, Math.ceil(data.total / data.size) - 1);
  const steps = [
    { icon: IconChevronsLeft, label: t('list.firstPage'), page: 0, off: data.page === 0 },
    { icon: IconChevronLeft, label: t('list.previousPage'), page: data.page - 1, off: data.page === 0 },
    { icon: IconChevronRight, label: t('list.nextPage'), page: data.page + 1, off: data.page >= lastPage },
    { icon: IconChevronsRight, label: t('list.lastPage'), page: lastPage, off: data.page >= lastPage },
  ];
  return (
    <nav className={classes.pager} aria-label={t('list.pages')}>
      <span aria-live="polite">
        {t('list.range', { first: formatNumber(first), last: formatNumber(last), total: formatNumber(data.total) })}
      </span>
      {lastPage > 0 && (
        <Group gap={2}>
          {steps.map(({ icon: Icon, label, page, off }) => (
            <ActionIcon key={label} aria-label={label} disabled={off} onClick={() => view.toPage(page)}>
              <Icon size={16} aria-hidden />
            </ActionIcon>
          ))}
        </Group>
      )}
    </nav>
  );
}
