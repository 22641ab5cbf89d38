// @ts-check
// Asks for a name and makes a package of the person's own, from another or from nothing.
import { html, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf } from '../package/asking.js';
import { Dialog, Trouble } from '../parts/basic.js';
import { go, linkTo } from '../router.js';
import { say } from '../strings.js';

/**
 * @param {{ from: { id: string, title: string } | null, words?: Record<string, string>, onClose: () => void }} props
 *   `words`: texts that go into the new package in place of those it is copied from
 */
export function NewPackage({ from, words = {}, onClose }) {
    const [name, setName] = useState(from === null ? 'my-guarantee' : `my-${from.id}`);
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [busy, setBusy] = useState(false);

    /** @param {Event} event */
    const make = async event => {
        event.preventDefault();
        setBusy(true);
        setTrouble(null);
        try {
            const { id } = await api.create(name.trim(), from?.id ?? null);
            if (Object.keys(words).length > 0) {
                const made = await api.package(id);
                for (const [path, text] of Object.entries(words)) {
                    // The copy names its main file after the package; any other keeps its name.
                    const file = made.files.find(one => one.path === path) ?? (made.files.length === 1 ? made.files[0] : undefined);
                    if (file !== undefined) { await api.save(id, file.path, text, file.version); }
                }
            }
            onClose();
            go(linkTo(id, 'edit'));
        } catch (error) { setTrouble(messageOf(error)); }
        setBusy(false);
    };

    return html`
        <${Dialog} title=${say.newPackage.title} onClose=${onClose}>
            <form onSubmit=${make}>
                <p>${from === null ? say.newPackage.fresh : say.newPackage.from(from.title)} ${Object.keys(words).length > 0 && say.newPackage.withWords}</p>
                <div class="field"><label><span>${say.newPackage.name}</span>
                    <input type="text" required autofocus value=${name} aria-describedby="name-help" onInput=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => setName(event.currentTarget.value)} /></label>
                    <p id="name-help" class="small quiet">${say.newPackage.nameHelp}</p></div>
                <${Trouble} message=${trouble} />
                <div class="row"><button class="button main" type="submit" disabled=${busy}>${say.newPackage.make}</button>
                    <button class="button" type="button" onClick=${onClose}>${say.cancel}</button></div>
            </form>
        </>`;
}
