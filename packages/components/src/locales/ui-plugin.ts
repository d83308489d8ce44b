/** Words of what stands between a console and the browser halves of plugins. */
export const uiPluginWords = {
  'zh-CN': {
    failed: '插件“{plugin}”的“{part}”出错，没有显示',
    todo: '页面其余部分不受影响；请通知系统管理员。',
    cell: '出错',
  },
  en: {
    failed: '"{part}" of plugin "{plugin}" failed and is not shown',
    todo: 'The rest of the page works; tell the administrator.',
    cell: 'failed',
  },
} as const
