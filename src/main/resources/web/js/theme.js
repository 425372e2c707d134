// The switch between light and dark; without a stored choice the system is followed.
const KEY = 'spillover-theme';
const root = document.documentElement;

function stored() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

function store(theme) {
  try { localStorage.setItem(KEY, theme); } catch { /* the choice then lasts as long as the page */ }
}

function set(theme, button) {
  root.dataset.theme = theme;
  const other = theme === 'dark' ? 'light' : 'dark';
  button.textContent = other === 'dark' ? 'Dark' : 'Light';
  button.setAttribute('aria-label', `Switch to the ${other} theme`);
  button.title = `Switch to the ${other} theme`;
  document.dispatchEvent(new CustomEvent('themechange'));
}

export function startTheme(button) {
  set(root.dataset.theme, button);
  button.addEventListener('click', () => {
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    store(theme);
    set(theme, button);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', event => {
    if (!stored()) set(event.matches ? 'dark' : 'light', button);
  });
}
