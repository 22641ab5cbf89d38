// @ts-check
// What the answers of /api/v1 hold, as far as the pages read them. Types only: nothing here runs.

/** @typedef {{ id: string, title: string, place: string, year: number | null, parties: string[], clauses: number, asOf: string | null, given: string | null, verdict: string | null,
 *   kind: 'treaty' | 'draft' | 'hypothetical' | 'positions' | 'own', writable: boolean, changed: boolean, problems: number, reviewed: string | null, unsettled: number }} Card */
/** @typedef {{ path: string, version: string | null, text: string, draft: string | null, draftBase: string | null }} PackageFile */
/** @typedef {{ id: string, title: string, folder: string, writable: boolean, files: PackageFile[], source: PackageFile | null }} PackageFiles */
/** @typedef {{ given?: string, on?: string, reading?: string, variant?: string, asIfSigned?: boolean, second?: string, of?: string, scenario?: string, since?: string, most?: number, at?: string, all?: boolean, asItStands?: boolean, ranking?: boolean, positions?: string, set?: string[], pillar?: string }} AskOptions */
/** @typedef {{ package: string, drafts: Record<string, string>, options?: AskOptions }} Asked */

/** @typedef {{ file: string, line: number, column: number, endLine: number, endColumn: number, label?: string }} Place */
/** @typedef {{ source: string, statedBy: string[], on: string | null, confidence?: string, contestedBy: string[] }} Provenance */
/** @typedef {'yes' | 'no' | 'unknown'} Truth */
/** @typedef {{ text: string, holds: Truth, place?: Place | null, provenance?: Provenance | null, because: Reason[] }} Reason */
/** @typedef {{ party: string, label: string, instrument: string, clause: string, kind: 'duty' | 'prohibition' | 'permission', measure: string, floor: string, ceiling: string,
 *   whether: string, firm: string | null, assured: string | null, possible: string | null, atOneTable: string | null, open: string | null, unsettled: string[], deliverable: boolean, gates: string[],
 *   deadline: string, onWhoseSay: string[], presumes: string[], needs: string[], state: string, place: Place, because: Reason }} Duty */
/** @typedef {{ package: string, given: string[], on: string, reading: string, asIfSigned: boolean, variant: string | null, headline: string, duties: Duty[], unsettled: string[], assumptions: string[] }} Response */

/** @typedef {{ kind: string, situations: string, unknowns: number }} Proof */
/** @typedef {{ guarantor: string, whether: string, floor: string | null, ceiling: string | null, firm: string | null, firmActs: string[], firmBy: string[], firmInSome: string | null, possible: string | null, when: string | null,
 *   onWhoseSay: string[], clauses: string[] }} Cell */
/** @typedef {{ casus: string, happens: string, given: string[], victim: string | null, aggressor: string | null, proof: Proof, cells: Cell[] }} MatrixClass */
/** @typedef {{ package: string, on: string, reading: string, asIfSigned: boolean, guarantors: string[], classes: MatrixClass[] }} Matrix */

/** @typedef {{ code: string, level: 'error' | 'warning' | 'information' | string, message: string, places: Place[], details: string[], repairs: { description: string, tried: boolean }[], help: string }} Finding */
/** @typedef {{ number: number, changes: string, oweMore: string[], weakens: string[], clauses: string[] }} Repair */
/** @typedef {{ casus: string, rung: string, expectation: string | null, happens: string, situation: string[], causes: string[][], holes: number, ways: number, clauses: string[], proof: Proof,
 *   tried: number, repairs: Repair[] }} Loophole */

/** @typedef {{ id: string, clause: string, label: string, parties: string[], promise: string, missing: boolean, inCircle: boolean, x: number, y: number, width: number, height: number, place?: Place | null }} GraphNode */
/** @typedef {{ from: string, to: string, kind: string, label: string, parties: string[], word: string, byLaw: boolean, through: string | null, inCircle: boolean, path: string }} GraphEdge */
/** @typedef {{ package: string, width: number, height: number, nodes: GraphNode[], edges: GraphEdge[], circles: { clauses: string[] }[] }} Graph */

