// @ts-check
// The one place that names the version of preact.
export * from '/vendor/preact-11.2.0/preact.js';
