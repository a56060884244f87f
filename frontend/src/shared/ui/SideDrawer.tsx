import { Drawer, Group } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';

/** A record in a drawer beside the list, named in the URL (`?open=<id>`), so that a link opens it too. */
export function useDrawerParam(name = 'open') {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (id: string | null) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (id) next.set(name, id);
          else next.delete(name);
          return next;
        },
        { preventScrollReset: true },
      ),
    [setParams, name],
  );
  /** Address of the same screen with this record open: for rowLink. */
  const linkTo = (id: string) => {
    const next = new URLSearchParams(params);
    next.set(name, id);
    return `?${next}`;
  };
  return { id: params.get(name), open: (id: string) => change(id), close: () => change(null), linkTo };
}

interface Props {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Stays at the bottom: buttons. */
  footer?: ReactNode;
  size?: number;
  children: ReactNode;
}

/** Details beside the screen; the whole width on a phone. */
export function SideDrawer({ opened, onClose, title, footer, size = 480, children }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={size} transitionProps={{ duration: 120 }}>
      <Drawer.Overlay />
      <Drawer.Content style={{ display: 'flex', flexDirection: 'column' }}>
        <Drawer.Header style={{ borderBottom: '1px solid var(--surface-line)' }}>
          <Drawer.Title style={{ fontWeight: 620, minWidth: 0 }}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('action.close')} />
        </Drawer.Header>
        <Drawer.Body style={{ flex: 1, overflowY: 'auto', paddingTop: 16 }}>{children}</Drawer.Body>
        {footer && (
          <Group gap="xs" p="md" style={{ borderTop: '1px solid var(--surface-line)' }}>
            {footer}
          </Group>
        )}
      </Drawer.Content>
    </Drawer.Root>
  );
}
