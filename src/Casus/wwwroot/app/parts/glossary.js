// @ts-check
// What the words mean: in place, when the pointer or the keyboard is on a word; and all of them in one list.
import { html, useState } from '../library/preact.js';
import { say } from '../strings.js';
import { Dialog } from './basic.js';

/** A word with its meaning, which is shown on hover and on focus and is read aloud. @param {{ of: string, children?: any }} props */
export function Term({ of, children }) {
    const meaning = say.glossary.entries[of];
    const words = children ?? of;
    if (meaning === undefined) { return words; }
    return html`<span class="term" tabindex="0">${words}<span class="tip" role="tooltip">${meaning}</span></span>`;
}

/** All words, in a dialog. */
export function Glossary() {
    const [shown, show] = useState(false);
    return html`
        <button class="link small glossary-open" onClick=${() => show(true)}>${say.glossary.open}</button>
        ${shown && html`<${Dialog} title=${say.glossary.title} wide onClose=${() => show(false)}><p class="quiet">${say.glossary.lead}</p>
            <dl class="terms">${Object.entries(say.glossary.entries).map(([word, meaning]) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>`)}</dl></>`}`;
}
