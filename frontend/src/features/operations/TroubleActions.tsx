import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { formatNumber } from '@/shared/i18n';
import { ConfirmDialog, PageSection } from '@/shared/ui';
import type { Trouble } from './types';
import { useRepair, type Deed } from './useRepair';

const FIVE = 5;
const LABELS = {
  five: 'act.five',
  all: 'act.allLabel',
  skip: 'act.skipLabel',
  takeOut: 'act.takeOutLabel',
  build: 'act.buildLabel',
} as const;

/** What can be done for the whole group, each deed asked for with its number. */
export function TroubleActions({ group }: { group: Trouble }) {
  const { t } = useTranslation('operations');
  const may = useMay();
  const [asked, ask] = useState<Deed | null>(null);
  const deeds = deedsFor(group, may('OPERATIONS_REPAIR'), may('CONTENT_EDIT'));
  if (deeds.length === 0) return null;
  return (
    <PageSection title={t('act.title')}>
      <Group gap="xs">
        {deeds.map((deed, index) => (
          <Button
            key={deed}
            size="sm"
            variant={index === 0 ? 'filled' : deed === 'takeOut' ? 'light' : 'default'}
            color={deed === 'takeOut' ? 'red' : undefined}
            onClick={() => ask(deed)}
          >
            {t(`act.${deed}`)}
          </Button>
        ))}
      </Group>
      {asked && <Ask group={group} deed={asked} onClose={() => ask(null)} />}
    </PageSection>
  );
}

function Ask({ group, deed, onClose }: { group: Trouble; deed: Deed; onClose: () => void }) {
  const { t } = useTranslation('operations');
  const repair = useRepair(group);
  const count = deed === 'five' ? Math.min(FIVE, group.people) : group.people;
  const shown = formatNumber(count);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`act.${deed}`)}
      confirmLabel={t(LABELS[deed], { shown })}
      dangerous={deed === 'takeOut' || deed === 'skip'}
      onConfirm={() => repair(deed)}
    >
      {t(`act.${deed}Text`, { count, shown })}
    </ConfirmDialog>
  );
}

function deedsFor(group: Trouble, repair: boolean, content: boolean): Deed[] {
  if (group.kind === 'MESSAGE') return group.template && (repair || content) ? ['build'] : [];
  if (!repair) return [];
  return group.people > FIVE ? ['five', 'all', 'skip', 'takeOut'] : ['all', 'skip', 'takeOut'];
}
