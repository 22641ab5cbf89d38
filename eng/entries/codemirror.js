// What the studio uses of CodeMirror 6 and its language server client, as one file.
export { EditorState, StateField, StateEffect, Compartment, RangeSetBuilder, Prec, Transaction, Annotation } from '@codemirror/state';
export {
    EditorView, Decoration, WidgetType, ViewPlugin, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter,
    drawSelection, highlightSpecialChars, hoverTooltip, showPanel,
} from '@codemirror/view';
export { defaultKeymap, history, historyKeymap, indentWithTab, undo, redo } from '@codemirror/commands';
export { StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching, indentUnit, language } from '@codemirror/language';
export { closeBrackets, closeBracketsKeymap, completionKeymap, acceptCompletion, startCompletion } from '@codemirror/autocomplete';
export { lintGutter, lintKeymap, setDiagnostics, forEachDiagnostic, openLintPanel, nextDiagnostic } from '@codemirror/lint';
export { searchKeymap, highlightSelectionMatches } from '@codemirror/search';
export {
    LSPClient, LSPPlugin, serverCompletion, hoverTooltips, renameKeymap, renameSymbol, formatKeymap, formatDocument,
    jumpToDefinitionKeymap, jumpToDefinition, findReferencesKeymap, findReferences,
} from '@codemirror/lsp-client';
export { tags } from '@lezer/highlight';
