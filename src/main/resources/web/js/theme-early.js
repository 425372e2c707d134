// Classic script in the head: sets the theme before the first paint, so that nothing flashes.
(function () {
  var stored = null;
  try { stored = localStorage.getItem('spillover-theme'); } catch (e) { /* storage may be switched off */ }
  var dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
