// @ts-check
// The studio: reads the address, shows the page that it names.
import { html, render, useEffect, useState } from './library/preact.js';
import { routeOf } from './router.js';
import { say } from './strings.js';
import { Home } from './views/home.js';
import { PackagePage } from './views/package.js';
import { Glossary } from './parts/glossary.js';
import { ThemeSwitch } from './parts/theme-switch.js';
import { PatternsPage } from './views/patterns.js';
import { SincePage } from './views/since.js';
import { TablePage } from './views/table.js';
import { LibraryTimeline } from './views/dates.js';
import { Tour } from './views/tour.js';

/** @import { Route } from './router.js' */

/** The pages about the whole library, in the order of their links. */
const pages = /** @type {const} */ (['home', 'table', 'patterns', 'timeline', 'since']);

/** @param {{ route: Route }} props */
function Page({ route }) {
    switch (route.page) {
        case 'home': return html`<${Home} />`;
        case 'table': return html`<${TablePage} />`;
        case 'patterns': return html`<${PatternsPage} name=${route.id} />`;
        case 'timeline': return html`<${LibraryTimeline} />`;
        case 'since': return html`<${SincePage} date=${route.query.get('date')} />`;
        case 'tour': return html`<${Tour} step=${route.step} />`;
        default: return html`<h1>${say.notFound}</h1><p><a href="#/">${say.backHome}</a></p>`;
    }
}

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
        document.querySelector('nav.views [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
                    <${Glossary} />
                    <${ThemeSwitch} />
                </header>
                <nav class="views" aria-label=${say.library.navigation}>
                    <ul>${pages.map(page => html`<li><a href=${page === 'home' ? '#/' : `#/${page}`} aria-current=${page === route.page ? 'page' : undefined}>${say.library.pages[page]}</a></li>`)}</ul>
                </nav>
                <main id="main" tabindex="-1" class=${`page page-${route.page}`}><${Page} route=${route} /></main>`}`;
}

const root = document.getElementById('studio');
if (root !== null) { render(html`<${Studio} />`, root); }
