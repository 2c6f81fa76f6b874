/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MATRIX_WIDTH  420
#define MATRIX_HEIGHT 215
#define STEPS_MAX     10
#define PICTURES_MAX  3

/* The figure owns what it draws: pages may be drawn again when the report is long written. */
typedef struct {
  MunMatrix matrix;
  guint     n;
  guint    *bands;
  guint    *counts[PICTURES_MAX];
  char     *titles[PICTURES_MAX];
  GStrv     columns;
  GStrv     rows;
  GStrv     letters;
  GStrv     names;         /* of the bands */
  char     *column_title;
  char     *row_title;
} Figure;

static void
free_figure (gpointer data)
{
  Figure *figure = data;

  for (guint i = 0; i < figure->n; i++)
    {
      g_free (figure->counts[i]);
      g_free (figure->titles[i]);
    }
  g_free (figure->bands);
  g_strfreev (figure->columns);
  g_strfreev (figure->rows);
  g_strfreev (figure->letters);
  g_strfreev (figure->names);
  g_free (figure->column_title);
  g_free (figure->row_title);
  g_free (figure);
}

static void
draw_figure_cb (cairo_t             *cr,
                double               width,
                double               height,
                const MunChartStyle *style,
                gpointer             data)
{
  const Figure *figure = data;
  const MunMatrices matrices = {
    .matrix = &figure->matrix, .n = figure->n,
    .titles = figure->titles[0] != NULL ? (const char * const *) figure->titles : NULL,
    .counts = figure->counts[0] != NULL ? (const guint * const *) figure->counts : NULL,
    .bands = (const char * const *) figure->names,
  };

  mun_chart_matrices (cr, width, height, style, &matrices);
}

MunCriteria *
mun_report_criteria (MunReport *report)
{
  MunReportPrivate *priv = PRIVATE (report);

  if (priv->criteria == NULL)
    {
      gboolean own = report->subject != NULL && mun_record_get_spec (report->subject) == &mun_risk_criteria_spec;

      priv->criteria = own ? mun_criteria_new_for (report->workspace, report->subject) : mun_criteria_current (report->workspace);
    }
  return priv->criteria;
}

static int
find_band (const MunCriteria *criteria,
           int                score)
{
  int rank = mun_criteria_rank (criteria, score);

  return rank >= 0 ? (int) criteria->bands->len - 1 - rank : -1;
}

static char *
first_letter (MunReport         *report,
              const MunCriteria *criteria,
              guint              band)
{
  const MunBand *found = g_ptr_array_index (criteria->bands, band);
  const char *label = mun_report_text (report, found->label);
  g_autofree char *letter = g_utf8_substring (label, 0, MIN (1, g_utf8_strlen (label, -1)));

  return g_utf8_strup (letter, -1);
}

/* The first letter of the band's name where that tells the bands apart, otherwise its place from 1 up. */
static char *
make_letter (MunReport         *report,
             const MunCriteria *criteria,
             guint              band)
{
  g_autofree char *letter = first_letter (report, criteria, band);

  for (guint i = 0; i < criteria->bands->len; i++)
    {
      g_autofree char *other = first_letter (report, criteria, i);

      if (*letter == '\0' || (i != band && g_str_equal (letter, other)))
        return g_strdup_printf ("%u", band + 1);
    }
  return g_steal_pointer (&letter);
}

char *
mun_report_band (MunReport  *report,
                 int         score,
                 char      **letter,
                 MunColor   *color)
{
  const MunCriteria *criteria = mun_report_criteria (report);
  int band = find_band (criteria, score);

  *letter = NULL;
  if (score <= 0)
    return g_strdup ("");
  if (band < 0)
    return g_strdup_printf ("%d", score);
  *letter = make_letter (report, criteria, band);
  *color = mun_color_for_band (band, criteria->bands->len);
  return g_strdup_printf ("%d %s", score, mun_report_text (report, ((MunBand *) g_ptr_array_index (criteria->bands, band))->label));
}

void
mun_report_add_band (MunReport *report,
                     MunTable  *table,
                     int        score)
{
  g_autofree char *letter = NULL;
  MunColor color = MUN_COLOR (0);
  g_autofree char *text = mun_report_band (report, score, &letter, &color);

  if (letter != NULL)
    mun_table_add_band (table, letter, color, text);
  else
    mun_table_add_text (table, text);
}

/* Names of the steps as the organisation wrote them; plain numbers without names or where names have no room. */
static GStrv
make_labels (MunReport         *report,
             const MunCriteria *criteria,
             const char        *axis,
             guint              levels,
             gboolean           narrow)
{
  GStrv labels = g_new0 (char *, levels + 1);
  g_autoptr(GPtrArray) steps = NULL;

  if (criteria->record != NULL && !narrow)
    steps = mun_workspace_find (report->workspace, &mun_risk_scale_level_spec,
                                RISK_SCALE_LEVEL_CRITERIA, MUN_IS, mun_record_get_id (criteria->record),
                                RISK_SCALE_LEVEL_AXIS, MUN_IS, axis, -1);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      MunRecord *step = g_ptr_array_index (steps, i);
      gint64 level = mun_record_get_int (step, RISK_SCALE_LEVEL_LEVEL, 0);

      if (level >= 1 && level <= levels && labels[level - 1] == NULL)
        labels[level - 1] = g_strdup_printf ("%d %s", (int) level, mun_record_get (step, RISK_SCALE_LEVEL_LABEL));
    }
  for (guint i = 0; i < levels; i++)
    if (labels[i] == NULL)
      labels[i] = g_strdup_printf ("%u", i + 1);
  return labels;
}

