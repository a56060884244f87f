import { Checkbox, Skeleton, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Truncate } from '../Truncate';
import { sortKeyOf, type Column } from './columns';
import type { RowsProps } from './DataList';
import { RowLink } from './RowLink';
import type { ShownView } from './listView';
import type { Selection } from './selection';
import classes from './DataList.module.css';

/** The list at the desk. */
export function ListTable<Row>({
  label,
  columns,
  view,
  rows,
  rowId,
  rowLink,
  rowName = rowId,
  selection,
}: RowsProps<Row>) {
  const { t } = useTranslation();
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} aria-label={label} verticalSpacing={0} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {selection && (
              <Table.Th className={classes.tick}>
                <TickAll ids={rows?.map(rowId) ?? []} selection={selection} />
              </Table.Th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} view={view} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows === null && <SkeletonRows columns={columns.length + (selection ? 1 : 0)} />}
          {rows?.map((row) => (
            <Table.Tr key={rowId(row)} className={rowLink ? classes.linked : classes.row}>
              {selection && (
                <Table.Td className={classes.tick}>
                  <Checkbox
                    size="xs"
                    aria-label={t('list.tick', { name: rowName(row) })}
                    checked={selection.all || selection.ids.has(rowId(row))}
                    onChange={(event) => selection.toggle([rowId(row)], event.currentTarget.checked)}
                  />
                </Table.Td>
              )}
              {columns.map(({ key, render, align }, index) => (
                <Table.Td key={key} ta={align} className={classes.cell}>
                  {index === 0 && rowLink ? (
                    <RowLink to={rowLink(row)}>
                      <Truncate>{render(row)}</Truncate>
                    </RowLink>
                  ) : (
                    <Truncate>{render(row)}</Truncate>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function HeadCell<Row>({ column, view }: { column: Column<Row>; view: ShownView }) {
  const sort = sortKeyOf(column);
  const direction = view.sort === sort ? 'ascending' : view.sort === `-${sort}` ? 'descending' : undefined;
  const Arrow = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <Table.Th w={column.width} ta={column.align} aria-sort={sort ? (direction ?? 'none') : undefined}>
      {sort ? (
        <UnstyledButton className={classes.sort} data-sorted={Boolean(direction)} onClick={() => view.sortBy(sort)}>
          {column.label}
          <Arrow size={13} aria-hidden />
        </UnstyledButton>
      ) : (
        column.label
      )}
    </Table.Th>
  );
}

function TickAll({ ids, selection }: { ids: string[]; selection: Selection }) {
  const { t } = useTranslation();
  const ticked = ids.filter((id) => selection.all || selection.ids.has(id)).length;
  return (
    <Checkbox
      size="xs"
      aria-label={t('list.tickPage')}
      checked={ids.length > 0 && ticked === ids.length}
      indeterminate={ticked > 0 && ticked < ids.length}
      onChange={(event) => selection.toggle(ids, event.currentTarget.checked)}
    />
  );
}

function SkeletonRows({ columns }: { columns: number }) {
  return Array.from({ length: 8 }, (_, row) => (
    <Table.Tr key={row} className={classes.row}>
      {Array.from({ length: columns }, (__, column) => (
        <Table.Td key={column} className={classes.cell}>
          <Skeleton h={12} w={column === 0 ? '70%' : '45%'} />
        </Table.Td>
      ))}
    </Table.Tr>
  ));
}
