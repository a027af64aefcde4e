/** The figure of the relationship index, beyond what the overview says of it. */
export const indexFigure = {
  name: 'Relationship index',
}
