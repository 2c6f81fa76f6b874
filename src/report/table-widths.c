/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/table-widths.h"

#include <string.h>

/* Rows that are measured: those that follow look alike. */
#define SAMPLE 200

/* A word wider than this is cut, whatever the rest of the table has. */
#define WORD_LIMIT 110.0
#define SHORT_LIMIT 130.0
#define COLUMN_MIN 18.0

/* A title up to this width stands on one line: two Chinese characters are not set one below the other. */
#define TITLE_WHOLE 40.0

typedef struct {
  double least;      /* the widest word */
  double most;       /* the widest text on one line */
  double sum;        /* of all texts on one line */
  guint  n;
} Need;

static void
measure_text (MunLines      *lines,
              MunTypesetter *type,
              MunFont        font,
              const char    *text,
              double         extra,
              gboolean       whole,
              Need          *need)
{
  double natural, word;

  mun_lines_measure (lines, type, font, text, &natural, &word);
  if (whole)
    word = MIN (natural, SHORT_LIMIT);
  need->least = MAX (need->least, MIN (word, WORD_LIMIT + (whole ? SHORT_LIMIT - WORD_LIMIT : 0)) + extra);
  need->most = MAX (need->most, natural + extra);
  need->sum += natural + extra;
  need->n++;
}

static Need *
measure_table (MunTable      *table,
               MunTypesetter *type,
               gboolean       dense,
               double         padding)
{
  guint n_columns = mun_table_get_n_columns (table);
  guint n_rows = mun_table_get_n_rows (table);
  Need *needs = g_new0 (Need, n_columns);
  g_autofree MunCell *cells = g_new0 (MunCell, n_columns);
  g_autoptr(MunLines) lines = mun_lines_new ();
  MunTableRow row = { .cells = cells };
  MunFont font = dense ? MUN_FONT_DENSE : MUN_FONT_CELL;
  MunFont bold = dense ? MUN_FONT_DENSE_BOLD : MUN_FONT_CELL_BOLD;

  for (guint i = 0; i < n_columns; i++)
    {
      measure_text (lines, type, bold, mun_table_get_title (table, i), padding, FALSE, &needs[i]);
      needs[i].least = MAX (needs[i].least, MIN (needs[i].most, TITLE_WHOLE));
    }
  for (guint j = 0; j < MIN (n_rows, SAMPLE); j++)
    {
      mun_table_get_row (table, j, &row);
      for (guint i = 0; row.group == NULL && i < n_columns; i++)
        {
          double chip = cells[i].letter != NULL ? 3 + MAX (10, 5 + mun_typesetter_segment (type, MUN_FONT_CHIP, cells[i].letter, strlen (cells[i].letter))->width) : 0;

          measure_text (lines, type, cells[i].bold || row.total ? bold : font, cells[i].text,
                        padding + chip + (cells[i].note != NULL ? mun_typesetter_mark_width (type) : 0),
                        mun_table_get_kind (table, i) != MUN_COLUMN_TEXT, &needs[i]);
        }
    }
  for (guint i = 0; i < n_columns; i++)
    {
      needs[i].least = MAX (needs[i].least, COLUMN_MIN);
      needs[i].most = MAX (needs[i].most, needs[i].least);
    }
  return needs;
}

/* Gives each column its least, then shares what is left by how much text it has, up to what it needs on one line. */
static void
share_width (MunTable      *table,
             const Need    *needs,
             MunTableSlice *slice,
             double         width)
{
  g_autofree gboolean *full = g_new0 (gboolean, slice->n);
  double left = width;

  for (guint i = 0; i < slice->n; i++)
    {
      slice->widths[i] = needs[slice->columns[i]].least;
      left -= slice->widths[i];
    }
  while (left > 0.01)
    {
      double given = 0, total = 0;

      for (guint i = 0; i < slice->n; i++)
        if (!full[i])
          total += mun_table_get_weight (table, slice->columns[i]) * (needs[slice->columns[i]].sum / needs[slice->columns[i]].n + needs[slice->columns[i]].most / 8);
      if (total <= 0)
        break;
      for (guint i = 0; i < slice->n; i++)
        {
          const Need *need = &needs[slice->columns[i]];
          double part = left * mun_table_get_weight (table, slice->columns[i]) * (need->sum / need->n + need->most / 8) / total;

          if (full[i])
            continue;
          if (slice->widths[i] + part >= need->most)
            {
              part = need->most - slice->widths[i];
              full[i] = TRUE;
            }
          slice->widths[i] += part;
          given += part;
        }
      left -= given;
      if (given < 0.01)
        break;
    }
  /* All texts stand on one line: what is left goes to the columns of running text, or to all alike. */
  if (left > 0.01)
    {
      double total = 0;

      for (guint i = 0; i < slice->n; i++)
        total += mun_table_get_kind (table, slice->columns[i]) == MUN_COLUMN_TEXT ? mun_table_get_weight (table, slice->columns[i]) : 0;
      for (guint i = 0; i < slice->n; i++)
        slice->widths[i] += total <= 0 ? left / slice->n
                            : mun_table_get_kind (table, slice->columns[i]) == MUN_COLUMN_TEXT
                              ? left * mun_table_get_weight (table, slice->columns[i]) / total : 0;
    }
}

static double
sum_least (const Need *needs,
           guint       n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += needs[i].least;
  return sum;
}

/* Puts as many columns into each part as there is room for; from the second part on the first column stands in front. */
static void
cut_slices (MunTableWidths *self,
            Need           *needs,
            guint           n_columns,
            double          width)
{
  g_autoptr(GArray) slices = g_array_new (FALSE, TRUE, sizeof (MunTableSlice));
  guint next = 0;

  needs[0].least = MIN (needs[0].least, width / 3);
  while (next < n_columns)
    {
      MunTableSlice slice = { 0, g_new0 (guint, n_columns + 1), g_new0 (double, n_columns + 1) };
      double used = 0;
      guint first;

      if (slices->len > 0)
        {
          slice.columns[slice.n++] = 0;
          used = needs[0].least;
        }
      first = slice.n;
      while (next < n_columns && (slice.n == first || used + needs[next].least <= width + 0.01))
        {
          needs[next].least = MIN (needs[next].least, width - (first > 0 ? needs[0].least : 0));
          used += needs[next].least;
          slice.columns[slice.n++] = next++;
        }
      g_array_append_val (slices, slice);
    }
  self->n_slices = slices->len;
  self->slices = (MunTableSlice *) (void *) g_array_free (g_steal_pointer (&slices), FALSE);
}

MunTableWidths *
mun_table_widths_new (MunTable      *table,
                      MunTypesetter *type,
                      double         width,
                      double         padding)
{
  MunTableWidths *self = g_new0 (MunTableWidths, 1);
  guint n_columns = mun_table_get_n_columns (table);
  Need *needs = measure_table (table, type, FALSE, padding);

  if (sum_least (needs, n_columns) > width)
    {
      g_free (needs);
      self->dense = TRUE;
      needs = measure_table (table, type, TRUE, padding);
    }
  cut_slices (self, needs, n_columns, width);
  for (guint i = 0; i < self->n_slices; i++)
    share_width (table, needs, &self->slices[i], width);
  g_free (needs);
  return self;
}

void
mun_table_widths_free (MunTableWidths *self)
{
  for (guint i = 0; i < self->n_slices; i++)
    {
      g_free (self->slices[i].columns);
      g_free (self->slices[i].widths);
    }
  g_free (self->slices);
  g_free (self);
}