/** @typedef {{ change: string, clauses: string[], then: string, troubles: { party: string }[], noPositionOf: string[], oweMore: string[], oweLess: string[] }} Lift */
/** @typedef {{ label: string, stance: string, condition: string, provenance: Provenance | null, place?: Place | null, fit: string, atBest: string, atWorst: string, why: string, undecided: string[],
 *   clauses: { clause: string, words: string, strength: string, waits: string[], place?: Place | null }[], lifts: Lift[] }} PositionFit */
/** @typedef {{ party: string, mustAgreeAs: string[], signed: string[], couldSign: string, standing: string, positions: PositionFit[] }} Signer */
/** @typedef {{ package: string, on: string, positionsOf: string, instruments: string[], leftOut: string[], parties: Signer[], apart: Signer[], others: Signer[], notUsed: { party: string, label: string, why: string }[], supposed: string[] }} Acceptance */

/** @typedef {{ corner: string, ladder: string, before: string | null, after: string | null, verdict: string }} Change */
/** @typedef {{ parties: string[], verdict: string, examples: { given: string[], changes: Change[] }[] }} PartyVerdict */
/** @typedef {{ casus: string[], onlyIn: string | null, happens: string[], doesNotHappen: string[], unknowns: number, situations: string, parties: PartyVerdict[] }} ComparedClass */
/** @typedef {{ clause: string, measure: string, binds: string | null, sentence: string, place?: Place | null }} ClauseText */
/** @typedef {{ fate: string, before: ClauseText | null, after: ClauseText | null, partiesLost: string[], partiesGained: string[], words: { before: string, after: string }[] }} ChangedClause */
/** @typedef {{ title: string, package: string, variant: string | null, on: string, inForce: string[], notInForce: string[], clauses: number }} ComparedText */
/** @typedef {{ first: ComparedText, second: ComparedText, asIfSigned: boolean, classes: ComparedClass[], clauses: ChangedClause[], unchangedClauses: number, limits: string[] }} Comparison */

/** @typedef {{ party: string, clause: string, measure: string, from: string, to: string, due: string | null, why: string, place?: Place | null }} StateChange */
/** @typedef {{ at: string, day: number, hour: number, happened: string[], changes: StateChange[], expectations: { text: string, met: string, why: string, place?: Place | null }[] }} Moment */
/** @typedef {{ package: string, scenarios: { name: string, moments: Moment[], open: StateChange[] }[] }} Courses */

/** @typedef {{ key: string, what: string }} NamedSource */
/** @typedef {{ label: string | null, heading: string | null, clause: string | null, id: string | null, written: NamedSource[], alteredFrom: string | null, text: string | null, paraphrase: string | null, sentence: string | null, source: string | null, on: string | null, confidence: string | null,
 *   review: string | null, state: string | null, file: string, line: number, kind: string }} Article */
/** @typedef {{ name: string, title: string | null, kind: string, status: string, date: string | null, parties: string[], articles: Article[] }} Instrument */
/** @typedef {{ title: string, parties: { name: string, roles: string[] }[], instruments: Instrument[], claims: Article[], assumptions: string[], altered: string | null, limits: string, areas: Area[], reviewed: string | null, unsettled: number }} ReadersDocument */
/** @typedef {{ name: string, kind: string, gloss: string | null, within: string[], contestedBy: string[] }} Area */

/** @typedef {{ casus: string, given: string, words: string }} CasusChoice */
/** @typedef {{ key: string, words: string, group: string }} Fact */
/** @typedef {{ casus: CasusChoice[], facts: Fact[], scenarios: { name: string, given: string, on: string | null }[], variants: string[], asOf: string | null }} Switches */

/** @typedef {{ who: string[], modal: string | null, measure: string | null, when: string | null, clause: string | null }} Suggestion */
/** @typedef {{ n: number, text: string, start: number, end: number, suggestion: Suggestion | null }} Sentence */
/** @typedef {{ title: string, sentences: Sentence[] }} Statement */
/** @typedef {{ type: string, features: any[], bbox?: number[], viewpoint?: string, source?: string, licence?: string, attribution?: string, metadata?: any }} Boundaries */

