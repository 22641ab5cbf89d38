// @ts-check
// One button a form: the brief for the situation that is set, as HTML, PDF or DOCX.
import { html, useState } from '../library/preact.js';
import { api } from '../api.js';
import { setOf, valuesOf } from '../means/question.js';
import { messageOf, useAnswer } from '../package/asking.js';
import { respondOptions } from '../package/question.js';
import { Answered, Trouble } from '../parts/basic.js';
import { download } from '../parts/download.js';
import { say } from '../strings.js';
import { Panel, useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @param {{ session: Session }} props */
export function ReportView({ session }) {
    const [question, setQuestion] = useQuestion(session);
    const switches = useAnswer(session, 'situation', signal => api.situation(session.asked(), signal));
    // What the panel shows is what the report answers.
    const asked = { ...question, happens: question.happens ?? switches.answer?.casus[0]?.given ?? null };
    const [state, setState] = useState(/** @type {{ making: boolean, trouble: string | null, ready: string | null }} */ ({ making: false, trouble: null, ready: null }));
    const words = say.report;
    /** @param {'html' | 'pdf' | 'docx'} form */
    const make = async form => {
        setState({ making: true, trouble: null, ready: null });
        try {
            const { at, given, ...manner } = respondOptions(asked);
            const options = asked.happens === null && Object.keys(asked.facts).length === 0 ? manner : { given, ...manner };
            const set = setOf(valuesOf(session.id));
            const name = `${session.id}.${form}`;
            download(await api.report(form, session.asked({ ...options, ...set.length > 0 && { set } })), name);
            setState({ making: false, trouble: null, ready: name });
        } catch (error) { setState({ making: false, trouble: messageOf(error), ready: null }); }
    };
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        ${!session.writable && session.unsaved.length > 0 && html`<p class="notice">${words.altered}</p>`}
        <div class="with-panel"><div class="panel-side"><p class="small quiet">${words.situation}</p><${Answered} state=${switches}>${(/** @type {Types.Switches} */ answer) =>
            html`<${Panel} switches=${answer} question=${asked} onChange=${setQuestion} />`}</></div><div class="panel-main">
        ${setOf(valuesOf(session.id)).length > 0 && html`<p>${words.figures}</p>`}
        ${asked.happens !== null && html`<blockquote>${respondOptions(asked).given}; ${say.situation.allElse}</blockquote>`}
        ${question.at !== '' && html`<p class="quiet">${words.allKnown(question.at)}</p>`}
        <ul class="forms">${/** @type {const} */ (['html', 'pdf', 'docx']).map(form => html`
            <li><button class="button main" disabled=${state.making || (switches.answer === null && switches.trouble === null)} onClick=${() => make(form)}>${words[form]}</button> <span class="quiet">${words[`${form}Words`]}</span></li>`)}</ul>
        <p role="status">${state.making ? words.making : state.ready === null ? '' : words.ready(state.ready)}</p>
        <${Trouble} message=${state.trouble} /></div></div>`;
}