static void
fill_figure (MunReport         *report,
             const MunCriteria *criteria,
             Figure            *figure)
{
  guint rows = criteria->likelihood_levels;
  guint columns = criteria->impact_levels;
  guint n_bands = criteria->bands->len;

  figure->bands = g_new0 (guint, rows * columns);
  for (guint i = 0; i < rows * columns; i++)
    figure->bands[i] = MAX (find_band (criteria, (i / columns + 1) * (i % columns + 1)), 0);
  figure->columns = make_labels (report, criteria, "impact", columns, figure->n > 1);
  figure->rows = make_labels (report, criteria, "likelihood", rows, FALSE);
  figure->letters = g_new0 (char *, n_bands + 1);
  figure->names = g_new0 (char *, n_bands + 1);
  for (guint i = 0; i < n_bands; i++)
    {
      figure->letters[i] = make_letter (report, criteria, i);
      figure->names[i] = g_strdup (mun_report_text (report, ((MunBand *) g_ptr_array_index (criteria->bands, i))->label));
    }
  figure->column_title = g_strdup (mun_report_text (report, N_("Impact")));
  figure->row_title = g_strdup (mun_report_text (report, N_("Likelihood")));

  figure->matrix = (MunMatrix) {
    .columns = columns, .rows = rows,
    .column_labels = (const char * const *) figure->columns, .row_labels = (const char * const *) figure->rows,
    .column_title = figure->column_title, .row_title = figure->row_title,
    .bands = figure->bands, .n_bands = n_bands, .letters = (const char * const *) figure->letters,
    .marked = -1, .patterned = TRUE,
  };
}

/* The picture in words, for those who do not see it: how many risks are in each band. */
static void
describe_counts (MunReport         *report,
                 const MunCriteria *criteria,
                 const guint       *counts,
                 GString           *words)
{
  g_autofree guint *sums = g_new0 (guint, criteria->bands->len);

  for (guint i = 0; i < mun_report_cells (report); i++)
    {
      int band = find_band (criteria, (i / criteria->impact_levels + 1) * (i % criteria->impact_levels + 1));

      if (band >= 0)
        sums[band] += counts[i];
    }
  for (guint i = 0; i < criteria->bands->len; i++)
    {
      const MunBand *band = g_ptr_array_index (criteria->bands, i);

      g_string_append_printf (words, "%s%s %u", i > 0 ? mun_report_text (report, N_(", ")) : "", mun_report_text (report, band->label), sums[i]);
    }
}

static char *
make_alternative (MunReport          *report,
                  const MunCriteria  *criteria,
                  guint               n,
                  const char * const *titles,
                  guint             **counts)
{
  g_autoptr(GString) words = g_string_new (mun_report_text (report, N_("Matrix of likelihood and impact, each cell coloured by its band.")));

  for (guint i = 0; counts != NULL && i < n; i++)
    {
      g_autoptr(GString) figures = g_string_new (NULL);
      g_autofree char *said = NULL;

      describe_counts (report, criteria, counts[i], figures);
      said = titles != NULL ? mun_report_say (report, N_("%s: %s"), mun_report_text (report, titles[i]), figures->str) : g_strdup (figures->str);
      g_string_append_printf (words, " %s", said);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

guint
mun_report_cells (MunReport *report)
{
  const MunCriteria *criteria = mun_report_criteria (report);

  return MAX (criteria->likelihood_levels, 0) * MAX (criteria->impact_levels, 0);
}

void
mun_report_count (MunReport *report,
                  guint     *counts,
                  int        likelihood,
                  int        impact)
{
  const MunCriteria *criteria = mun_report_criteria (report);

  if (likelihood >= 1 && likelihood <= criteria->likelihood_levels && impact >= 1 && impact <= criteria->impact_levels)
    counts[(likelihood - 1) * criteria->impact_levels + impact - 1]++;
}

void
mun_report_matrix (MunReport          *report,
                   guint               n,
                   const char * const *titles,
                   guint             **counts,
                   const char         *caption)
{
  const MunCriteria *criteria = mun_report_criteria (report);
  Figure *figure;
  g_autofree char *alternative = NULL;

  g_return_if_fail (n >= 1 && n <= PICTURES_MAX);

  if (criteria->likelihood_levels < 1 || criteria->likelihood_levels > STEPS_MAX ||
      criteria->impact_levels < 1 || criteria->impact_levels > STEPS_MAX || criteria->bands->len == 0)
    {
      mun_report_missing (report, N_("The risk matrix cannot be drawn: scales or bands are missing."),
                          N_("Record them under Risk criteria."));
      return;
    }
  figure = g_new0 (Figure, 1);
  figure->n = n;
  for (guint i = 0; i < n; i++)
    {
      figure->titles[i] = titles != NULL ? g_strdup (mun_report_text (report, titles[i])) : NULL;
      figure->counts[i] = counts != NULL ? g_memdup2 (counts[i], mun_report_cells (report) * sizeof (guint)) : NULL;
    }
  fill_figure (report, criteria, figure);
  alternative = make_alternative (report, criteria, n, titles, counts);
  mun_document_add_figure (report->document, n > 1 ? 0 : MATRIX_WIDTH, MATRIX_HEIGHT,
                           draw_figure_cb, figure, free_figure, mun_report_text (report, caption), alternative);
}
