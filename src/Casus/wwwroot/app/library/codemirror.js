// @ts-check
// The one place that names the version of CodeMirror. Loaded when somebody opens the editor.
export * from '/vendor/codemirror-6.43.15/codemirror.js';
