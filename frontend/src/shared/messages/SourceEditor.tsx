import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { xml } from '@codemirror/lang-xml';
import {
  bracketMatching,
  codeFolding,
  foldEffect,
  foldGutter,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { MJML_TAGS } from './mjmlTags';

export interface SourceHandle {
  insert: (text: string) => void;
}

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  readOnly?: boolean;
  /** Lines with something to mend, counting from 1. */
  marked?: readonly number[];
  ref?: Ref<SourceHandle>;
}

const FIELDS = new MatchDecorator({
  regexp: /\{\{.*?\}\}|\{%.*?%\}/g,
  decoration: Decoration.mark({ class: 'cm-field' }),
});

const fields = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = FIELDS.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = FIELDS.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

const colours = HighlightStyle.define([
  { tag: tags.tagName, color: 'light-dark(#1f4fa3, #9db8ff)' },
  { tag: tags.attributeName, color: 'light-dark(#7a4300, #e8b872)' },
  { tag: tags.attributeValue, color: 'light-dark(#1f6b30, #8fd6a0)' },
  { tag: [tags.comment, tags.processingInstruction], color: 'var(--mantine-color-dimmed)' },
  { tag: tags.invalid, color: 'var(--mantine-color-error)' },
  { tag: tags.angleBracket, color: 'var(--mantine-color-dimmed)' },
]);

const look = EditorView.theme({
  '&': { fontSize: '13px', maxHeight: '560px', backgroundColor: 'var(--mantine-color-default)' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.55' },
  '.cm-content': { minHeight: '240px', caretColor: 'var(--mantine-color-text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface-rail)',
    color: 'var(--mantine-color-dimmed)',
    borderRight: '1px solid var(--surface-line)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'light-dark(#cfd9fb, #35427a) !important',
  },
  '.cm-field': {
    backgroundColor: 'light-dark(#efe9fc, #322a52)',
    color: 'light-dark(#5028b0, #cdbcff)',
    borderRadius: '3px',
    padding: '1px 0',
  },
  '.cm-field span': { color: 'inherit' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--surface-hover)',
    border: '1px solid var(--mantine-color-default-border)',
    color: 'var(--mantine-color-dimmed)',
    padding: '0 4px',
  },
  '.cm-marked': { backgroundColor: 'light-dark(#fdeceb, #43211f)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--mantine-color-body)',
    border: '1px solid var(--mantine-color-default-border)',
    color: 'var(--mantine-color-text)',
  },
});

function marks(view: EditorState, lines: readonly number[]): Extension {
  const known = lines.filter((line) => line <= view.doc.lines);
  const decorations = [...new Set(known)]
    .sort((a, b) => a - b)
    .map((line) => Decoration.line({ class: 'cm-marked' }).range(view.doc.line(line).from));
  return EditorView.decorations.of(Decoration.set(decorations));
}

/** The head of a message is set up once: it starts folded, so that the words come first. */
function headFolds(source: string) {
  const from = source.indexOf('<mj-head>');
  const to = source.indexOf('</mj-head>');
  return from >= 0 && to > from ? [foldEffect.of({ from: from + '<mj-head>'.length, to })] : [];
}

const changeable = (readOnly: boolean): Extension => [
  EditorState.readOnly.of(readOnly),
  EditorView.editable.of(!readOnly),
];

/** The source of an e-mail with colours, folding, search (Ctrl F) and undo. Tab leaves it, as everywhere. */
export default function SourceEditor({ label, value, onChange, readOnly = false, marked = [], ref }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const parts = useRef({ marks: new Compartment(), locked: new Compartment() });
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);

  useEffect(() => {
    if (!place.current) return undefined;
    const made = new EditorView({
      parent: place.current,
      doc: value,
      extensions: [
        lineNumbers(),
        codeFolding(),
        foldGutter(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        highlightSelectionMatches(),
        xml({ elements: MJML_TAGS }),
        indentUnit.of('  '),
        syntaxHighlighting(colours),
        fields,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...completionKeymap]),
        parts.current.marks.of([]),
        parts.current.locked.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) tell.current(update.state.doc.toString());
        }),
      ],
    });
    view.current = made;
    made.dispatch({ effects: headFolds(value) });
    return () => {
      made.destroy();
    };
    // Made once; later values are dispatched below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [label]);

  useEffect(() => {
    const now = view.current;
    if (now && now.state.doc.toString() !== value) {
      now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: value } });
    }
  }, [value]);

  useImperativeHandle(ref, () => ({
    insert: (text) => {
      const now = view.current;
      now?.dispatch(now.state.replaceSelection(text));
      now?.focus();
    },
  }));

  const lines = marked.join(' ');
  useEffect(() => {
    const now = view.current;
    const numbers = lines ? lines.split(' ').map(Number) : [];
    now?.dispatch({ effects: parts.current.marks.reconfigure(marks(now.state, numbers)) });
  }, [lines, value]);

  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.locked.reconfigure(changeable(readOnly)) });
  }, [readOnly]);

  return <div ref={place} />;
}
