import { Tooltip } from '@mantine/core';
import { useState, type ReactNode } from 'react';

const STYLE = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** One line; what does not fit is cut with "…", and stands whole in a tooltip. */
export function Truncate({ children }: { children: ReactNode }) {
  const [cut, setCut] = useState(false);
  return (
    <Tooltip label={children} disabled={!cut} position="top-start">
      <span
        style={STYLE}
        onMouseEnter={({ currentTarget }) => setCut(currentTarget.scrollWidth > currentTarget.clientWidth)}
      >
        {children}
      </span>
    </Tooltip>
  );
}
