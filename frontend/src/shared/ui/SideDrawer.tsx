import { Drawer, Group } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import classes from './SideDrawer.module.css';

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
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={size}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{ header: classes.header, title: classes.title, body: classes.body }}
    >
      {children}
      {footer && (
        <Group gap="xs" className={classes.footer}>
          {footer}
        </Group>
      )}
    </Drawer>
  );
}
