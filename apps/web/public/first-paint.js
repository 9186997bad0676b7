// Runs before the first paint, so that neither the language nor a chosen theme flashes. The keys and the rule
// are those of src/preferences/; a test compares the two.
(function () {
  var root = document.documentElement;
  var theme = null;
  var language = null;
  try {
    theme = localStorage.getItem('posebox.theme');
    language = localStorage.getItem('posebox.language');
  } catch (error) {
    // Storage may be forbidden; the system's and the browser's choice then stand.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language !== 'zh' && language !== 'en') {
    language = /^zh\b/i.test((navigator.languages && navigator.languages[0]) || navigator.language || '') ? 'zh' : 'en';
  }
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
})();

// Zod would try whether code can be made from text, which the Content-Security-Policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true };
