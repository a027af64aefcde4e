import { defineAsyncComponent } from 'vue'

/** Begun with the first script, so that it is there when the data is, instead of when the panel is first drawn. */
const begun = import('./TrendFigure.vue')

/** The chart of the index with its frame: a part of its own, since it brings ECharts with it. */
export const TrendFigure = defineAsyncComponent(() => begun)
