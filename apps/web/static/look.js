// Runs before the first paint: the chosen theme and text size, so that neither flashes. Kept apart because the page allows no inline script.
(function () {
  try {
    var look = JSON.parse(localStorage.getItem('ashi.look') || '{}');
    if (look.theme === 'light' || look.theme === 'dark') document.documentElement.dataset.theme = look.theme;
    if (look.large === true) document.documentElement.dataset.text = 'large';
  } catch {
    // Storage is blocked or broken: the system theme and normal text are right then.
  }
})();
