// What app/theme.js does in the product, for pages that are served without a build.
{
  const theme = localStorage.getItem("graph-explorer.theme");
  if (theme) document.documentElement.dataset.theme = theme;
}
