import { Anchor, Button, Group, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/app/session';
import { SideDrawer } from '@/shared/ui';
import { useOffer } from '../Choose';

const MessageEditor = lazy(() => import('@/shared/messages').then((parts) => ({ default: parts.MessageEditor })));

interface Props {
  id: string | undefined;
  channel: string;
}

/** The chosen message: looked at and written beside the drawing, or on its own page. */
export function SentMessage({ id, channel }: Props) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const [opened, { open, close }] = useDisclosure();
  const offer = useOffer(`templates:${channel.toLowerCase()}`, id);
  if (!offer || !may('CONTENT_READ')) return null;
  return (
    <>
      <Group gap="sm">
        <Button variant="default" size="xs" leftSection={<IconPencil size={14} aria-hidden />} onClick={open}>
          {t('panel.writeMessage')}
        </Button>
        <Anchor component={Link} to={`/content/messages/${offer.id}`} size="sm">
          {t('panel.openMessage')}
        </Anchor>
      </Group>
      <SideDrawer opened={opened} onClose={close} title={offer.name} size={1100}>
        {opened && (
          <Suspense fallback={<Skeleton height={400} />}>
            <MessageEditor id={offer.id} />
          </Suspense>
        )}
      </SideDrawer>
    </>
  );
}
