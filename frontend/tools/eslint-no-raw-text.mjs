// ESLint rule: a text that a user reads comes from a catalogue (`t('…')`), never straight from JSX.

const READ_ALOUD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'confirmLabel',
  'description',
  'error',
  'label',
  'placeholder',
  'title',
]);
// Two letters in a row make a word; "·", "–", "%", "Ctrl" inside <Kbd> do not need a translation.
const WORD = /\p{L}{2}/u;

function literalOf(value) {
  if (!value) return null;
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : null;
  if (value.type !== 'JSXExpressionContainer') return null;
  const inner = value.expression;
  if (inner.type === 'Literal' && typeof inner.value === 'string') return inner.value;
  if (inner.type === 'TemplateLiteral') return inner.quasis.map((quasi) => quasi.value.cooked).join(' ');
  return null;
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'User texts go through i18n' },
    messages: { raw: 'Text for users goes through t(): "{{text}}"' },
    schema: [],
  },
  create(context) {
    const report = (node, text) => {
      if (text && WORD.test(text)) context.report({ node, messageId: 'raw', data: { text: text.trim().slice(0, 40) } });
    };
    const parentName = (node) => (node.parent?.type === 'JSXElement' ? node.parent.openingElement.name.name : '');
    return {
      JSXText: (node) => parentName(node) !== 'Kbd' && report(node, node.value),
      JSXExpressionContainer(node) {
        if (node.parent.type === 'JSXAttribute') return;
        report(node, literalOf(node));
      },
      JSXAttribute(node) {
        if (READ_ALOUD.has(node.name.name)) report(node, literalOf(node.value));
      },
    };
  },
};
