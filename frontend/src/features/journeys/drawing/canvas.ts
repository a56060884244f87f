/** The few parts of the drawing board that our screens use; bpmn-js itself stays in lazily loaded files. */
export interface ModdleElement {
  $type: string;
  $parent?: ModdleElement;
  $instanceOf: (type: string) => boolean;
  get: (name: string) => unknown;
  [property: string]: unknown;
}

export interface Drawn {
  id: string;
  type: string;
  businessObject: ModdleElement;
  x: number;
  y: number;
  width: number;
  height: number;
  parent?: Drawn;
  children: Drawn[];
  incoming: Drawn[];
  outgoing: Drawn[];
  source: Drawn;
  target: Drawn;
  host?: Drawn;
  attachers?: Drawn[];
  waypoints?: { x: number; y: number }[];
  labelTarget?: Drawn;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: unknown) => number;
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  scrollToElement: (element: Drawn, padding?: number) => void;
  getRootElement: () => Drawn;
  viewbox: (next?: Box) => Box & { inner: Box };
}

export interface Registry {
  get: (id: string) => Drawn | undefined;
  filter: (test: (element: Drawn) => boolean) => Drawn[];
}

export interface Overlays {
  add: (id: string, type: string, what: { position: object; html: HTMLElement }) => string;
  remove: (filter: { type: string }) => void;
}

/** Colours of lines and boxes follow light and dark by CSS variables (drawing.css). */
export const COLOURS = {
  defaultStrokeColor: 'var(--drawing-line)',
  defaultFillColor: 'var(--drawing-box)',
  defaultLabelColor: 'var(--drawing-text)',
};

/** Fits the drawing into its room, never larger than life and not so small that nothing can be read. */
export function fit(canvas: Canvas): void {
  canvas.zoom('fit-viewport', 'auto');
  const scale = canvas.zoom();
  if (scale > 1) canvas.zoom(1, 'auto');
}

/** Fits the drawing where it can be read then; a long one begins at its left end at a size for reading. */
export function openView(canvas: Canvas, readable = 0.7): void {
  fit(canvas);
  if (canvas.zoom() >= readable) return;
  canvas.zoom(readable);
  const { inner, width, height } = canvas.viewbox();
  canvas.viewbox({ x: inner.x - 30, y: inner.y + inner.height / 2 - height / 2, width, height });
}
