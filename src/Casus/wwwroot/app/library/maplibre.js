// @ts-check
// The one place that names the version of MapLibre. Loaded when somebody opens the map. It fetches its worker from beside itself.
export * from '/vendor/maplibre-gl-6.17.0/maplibre-gl.js';
export const stylesheet = '/vendor/maplibre-gl-6.17.0/maplibre-gl.css';
