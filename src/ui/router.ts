import type { Component } from 'vue'
import type { Router, RouteRecordRaw } from 'vue-router'
import { createRouter, createWebHashHistory, parseQuery } from 'vue-router'
import { briefPlace } from './brief/page.ts'
import { briefingsPage } from './briefings/page.ts'
import { casesPage } from './cases/page.ts'
import { chartsPage } from './charts/page.ts'
import { comparePlace } from './compare/page.ts'
import { dataPage } from './data/page.ts'
import { issuesPage } from './issues/page.ts'
import { meetingsPage } from './meetings/page.ts'
import { methodPage } from './method/page.ts'
import { overviewPage } from './overview/page.ts'
import type { Page, Place } from './page.ts'
import { paperPlace } from './paper/page.ts'
import { peoplePage } from './people/page.ts'
import { notesPlace, presentPlace } from './present/page.ts'
import { settingsPage } from './settings/page.ts'
import { withTexts } from './texts/i18n.ts'
import { timelinePage } from './timeline/page.ts'
import { yourDataPage } from './yourData/page.ts'

/** All pages, in the order of the navigation. */
export const pages: readonly Page[] = [
  overviewPage,
  timelinePage,
  issuesPage,
  casesPage,
  meetingsPage,
  peoplePage,
  chartsPage,
  briefingsPage,
  dataPage,
  yourDataPage,
  methodPage,
  settingsPage,
]

/** What has an address and stands in no navigation. */
const places: readonly Place[] = [presentPlace, notesPlace, briefPlace, paperPlace, comparePlace]

/** Longest question of an address that is read, in characters: a hundred filters have a tenth of it. */
const LONGEST_QUERY = 20_000

/** How much is shown of an address that leads nowhere, in characters. */
const SHOWN = 200

/** Hash addresses: they work from `file://` and under any path. An unknown one leads to the overview, which says so. */
export function createPages(): Router {
  return createRouter({
    history: createWebHashHistory(),
    parseQuery: (text) =>
      text.length > LONGEST_QUERY ? { lost: `?${text.slice(0, SHOWN)}…` } : parseQuery(text),
    routes: [
      ...[...pages, ...places].map(routeOf),
      {
        path: '/:unknown(.*)+',
        redirect: (to) => ({ path: '/', query: { ...to.query, lost: to.path.slice(0, SHOWN) } }),
      },
    ],
    scrollBehavior: (to, from, saved) => (to.path === from.path ? false : (saved ?? { top: 0 })),
  })
}

function routeOf(page: Place & Partial<Page>): RouteRecordRaw {
  return {
    name: page.name,
    path: page.path,
    component: isFetched(page.component) ? withTexts(page.component) : page.component,
    meta: {
      standsAlone: page.standsAlone ?? false,
      showsPanel: page.showsPanel ?? false,
      wholeWindow: page.wholeWindow ?? false,
      ...(page.within === undefined ? {} : { within: page.within }),
      ...(page.panelKind ? { panelKind: page.panelKind } : {}),
    },
  }
}

function isFetched(component: Place['component']): component is () => Promise<Component> {
  return typeof component === 'function'
}
