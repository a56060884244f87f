import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { formatNumber } from '../i18n/format';

interface Props {
  value: number | null | undefined;
  /** The list of the people (messages, …) that were counted. */
  to: string;
  /** What is counted, for screen readers: "people at this step". */
  label?: string;
}

/** A number that leads to what it counts. 0 leads nowhere; unknown is "–". */
export function NumberLink({ value, to, label }: Props) {
  if (value === null || value === undefined) return <>–</>;
  const text = formatNumber(value);
  if (value === 0) return <span className="numbers">{text}</span>;
  return (
    <Anchor component={Link} to={to} className="numbers" inherit aria-label={label ? `${text} ${label}` : undefined}>
      {text}
    </Anchor>
  );
}
