import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import '../drawing/drawing.css';
import './editor.css';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { EmptyState } from '@/shared/ui';
import type { BlockDescriptor, Draft, Finding, Journey } from '../types';
import type { Board } from './board';
import { Palette } from './Palette';
import { Panel } from './Panel';
import { Toolbar } from './Toolbar';
import { useAutosave, type Saving } from './useAutosave';
import { useBoard } from './useBoard';

interface Props {
  journey: Journey;
  draft: Draft;
  blocks: readonly BlockDescriptor[];
  /** Opens the draft anew: somebody else's is to be taken. */
  onReload: () => void;
}

/** Palette, drawing board and settings side by side. */
export function Editor({ journey, draft, blocks, onReload }: Props) {
  const { t } = useTranslation('journeys');
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const jump = params.get('step');
  const { host, board, selected, changes } = useBoard(draft.diagram, blocks);
  const saving = useAutosave(journey.id, draft, board);
  const { changed } = saving;

  useEffect(() => {
    if (changes > 0) changed();
  }, [changes, changed]);
  useEffect(() => {
    if (board && jump) board.show(jump);
  }, [board, jump]);
  useMarks(board, saving.findings, params.has('mend') ? 'to-mend' : 'to-fill');

  const publish = async () => {
    if ((await saving.flush()) !== null) void navigate(`/journeys/${journey.id}/publish`);
  };
  return (
    <div className="editor">
      {board && (
        <>
          <Toolbar journey={journey} board={board} saving={saving} onPublish={() => void publish()} />
          <Palette board={board} />
        </>
      )}
      <div
        ref={host}
        className="editor-canvas journey-drawing"
        role="group"
        aria-label={t('edit.drawing', { name: journey.name })}
      />
      <aside className="editor-panel" aria-label={t('panel.label')}>
        {board && selected ? (
          <Panel board={board} element={selected} findings={saving.findings} />
        ) : (
          <EmptyState title={t('panel.emptyTitle')} hint={t('panel.emptyHint')} />
        )}
      </aside>
      <Conflict saving={saving} onTheirs={onReload} />
    </div>
  );
}

/** Marks the steps that something is said about: dashed while drawing, red once publishing was tried. */
function useMarks(board: Board | null, findings: readonly Finding[], marker: string) {
  useEffect(() => {
    if (!board) return;
    const canvas = board.get('canvas');
    const ids = findings.flatMap(({ elementId, severity }) => (elementId && severity !== 'ADVICE' ? [elementId] : []));
    const known = [...new Set(ids)].filter((id) => board.get('elementRegistry').get(id));
    for (const id of known) canvas.addMarker(id, marker);
    return () => {
      for (const id of known) if (board.get('elementRegistry').get(id)) canvas.removeMarker(id, marker);
    };
  }, [board, findings, marker]);
}

function Conflict({ saving, onTheirs }: { saving: Saving; onTheirs: () => void }) {
  const { t } = useTranslation('journeys');
  return (
    <Modal
      opened={saving.state === 'conflict'}
      onClose={() => undefined}
      withCloseButton={false}
      title={t('save.conflictTitle', { name: saving.rival })}
    >
      <Text size="sm">{t('save.conflictText')}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={() => void saving.keepMine()}>
          {t('save.mine')}
        </Button>
        <Button onClick={onTheirs}>{t('save.theirs')}</Button>
      </Group>
    </Modal>
  );
}
