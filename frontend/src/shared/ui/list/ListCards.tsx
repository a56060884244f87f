import { Checkbox, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RowsProps } from './DataList';
import { RowLink } from './RowLink';
import classes from './DataList.module.css';

/** The list on a phone: one card per row, the first column as its title. */
export function ListCards<Row>({ label, columns, rows, rowId, rowLink, rowName = rowId, selection }: RowsProps<Row>) {
  const { t } = useTranslation();
  const [title, ...others] = columns;
  const plain = others.filter(({ phone }) => phone === 'plain');
  const labelled = others.filter(({ phone = 'labelled' }) => phone === 'labelled');
  if (rows === null) return Array.from({ length: 6 }, (_, index) => <Skeleton key={index} h={64} mb="xs" />);
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowId(row)} className={classes.card}>
          {selection && (
            <Checkbox
              className={classes.cardTick}
              aria-label={t('list.tick', { name: rowName(row) })}
              checked={selection.all || selection.ids.has(rowId(row))}
              onChange={(event) => selection.toggle([rowId(row)], event.currentTarget.checked)}
            />
          )}
          <div className={classes.cardBody}>
            <div className={classes.cardTitle}>
              {rowLink ? <RowLink to={rowLink(row)}>{title?.render(row)}</RowLink> : title?.render(row)}
            </div>
            {plain.map(({ key, render }) => (
              <div key={key} className={classes.cardLine}>
                <span className={classes.cardValue}>{render(row)}</span>
              </div>
            ))}
            <div className={classes.cardFacts}>
              {labelled.map(({ key, label: name, render }) => (
                <span key={key} className={classes.cardLine}>
                  <span className={classes.cardLabel}>{name}</span>
                  <span className={classes.cardValue}>{render(row)}</span>
                </span>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
