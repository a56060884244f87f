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
  waypoints?: { x: number; y: number }[];
  labelTarget?: Drawn;
}

export interface Canvas {
  zoom: (to?: number | 'fit-viewport', center?: unknown) => number;
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  scrollToElement: (element: Drawn, padding?: number) => void;
  getRootElement: () => Drawn;
  viewbox: () => { x: number; y: number; width: number; height: number };
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
