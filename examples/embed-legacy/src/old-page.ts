// An old system as there are many: tables in tables, resets for every tag, globals, sessions of its own.

export const OLD_CSS = `* { margin: 0; padding: 0; font-size: 9px; line-height: 1; box-sizing: content-box }
table, td, th, div, span, button, input, select { border: 0; background: #eef; color: #903; font-family: SimSun, serif; text-align: center }
button, input { width: 320px !important; height: 9px !important; text-transform: uppercase }
h1, h2, h3 { display: none }
.row, .title, .toolbar, .btn, .primary { display: none !important; position: absolute; left: -999px }
dialog { display: none !important }`

export const OLD_JS = `var $ = function (selector) { var found = document.querySelectorAll(selector);
  return { length: found.length, text: function (value) { for (var i = 0; i < found.length; i++) found[i].textContent = value; return this } } };
var jQuery = $;
Object.prototype.legacyId = 7;
Array.prototype.remove = function (x) { var at = this.indexOf(x); if (at >= 0) this.splice(at, 1); return this };
Date.prototype.format = function () { return 'old' };
function openCase(caseNumber) { $('#opened').text(caseNumber) }
window.name = 'main';`

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The frame of every page of the old system, drawn on the server. */
export function oldPage(user: string | undefined): string {
  const inside = user
    ? `<tr><td bgcolor="#ccccff" width="160">案件查询<br>案款查询<br><a href="/logout">退出 ${escaped(user)}</a></td>
        <td><table width="100%"><tr><td>当前案件：<span id="opened">无</span></td></tr>
          <tr><td><zx-task-queue></zx-task-queue></td></tr></table></td></tr>`
    : `<tr><td><form method="post" action="/login"><input name="user"><input name="password" type="password"><button>登录</button></form></td></tr>`
  return `<html lang="zh-CN"><head><meta charset="utf-8"><title>执行案件管理系统 V2.3</title>
<link rel="stylesheet" href="/old.css"><script src="/old.js"></script></head>
<body bgcolor="#ffffff"><table width="100%" cellspacing="0"><tr><td colspan="2"><font size="5">执行案件管理系统</font></td></tr>${inside}</table>
${user ? '<script type="module" src="/page.js"></script>' : ''}</body></html>`
}
