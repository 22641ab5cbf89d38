// @ts-check
// Light, dark, or as the system has it.
import { html, useState } from '../library/preact.js';
import { say } from '../strings.js';

const key = 'casus.theme';

export function ThemeSwitch() {
    const [theme, set] = useState(localStorage.getItem(key) ?? 'system');
    /** @param {string} value */
    const choose = value => {
        set(value);
        if (value === 'system') {
            localStorage.removeItem(key);
            delete document.documentElement.dataset.theme;
        } else {
            localStorage.setItem(key, value);
            document.documentElement.dataset.theme = value;
        }
        dispatchEvent(new Event('casus-theme'));
    };
    return html`
        <label class="theme-switch"><span class="away">${say.theme.label}</span>
            <select value=${theme} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => choose(event.currentTarget.value)}>
                <option value="system">${say.theme.system}</option><option value="light">${say.theme.light}</option><option value="dark">${say.theme.dark}</option>
            </select>
        </label>`;
}

/** Whether the page is dark now, by choice or by the system. */
export const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
