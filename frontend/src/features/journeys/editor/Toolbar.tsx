import { ActionIcon, Anchor, Button, Group, Popover, ScrollArea, Text, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconDownload,
  IconMaximize,
  IconMinus,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showProblem, Truncate } from '@/shared/ui';
import { fit } from '../drawing/canvas';
import { saveFile } from '../drawing/saveFile';
import type { Journey } from '../types';
import type { Board } from './board';
import { Problems } from './Problems';
import type { Saving } from './useAutosave';

interface Props {
  journey: Journey;
  board: Board;
  saving: Saving;
  onPublish: () => void;
}

/** Where I am, whether it is saved, undo, zoom, what is to mend, publish. */
export function Toolbar({ journey, board, saving, onPublish }: Props) {
  const { t } = useTranslation('journeys');
  const stack = board.get('commandStack');
  const canvas = board.get('canvas');
  const mend = saving.findings.filter(({ severity }) => severity !== 'ADVICE').length;
  const save = () =>
    board.xml().then(
      (xml) => saveFile(`${journey.name}.bpmn`, xml),
      (error: unknown) => showProblem(error),
    );
  return (
    <header className="editor-bar">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Anchor
          component={Link}
          to={`/journeys/${journey.id}`}
          c="dimmed"
          aria-label={t('edit.back', { name: journey.name })}
        >
          <IconChevronLeft size={20} aria-hidden style={{ display: 'block' }} />
        </Anchor>
        <Text component="h1" fw={600} miw={0}>
          <Truncate>{journey.name}</Truncate>
        </Text>
        <SaveState saving={saving} />
      </Group>
      <Group gap={4}>
        <Tool icon={IconArrowBackUp} label={t('edit.undo')} disabled={!stack.canUndo()} onClick={() => stack.undo()} />
        <Tool
          icon={IconArrowForwardUp}
          label={t('edit.redo')}
          disabled={!stack.canRedo()}
          onClick={() => stack.redo()}
        />
        <Tool icon={IconMinus} label={t('zoom.out')} onClick={() => canvas.zoom(canvas.zoom() / 1.25)} />
        <Tool icon={IconPlus} label={t('zoom.in')} onClick={() => canvas.zoom(canvas.zoom() * 1.25)} />
        <Tool icon={IconMaximize} label={t('zoom.fit')} onClick={() => fit(canvas)} />
        <Tool icon={IconDownload} label={t('edit.export')} onClick={() => void save()} />
        <Popover position="bottom-end" width={340} shadow="md" withinPortal>
          <Popover.Target>
            <Button variant="default" size="xs" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
              {t('edit.problems')} {saving.findings.length}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <ScrollArea.Autosize mah="60vh">
              <Problems
                findings={saving.findings}
                nameOf={(id) => board.get('elementRegistry').get(id)?.businessObject.name as string | undefined}
                onJump={(id) => board.show(id)}
              />
            </ScrollArea.Autosize>
          </Popover.Dropdown>
        </Popover>
        <Button size="xs" onClick={onPublish}>
          {mend > 0 ? t('edit.publishWith', { count: mend }) : t('edit.publish')}
        </Button>
      </Group>
    </header>
  );
}

interface ToolProps {
  icon: Icon;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function Tool({ icon: Mark, label, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} disabled={disabled} onClick={onClick}>
        <Mark size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

function SaveState({ saving }: { saving: Saving }) {
  const { t } = useTranslation('journeys');
  const failed = saving.state === 'failed' || saving.state === 'conflict';
  return (
    <Group gap={6} role="status" wrap="nowrap">
      <Text size="xs" style={{ whiteSpace: 'nowrap' }} c={failed ? 'var(--mantine-color-error)' : 'dimmed'}>
        {t(`save.${saving.state === 'conflict' ? 'failed' : saving.state}`)}
      </Text>
      {saving.state === 'failed' && (
        <Button size="compact-xs" variant="default" onClick={() => void saving.flush()}>
          {t('save.again')}
        </Button>
      )}
    </Group>
  );
}