/** An end of a range is null where there is none. @typedef {{ low: number | null, high: number | null, words: string, unit: string, grade: string, source: string, on: string | null }} MeansFigure */
/** @typedef {{ name: string, kind: string, of: string, words: string, unit: string, isSet: boolean, figure: MeansFigure | null, sourced: MeansFigure | null, note: string, place: Place }} Lever */
/** @typedef {{ name: string, group: string, words: string, formula: string, withNumbers: string, inputs: string[], levers: string[], unit: string, result: MeansFigure | null, lacks: string[], source: string, isKey: boolean }} Step */
/** @typedef {{ lever: string, from: { low: number | null, high: number | null }, to: number, words: string, factor: number | null }} MeansChange */
/** @typedef {{ gap: string, words: string, unit: string, certainty: 'certain' | 'possible', missing: { low: number | null, high: number | null }, missingWords: string, sufficing: MeansChange[] }} Shortfall */
/** @typedef {{ pledge: string, there: string, need: string | null, gap: string, words: string }} Held */
/** @typedef {{ kind: string, words: string, parties: string[], sources: string[] }} MeansNote */
/** @typedef {{ pillar: string, levers: Lever[], steps: Step[], shortfalls: Shortfall[], held: Held[], notes: MeansNote[],
 *   promises: SupportPromise[], rules: { clause: string, words: string, canStopAlone: string[], place: Place }[], duties: DutyTime[] }} Pillar */
/** @typedef {{ kind: string, act: string, clause: string, party: string, words: string, firmness: string, when: string, onWhoseSay: string[], needs: string[], source: string, place: Place }} SupportPromise */
/** An end that is not known is null. @typedef {{ clause: string, bearer: string, words: string, due: number | null, dueWords: string, earliest: number, latest: number | null, isTooLate: boolean, mayBeTooLate: boolean,
 *   parts: { kind: string, of: string, words: string, least: number | null, most: number | null, source: string, place: Place }[], place: Place }} DutyTime */
/** @typedef {{ package: string, set: string[], pillars: Pillar[], setAside: { reason: string, place: Place }[] }} MeansReport */

/** @typedef {{ package: string, on: string, ranks: Record<string, number> } & Record<string, string>} FeatureRow */
/** @typedef {{ of: number, features: { name: string, heading: string, meaning: string }[], packages: FeatureRow[] }} FeatureTable */
/** @typedef {{ name: string, title: string, does: string, became: string, rule: string, uses: { package: string, words: string, place: Place }[],
 *   findings: { code: string, level: string, message: string }[], around: string, insert: string }} Pattern */
/** @typedef {{ date: string, kind: string, words: string, by: string, place: Place }} Dated */
/** @typedef {{ casus: string[], party: string, word: string, corners: string[], now: boolean, because: string[] }} VerdictChange */
/** @typedef {{ package: string, since: string, on: string, said: Dated[], changes: VerdictChange[], ahead: Dated[], gates: string[], turning: { fact: string, changes: number, most: string[] } | null }} SinceAnswer */
/** @typedef {{ name: string, where: string, weight: number, distance: number, own: string, other: string }} ComparedFeature */
/** @typedef {{ package: string, on: string, of: number, nearest: { package: string, distance: number, compared: ComparedFeature[] }[] }} Precedents */

/** @typedef {{ of: string, clause: string, sentence: string, source: string | null, on: string | null, confidence: string | null, file: string | null, line: number | null }} Reading */
/** @typedef {{ encoded: string | null, reviewed: string | null, states: { state: string, clauses: number }[], disputed: { clause: string, why: string[], readings: Reading[] }[],
 *   differences: { subject: string, words: string, outcome: string, readings: Reading[] }[], twice: { fate: string, first: Reading | null, second: Reading | null }[], alike: number }} Readings */

export {};
