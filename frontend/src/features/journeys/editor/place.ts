import type { Drawn } from '../drawing/canvas';
import type { Board } from './board';

const GAP = 50;

/** The arrow that a new step belongs into when this is selected; null where it is simply put behind. */
function arrowFor(selected: Drawn): Drawn | null {
  const flows = (list: Drawn[]) => list.filter(({ type }) => type === 'bpmn:SequenceFlow');
  if (selected.type === 'bpmn:SequenceFlow') return selected;
  if (selected.type === 'bpmn:EndEvent') return flows(selected.incoming)[0] ?? null;
  if (selected.type.endsWith('Gateway')) return null;
  return flows(selected.outgoing)[0] ?? null;
}

/**
 * Puts a step where it belongs: between the selected step and the one after it (never a second arrow, which would send
 * people both ways), else behind the selected one, else into the middle of what is seen.
 */
export function place(board: Board, shape: Drawn): void {
  const canvas = board.get('canvas');
  const [found] = board.get('selection').get();
  const selected = found?.labelTarget ?? found;
  const ends = shape.type === 'bpmn:EndEvent';
  const arrow = selected && !ends ? arrowFor(selected) : null;
  if (arrow) {
    board.together(() => between(board, arrow, shape));
    board.get('selection').select(shape);
    return;
  }
  if (selected?.businessObject.$instanceOf('bpmn:FlowNode') && selected.type !== 'bpmn:EndEvent') {
    board.get('autoPlace').append(selected, shape);
    return;
  }
  const { x, y, width, height } = canvas.viewbox();
  const at = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  board.get('selection').select(board.get('modeling').createShape(shape, at, canvas.getRootElement()));
}

/** Makes room to the right of where the arrow begins and sets the step into the arrow. */
function between(board: Board, arrow: Drawn, shape: Drawn): void {
  const { source, target } = arrow;
  const modeling = board.get('modeling');
  const from = source.x + source.width;
  const free = target.x - from;
  const wanted = shape.width + 2 * GAP;
  if (free > 0 && free < wanted) {
    const start = from + Math.min(10, free / 2);
    const shapes = board
      .get('canvas')
      .getRootElement()
      .children.filter(({ waypoints }) => !waypoints);
    const delta = wanted - free;
    const { movingShapes, resizingShapes } = board.get('spaceTool').calculateAdjustments(shapes, 'x', delta, start);
    modeling.createSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start);
  }
  modeling.createShape(shape, middle(arrow, shape), arrow);
  // Its time limit leads on too; where else to is for the author to draw.
  const [limit] = shape.attachers ?? [];
  if (limit && limit.outgoing.length === 0 && target.type !== 'bpmn:ParallelGateway') modeling.connect(limit, target);
}

/** A point of the arrow: the middle of its first piece that is long enough, else of the whole. */
function middle({ waypoints = [], source }: Drawn, shape: Drawn): { x: number; y: number } {
  const pieces = waypoints.slice(1).map((to, index) => ({ from: waypoints[index] ?? to, to }));
  const length = ({ from, to }: (typeof pieces)[number]) => Math.hypot(to.x - from.x, to.y - from.y);
  const piece = pieces.find((one) => length(one) >= shape.width) ?? pieces.sort((a, b) => length(b) - length(a))[0];
  if (!piece) return { x: source.x + source.width + GAP + shape.width / 2, y: source.y + source.height / 2 };
  return { x: Math.round((piece.from.x + piece.to.x) / 2), y: Math.round((piece.from.y + piece.to.y) / 2) };
}
