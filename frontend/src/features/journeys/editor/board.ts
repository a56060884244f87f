import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import { COLOURS, type Canvas, type Drawn, type ModdleElement, type Overlays, type Registry } from '../drawing/canvas';
import type { Create } from '../drawing/settings';
import type { BlockDescriptor } from '../types';
import { boardModule } from './boardModule';

export interface Modeling {
  updateProperties: (element: Drawn, properties: object) => void;
  updateModdleProperties: (element: Drawn, part: ModdleElement, properties: object) => void;
  removeElements: (elements: Drawn[]) => void;
  createShape: (shape: Drawn, at: { x: number; y: number }, parent: Drawn, hints?: object) => Drawn;
  connect: (source: Drawn, target: Drawn, attributes?: object) => Drawn;
  createSpace: (moving: Drawn[], resizing: Drawn[], delta: object, direction: string, start: number) => void;
}

export interface CommandStack {
  canUndo: () => boolean;
  canRedo: () => boolean;
  undo: () => void;
  redo: () => void;
  execute: (command: string, context: object) => void;
}

export interface Services {
  canvas: Canvas;
  elementRegistry: Registry;
  overlays: Overlays;
  modeling: Modeling;
  commandStack: CommandStack;
  selection: { select: (element: Drawn | null) => void; get: () => Drawn[] };
  bpmnFactory: { create: Create };
  eventBus: {
    on: (event: string | string[], listener: (event: { newSelection: Drawn[] }) => void) => void;
    off: (event: string | string[], listener: unknown) => void;
  };
  elementFactory: { createShape: (attributes: object) => Drawn };
  create: { start: (event: Event, shape: Drawn) => void };
  autoPlace: { append: (source: Drawn, shape: Drawn) => Drawn };
  spaceTool: {
    calculateAdjustments: (
      elements: Drawn[],
      axis: 'x',
      delta: number,
      start: number,
    ) => { movingShapes: Drawn[]; resizingShapes: Drawn[] };
  };
}

/** The drawing board with our own tools only. */
export class Board {
  readonly modeler: BpmnModeler;

  constructor(
    container: HTMLElement,
    readonly blocks: readonly BlockDescriptor[],
    words: { connect: string; remove: string; atMost: string },
  ) {
    this.modeler = new BpmnModeler({
      container,
      moddleExtensions: { camunda },
      bpmnRenderer: COLOURS,
      additionalModules: [boardModule(blocks, words)],
    } as object);
  }

  get<Name extends keyof Services>(name: Name): Services[Name] {
    return this.modeler.get<Services[Name]>(name);
  }

  /** What makes parts of the file. */
  get create(): Create {
    return (type, properties) => this.get('bpmnFactory').create(type, properties);
  }

  /** Several changes that one undo takes back. */
  together(change: () => void): void {
    this.get('commandStack').execute('journey.together', { change });
  }

  async xml(): Promise<string> {
    const { xml = '' } = await this.modeler.saveXML({ format: true });
    return xml;
  }

  /** Selects an element and brings it into sight. */
  show(elementId: string): void {
    const element = this.get('elementRegistry').get(elementId);
    if (!element) return;
    this.get('canvas').scrollToElement(element, 120);
    this.get('selection').select(element);
  }
}
