/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MATRIX_WIDTH  300
#define MATRIX_HEIGHT 220
#define STEPS_MAX     10

/* A picture owns what it draws: pages may be drawn again when the report is long written. */
typedef struct {
  MunMatrix matrix;
  guint    *bands;
  guint    *counts;
  GStrv     columns;
  GStrv     rows;
  GStrv     letters;
  char     *column_title;
  char     *row_title;
} Picture;

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_free (picture->bands);
  g_free (picture->counts);
  g_strfreev (picture->columns);
  g_strfreev (picture->rows);
  g_strfreev (picture->letters);
  g_free (picture->column_title);
  g_free (picture->row_title);
  g_free (picture);
}

static void
draw_matrix_cb (cairo_t             *cr,
                double               width,
                double               height,
                const MunChartStyle *style,
                gpointer             data)
{
  const Picture *picture = data;

  mun_chart_matrix (cr, width, height, style, &picture->matrix);
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

  return g_utf8_substring (label, 0, MIN (1, g_utf8_strlen (label, -1)));
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

/* Names of the steps as the organisation wrote them, or plain numbers. */
static GStrv
make_labels (MunReport         *report,
             const MunCriteria *criteria,
             const char        *axis,
             guint              levels)
{
  GStrv labels = g_new0 (char *, levels + 1);
  g_autoptr(GPtrArray) steps = NULL;

  if (criteria->record != NULL)
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

static Picture *
make_picture (MunReport         *report,
              const MunCriteria *criteria,
              const guint       *counts)
{
  Picture *picture = g_new0 (Picture, 1);
  guint rows = criteria->likelihood_levels;
  guint columns = criteria->impact_levels;

  picture->bands = g_new0 (guint, rows * columns);
  for (guint i = 0; i < rows * columns; i++)
    picture->bands[i] = MAX (find_band (criteria, (i / columns + 1) * (i % columns + 1)), 0);
  picture->counts = g_memdup2 (counts, counts != NULL ? rows * columns * sizeof (guint) : 0);
  picture->columns = make_labels (report, criteria, "impact", columns);
  picture->rows = make_labels (report, criteria, "likelihood", rows);
  picture->letters = g_new0 (char *, criteria->bands->len + 1);
  for (guint i = 0; i < criteria->bands->len; i++)
    picture->letters[i] = make_letter (report, criteria, i);
  picture->column_title = g_strdup (mun_report_text (report, N_("Impact")));
  picture->row_title = g_strdup (mun_report_text (report, N_("Likelihood")));

  picture->matrix = (MunMatrix) {
    .columns = columns, .rows = rows,
    .column_labels = (const char * const *) picture->columns, .row_labels = (const char * const *) picture->rows,
    .column_title = picture->column_title, .row_title = picture->row_title,
    .bands = picture->bands, .counts = picture->counts,
    .n_bands = criteria->bands->len, .letters = (const char * const *) picture->letters, .marked = -1,
  };
  return picture;
}

void
mun_report_matrix (MunReport   *report,
                   const guint *counts,
                   const char  *caption,
                   const char  *alternative)
{
  const MunCriteria *criteria = mun_report_criteria (report);

  if (criteria->likelihood_levels < 1 || criteria->likelihood_levels > STEPS_MAX ||
      criteria->impact_levels < 1 || criteria->impact_levels > STEPS_MAX || criteria->bands->len == 0)
    {
      mun_report_missing (report, N_("The risk matrix cannot be drawn: scales or bands are missing."),
                          N_("Record them under Risk criteria."));
      return;
    }
  mun_document_add_figure (report->document, MATRIX_WIDTH, MATRIX_HEIGHT, draw_matrix_cb, make_picture (report, criteria, counts),
                           free_picture, mun_report_text (report, caption), alternative);
}
