/** Words about the pages of the court’s own. */
export const ownWords = {
  'nav.dossier': ['卷宗中心', 'Dossier centre'],
  'dossier.title': ['卷宗中心', 'Dossier centre'],
  'nav.own': ['本院页面', 'Our pages'],
  'nav.designer': ['控制台设计', 'Designer'],
  'own.title': ['本院页面', 'Pages of this court'],
  'designer.title': ['控制台设计', 'Designer of the console'],
} as const
