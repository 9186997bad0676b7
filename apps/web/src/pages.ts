import type { ComponentType } from 'preact';
import { fetchStage } from './pages/figures/fetch-stage.ts';
import type { Place, Route, Router } from './route.ts';

/** What fills the frame. A page reads from the router which of its items is meant. */
export type Page = ComponentType<{ readonly router: Router }>;
export type LoadPage = () => Promise<Page>;

/** Pages that are fetched when they are first opened. The photo page isn't among them: it comes with the frame. */
export type LaterPlace = Exclude<Place, 'photo'>;

const live: LoadPage = async () => (await import('./pages/live/LivePage.tsx')).LivePage;
const compare: LoadPage = async () => (await import('./pages/compare/ComparePage.tsx')).ComparePage;
const compareStart: LoadPage = async () =>
  (await import('./pages/compare-start/CompareStartPage.tsx')).CompareStartPage;
const compareFollow: LoadPage = async () =>
  (await import('./pages/compare-follow/FollowPage.tsx')).FollowPage;
const figures: LoadPage = async () => (await import('./pages/figures/FiguresPage.tsx')).FiguresPage;
const library: LoadPage = async () => (await import('./pages/library/LibraryPage.tsx')).LibraryPage;
const models: LoadPage = async () => (await import('./pages/models/ModelsPage.tsx')).ModelsPage;
const video: LoadPage = async () => (await import('./pages/video/VideoPage.tsx')).VideoPage;
const videoStart: LoadPage = async () =>
  (await import('./pages/video-start/VideoStartPage.tsx')).VideoStartPage;

const coach: LoadPage = async () => (await import('./pages/coach/CoachPage.tsx')).CoachPage;
const coachRules: LoadPage = async () => (await import('./pages/coach/rules/RulesPage.tsx')).RulesPage;

const rehabPatients: LoadPage = async () => (await import('./pages/rehab/PatientsPage.tsx')).PatientsPage;
const rehabRecord: LoadPage = async () => (await import('./pages/rehab/record/RecordPage.tsx')).RecordPage;
/** Pages of a patient's record; without one of these names it is the record itself. */
const REHAB_PAGES: Readonly<Record<string, LoadPage>> = {
  privacy: async () => (await import('./pages/rehab/privacy/PersonPrivacyPage.tsx')).PersonPrivacyPage,
  report: async () => (await import('./pages/rehab/report/ReportPage.tsx')).ReportPage,
  session: async () => (await import('./pages/rehab/session/SessionPage.tsx')).SessionPage,
  today: async () => (await import('./pages/rehab/today/TodayPage.tsx')).TodayPage,
};

const actions: LoadPage = async () => (await import('./pages/actions/ActionsPage.tsx')).ActionsPage;
const actionSet: LoadPage = async () => (await import('./pages/actions/set/SetPage.tsx')).SetPage;
/** Pages of a data set or model; without one of these names it is the data set itself. */
const ACTION_PAGES: Readonly<Record<string, LoadPage>> = {
  clip: async () => (await import('./pages/actions/clip/ClipPage.tsx')).ClipPage,
  model: async () => (await import('./pages/actions/model/ModelPage.tsx')).ModelPage,
};
const tryOn: LoadPage = async () => (await import('./pages/tryon/TryOnPage.tsx')).TryOnPage;

const LOADERS: Readonly<Record<LaterPlace, (route: Route) => LoadPage>> = {
  compare: ({ item, query }) => (item !== null ? compare : query?.follow ? compareFollow : compareStart),
  figures: () => figures,
  live: () => live,
  library: () => library,
  actions: ({ item, page = '' }) => (item === null ? actions : (ACTION_PAGES[page] ?? actionSet)),
  models: () => models,
  coach: ({ query }) => (query?.rules === undefined ? coach : coachRules),
  rehab: ({ item, page = '' }) => (item === null ? rehabPatients : (REHAB_PAGES[page] ?? rehabRecord)),
  tryon: () => tryOn,
  video: ({ item }) => (item === null ? videoStart : video),
};

/** How to get the page of a place; the same function for the same page. */
export const loaderOf = (place: LaterPlace, route: Route): LoadPage => LOADERS[place](route);

/** Begins to fetch the page of a place, and what its first picture needs; who opens it is told what fails. */
export function fetchPage(route: Route): void {
  if (route.place === 'photo') return;
  loaderOf(route.place, route)().catch(() => undefined);
  if (route.place === 'figures' && route.item !== null) fetchStage();
}
