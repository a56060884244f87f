import { Drawer, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SideDrawer.module.css';
import { useUrlParams } from './urlParams';

/** A record in a drawer beside the list, named in the URL (`?open=<id>`), so that a link opens it too. */
export function useDrawerParam(name = 'open') {
  const [params, change] = useUrlParams();
  /** Address of the same screen with this record open: for rowLink. */
  const linkTo = (id: string) => {
    const next = new URLSearchParams(params);
    next.set(name, id);
    return `?${next}`;
  };
  return {
    id: params.get(name),
    open: (id: string) => change({ [name]: id }),
    close: () => change({ [name]: null }),
    linkTo,
  };
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
