// @ts-check

/** Hands a file to the browser's downloads. @param {Blob} blob @param {string} name */
export function download(blob, name) {
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has begun to read it; a minute is enough for the slowest disk.
    window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
