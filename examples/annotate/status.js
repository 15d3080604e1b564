/* 没有权限改网页文件时，由这段脚本按 status.json 在正文前显示效力状态。
 *
 * 1. doclint annotate apply 清单.xlsx --root 门户/ --base-url https://www.example.gov.cn/ --status-json status.json
 * 2. 把 status.json 放到网站根目录，在网页模板里加：<script src="/status.js" defer></script>
 *
 * 不执行脚本的抓取者看不到；能改网页文件的，请用 --apply 直接标注。只写文字，不插入代码。
 */
(function () {
  "use strict";
  var here = location.href.split(/[?#]/)[0];
  var body = document.querySelector("#UCAP-CONTENT, #zoom, #Zoom, .TRS_Editor, article") || document.body;
  fetch("/status.json", { cache: "no-cache" })
    .then(function (answer) { return answer.ok ? answer.json() : { pages: {} }; })
    .then(function (said) {
      var status = said.schema === 1 && (said.pages[here] || said.pages[decodeURI(here)]);
      if (!status || !status.text || document.querySelector(".doclint-status")) { return; }
      var banner = document.createElement("div");
      banner.className = "doclint-status";
      banner.setAttribute("role", "note");
      banner.style.cssText = "margin:0 0 16px;padding:10px 14px;border:2px solid #c00;color:#c00;background:#fff";
      banner.textContent = status.text;
      body.insertBefore(banner, body.firstChild);
    });
})();
