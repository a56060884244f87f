import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import './drawing.css';
import { ActionIcon, Group } from '@mantine/core';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '@/shared/ui';
import { COLOURS, fit, openView, type Canvas, type Overlays, type Registry } from './canvas';

/** A number on an element; a button that opens whom it counts. */
export interface Count {
  elementId: string;
  tone: 'here' | 'through' | 'stuck';
  text: string;
  /** The whole sentence, for screen readers and on hover. */
  label: string;
}

interface Props {
  xml: string;
  label: string;
  counts?: readonly Count[];
  onCount?: (elementId: string, tone: Count['tone']) => void;
  height?: number | string;
}

const PLACES = { here: { top: -12, left: 4 }, through: { bottom: 8, left: 4 }, stuck: { top: -12, right: 12 } };

/** A drawing to look at, with numbers on its elements. */
export default function DrawingView({ xml, label, counts = [], onCount, height = 560 }: Props) {
  const { t } = useTranslation('journeys');
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const made = new NavigatedViewer({ container: host.current, bpmnRenderer: COLOURS } as object);
    let gone = false;
    made.importXML(xml).then(
      () => {
        if (gone) return;
        openView(made.get<Canvas>('canvas'), 0.45);
        setViewer(made);
      },
      (error: unknown) => {
        if (!gone) showProblem(error);
      },
    );
    return () => {
      gone = true;
      setViewer(null);
      made.destroy();
    };
  }, [xml]);

  const shown = JSON.stringify(counts);
  const pick = useRef(onCount);
  useEffect(() => {
    pick.current = onCount;
  }, [onCount]);
  useEffect(() => {
    if (!viewer) return;
    return draw(viewer, JSON.parse(shown) as Count[], (id, tone) => pick.current?.(id, tone));
  }, [viewer, shown]);

  const canvas = viewer?.get<Canvas>('canvas');
  return (
    <div style={{ position: 'relative' }}>
      <div
        ref={host}
        className="journey-drawing"
        role="group"
        aria-label={label}
        style={{ height, border: '1px solid var(--surface-line)', borderRadius: 6 }}
      />
      <Group gap={4} style={{ position: 'absolute', top: 8, right: 8 }}>
        <ActionIcon variant="default" aria-label={t('zoom.out')} onClick={() => canvas?.zoom(canvas.zoom() / 1.25)}>
          <IconMinus size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('zoom.in')} onClick={() => canvas?.zoom(canvas.zoom() * 1.25)}>
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('zoom.fit')} onClick={() => canvas && fit(canvas)}>
          <IconMaximize size={16} />
        </ActionIcon>
      </Group>
    </div>
  );
}

/** Puts the numbers on; answers how to take them off again. */
function draw(viewer: NavigatedViewer, counts: Count[], onPick: (id: string, tone: Count['tone']) => void) {
  const overlays = viewer.get<Overlays>('overlays');
  const canvas = viewer.get<Canvas>('canvas');
  const known = counts.filter(({ elementId }) => viewer.get<Registry>('elementRegistry').get(elementId));
  const marker = (tone: Count['tone']) => (tone === 'through' ? null : `people-${tone}`);
  for (const { elementId, tone, text, label } of known) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'count';
    button.dataset.tone = tone;
    button.textContent = text;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => onPick(elementId, tone));
    overlays.add(elementId, 'people', { position: PLACES[tone], html: button });
    const mark = marker(tone);
    if (mark) canvas.addMarker(elementId, mark);
  }
  return () => {
    // The board may be gone already when another drawing is shown.
    if (!viewer.get<Canvas | null>('canvas', false)?.getRootElement()) return;
    overlays.remove({ type: 'people' });
    for (const { elementId, tone } of known) {
      const mark = marker(tone);
      if (mark) canvas.removeMarker(elementId, mark);
    }
  };
}
