import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { Drawn, ModdleElement } from '../drawing/canvas';
import { blockKeyOf, condition, readCondition, type Create } from '../drawing/settings';
import type { BlockDescriptor } from '../types';
import type { Modeling, Services } from './board';
import { blockShape } from './blockShape';

interface Words {
  connect: string;
  remove: string;
  atMost: string;
}

/** Ours instead of the stock palette: the palette is a React part of the page. */
class NoPalette {
  static $inject = ['palette'];
  constructor(palette: { registerProvider: (provider: unknown) => void }) {
    palette.registerProvider(this);
  }
  getPaletteEntries() {
    return {};
  }
}

interface Pad {
  registerProvider: (provider: unknown) => void;
}

/** Two buttons beside the selected element: draw an arrow, delete. */
function padOf(words: Words) {
  return class CompactPad {
    static $inject = ['contextPad', 'modeling', 'connect'];
    constructor(
      pad: Pad,
      private readonly modeling: Modeling,
      private readonly connect: { start: (event: Event, element: Drawn) => void },
    ) {
      pad.registerProvider(this);
    }
    getContextPadEntries(element: Drawn) {
      const start = (event: Event) => this.connect.start(event, element);
      const joins = element.businessObject.$instanceOf('bpmn:FlowNode') && element.type !== 'bpmn:EndEvent';
      return {
        ...(joins && {
          connect: {
            group: 'a',
            className: 'bpmn-icon-connection-multi',
            title: words.connect,
            action: { click: start, dragstart: start },
          },
        }),
        delete: this.deletes([element]),
      };
    }
    getMultiElementContextPadEntries(elements: Drawn[]) {
      return { delete: this.deletes(elements) };
    }
    private deletes(elements: Drawn[]) {
      return {
        group: 'b',
        className: 'bpmn-icon-trash',
        title: words.remove,
        action: { click: () => this.modeling.removeElements([...elements]) },
      };
    }
  };
}

interface Interceptor {
  postExecuted: (event: string, listener: (event: { context: Record<string, Drawn> }) => void) => void;
}

/** What follows from drawing something, in the same step of undo: time-outs, names and answers of arrows. */
function habitsOf(blocks: readonly BlockDescriptor[], words: Words) {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  return class Habits extends (CommandInterceptor as unknown as new (bus: unknown) => Interceptor) {
    static $inject = ['eventBus', 'modeling', 'bpmnFactory', 'elementFactory'];
    constructor(
      bus: unknown,
      private readonly modeling: Modeling,
      private readonly factory: { create: Create },
      private readonly elements: Services['elementFactory'],
    ) {
      super(bus);
      this.postExecuted('shape.create', ({ context }) => context.shape && this.created(context.shape));
      this.postExecuted('connection.create', ({ context }) => context.connection && this.joined(context.connection));
    }

    private created(shape: Drawn & { fresh?: boolean }) {
      this.expectTime(shape);
      if (!shape.fresh) return;
      delete shape.fresh;
      const wait = byKey.get('wait');
      if (shape.type !== 'bpmn:ReceiveTask' || !wait || !shape.parent) return;
      const limit = blockShape(
        { elementFactory: this.elements, create: this.factory.create.bind(this.factory) },
        wait,
        {
          type: 'bpmn:BoundaryEvent',
          name: words.atMost,
          settings: { mode: 'duration', duration: 'P3D' },
        },
      );
      this.modeling.createShape(limit, { x: shape.x + shape.width / 2, y: shape.y + shape.height }, shape, {
        attach: true,
      });
    }

    /** The time of a wait is named after its id, which a copy gets anew. */
    private expectTime(shape: Drawn) {
      const [event] = (shape.businessObject.get('eventDefinitions') as ModdleElement[] | undefined) ?? [];
      if (event?.$type !== 'bpmn:TimerEventDefinition') return;
      const body = `\${${shape.businessObject.id as string}_until}`;
      if ((event.timeDate as ModdleElement | undefined)?.body === body) return;
      const timeDate = this.factory.create('bpmn:FormalExpression', { body });
      timeDate.$parent = event;
      this.modeling.updateModdleProperties(shape, event, { timeDate, timeDuration: undefined, timeCycle: undefined });
    }

    /** The first arrow out of a question is its first answer, the second the next. */
    private joined(arrow: Drawn) {
      const from = arrow.source?.businessObject;
      if (!from || from.$type !== 'bpmn:ExclusiveGateway' || arrow.businessObject.conditionExpression) return;
      const block = byKey.get(blockKeyOf(from) ?? '');
      const id = from.id as string;
      const used = ((from.outgoing as ModdleElement[] | undefined) ?? []).flatMap(
        (flow) =>
          readCondition((flow.conditionExpression as ModdleElement | undefined)?.body as string)?.outcomes ?? [],
      );
      const next = block?.outcomes.values.find(({ value }) => !used.includes(value));
      if (!next) return;
      const conditionExpression = this.factory.create('bpmn:FormalExpression', { body: condition(id, [next.value]) });
      this.modeling.updateProperties(arrow, { name: arrow.businessObject.name ?? next.name, conditionExpression });
    }
  };
}

interface Handlers {
  register: (name: string, handler: object) => void;
}

/** Several changes as one step of undo: `commandStack.execute('journey.together', { change })`. */
function registerTogether(stack: Handlers) {
  stack.register('journey.together', { preExecute: ({ change }: { change: () => void }) => change() });
  return true;
}
registerTogether.$inject = ['commandStack'];

/** Takes the stock tools out and puts ours in. */
export function boardModule(blocks: readonly BlockDescriptor[], words: Words) {
  return {
    __init__: ['journeyHabits', 'journeyTogether'],
    paletteProvider: ['type', NoPalette],
    contextPadProvider: ['type', padOf(words)],
    // The stock "change into" menu offers what we cannot run.
    replaceMenuProvider: ['value', null],
    journeyTogether: ['factory', registerTogether],
    journeyHabits: ['type', habitsOf(blocks, words)],
  };
}
