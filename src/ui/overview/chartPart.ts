import { defineAsyncComponent } from 'vue'

/** Begun with the first script, so that it is there when the data is, instead of when the panel is first drawn. */
const begun = import('./TrendChart.vue')

/** The chart of the index: a part of its own, since it brings ECharts with it. */
export const TrendChart = defineAsyncComponent(() => begun)
