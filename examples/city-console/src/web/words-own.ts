/** Words about the pages of the court’s own. */
export const ownWords = {
  'nav.command': ['指挥', 'Command'],
  'nav.window': ['窗口', 'Window'],
  'command.wall': ['大屏显示', 'Wall screen'],
  'command.desk': ['桌面显示', 'Desk view'],
  'nav.more': ['更多', 'More'],
  'nav.documents': ['批量文书', 'Documents'],
  'documents.title': ['批量制作文书', 'Documents for many cases'],
  'nav.find': ['卷宗检索', 'Search dossiers'],
  'find.title': ['卷宗全文检索', 'Search in all dossiers'],
  'nav.dossier': ['卷宗中心', 'Dossier centre'],
  'dossier.title': ['卷宗中心', 'Dossier centre'],
  'nav.own': ['本院页面', 'Our pages'],
  'nav.designer': ['控制台设计', 'Designer'],
  'own.title': ['本院页面', 'Pages of this court'],
  'designer.title': ['控制台设计', 'Designer of the console'],
} as const
