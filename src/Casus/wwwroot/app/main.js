// @ts-check
// The studio: reads the address, shows the page that it names.
import { html, render, useEffect, useState } from './library/preact.js';
import { routeOf } from './router.js';
import { say } from './strings.js';
import { Home } from './views/home.js';
import { PackagePage } from './views/package.js';
import { ThemeSwitch } from './parts/theme-switch.js';
import { Tour } from './views/tour.js';

function Studio() {
    const [route, setRoute] = useState(() => routeOf(location.hash));
    useEffect(() => {
        const changed = () => setRoute(routeOf(location.hash));
        addEventListener('hashchange', changed);
        return () => removeEventListener('hashchange', changed);
    }, []);
    const place = `${route.page}/${route.id}/${route.view}/${route.step}`;
    useEffect(() => {
        // A new view begins at its heading: the eye is there, and so is the keyboard.
        scrollTo(0, 0);
        const main = document.querySelector('main');
        if (document.activeElement !== document.body && main instanceof HTMLElement && !main.contains(document.activeElement)) { main.focus({ preventScroll: true }); }
    }, [place]);

    return html`
        <a class="skip" href="#main" onClick=${(/** @type {Event} */ event) => { event.preventDefault(); document.querySelector('main')?.focus(); }}>${say.skip}</a>
        ${route.page === 'package'
            ? html`<${PackagePage} key=${route.id} route=${route} />`
            : html`
                <header class="top">
                    <a class="mark-name" href="#/">${say.name}</a>
                    <span class="motto quiet">${say.motto}</span>
                    <${ThemeSwitch} />
                </header>
                <main id="main" tabindex="-1" class="page">
                    ${route.page === 'home' ? html`<${Home} />` : route.page === 'tour' ? html`<${Tour} step=${route.step} />`
                        : html`<h1>${say.notFound}</h1><p><a href="#/">${say.backHome}</a></p>`}
                </main>`}`;
}

const root = document.getElementById('studio');
if (root !== null) { render(html`<${Studio} />`, root); }
