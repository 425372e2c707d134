// How dates, numbers and names are written.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export function day(text) {
  if (!text) return 'undated';
  const date = new Date(String(text).slice(0, 10) + 'T00:00:00Z');
  return Number.isNaN(date.getTime()) ? String(text) : DAY.format(date);
}

/** +0.34, −0.20 */
export function signed(number, digits = 2) {
  const value = Number(number) || 0;
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return (value < 0 ? '−' : '+') + text;
}

/** A change given as a factor of the earlier value: ×3, +10.7 %, −6.3 %. */
export function factor(number) {
  const value = Number(number);
  if (value >= 2) return `×${quantity(value)}`;
  const per = ((value - 1) * 100).toFixed(1).replace(/\.0$/, '').replace('-', '−');
  return `${value > 1 ? '+' : ''}${per} %`;
}

export const percent = number => `${Math.round((Number(number) || 0) * 100)} %`;

export function quantity(value) {
  const number = Number(value);
  if (value === '' || value === null || Number.isNaN(number)) return String(value ?? '');
  const big = Math.abs(number) >= 1e6;
  return new Intl.NumberFormat('en-GB', {
    maximumFractionDigits: 2, notation: big ? 'compact' : 'standard', compactDisplay: 'long',
  }).format(number).replace('-', '−');
}

export const count = number => new Intl.NumberFormat('en-GB').format(Number(number) || 0);

export const plural = (number, one, many = one + 's') => `${count(number)} ${Number(number) === 1 ? one : many}`;

/** CryptoAsset becomes "Crypto asset". */
export function words(name) {
  const text = String(name || '').replace(/_/g, ' ').replace(/([a-z0-9])([A-Z])/g, '$1 $2').trim().toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const horizon = name => name === 'short' ? 'short term' : name === 'long' ? 'long term' : String(name || '');
