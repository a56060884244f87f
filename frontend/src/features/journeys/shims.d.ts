/** Comes with bpmn-js, without types of its own; only tests use it directly. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: object);
    create(type: string, properties: object): unknown;
    fromXML(xml: string): Promise<{ rootElement: unknown; elementsById: unknown }>;
    toXML(root: unknown): Promise<{ xml: string }>;
  }
}
