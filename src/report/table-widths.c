/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/table-widths.h"

#include <string.h>

#include "report/table-balance.h"

/* Rows that are measured: those that follow look alike. */
#define SAMPLE 200
/* Rows that widths are balanced for: the first ones, and the head. */
#define BALANCED 40

/* A word wider than this is cut, whatever the rest of the table has. */
#define WORD_LIMIT 110.0
#define SHORT_LIMIT 130.0
#define COLUMN_MIN 18.0

/* A title up to this width stands on one line. */
#define TITLE_WHOLE 40.0

/* A name stands on one line where there is room: texts of a column up to this width, when the rest is shared. */
#define NAME_WHOLE 76.0

/* Chinese may be broken anywhere, but a column of single characters below each other cannot be read: so many of them stand beside each other
 * where the page has room. */
#define CHARACTERS 4

/* A phrase of up to so many of them stays on one line, and a date with what names it. */
#define PHRASE 8.0
#define DATED_PHRASE 11.0

typedef struct {
  double widths;     /* of all texts of a column on one line */
  guint  n;
  double wanted;     /* width with so many characters on a line */
  double phrase;     /* of its widest phrase */
} Sum;

static gboolean
is_wide (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iswide (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Width of the lines that are not the widest one, on average. */
static double
average_others (const MunLines *lines)
{
  double sum = 0;

  for (guint i = 0; i < lines->lines->len; i++)
    sum += g_array_index (lines->lines, MunLine, i).width;
  return lines->lines->len > 1 ? (sum - lines->width) / (lines->lines->len - 1) : 0;
}

/* Returns: width of the widest phrase of a Chinese text: what stands between blanks, unless that is a sentence */
static double
measure_phrases (MunTypesetter *type,
                 MunFont        font,
                 const char    *text)
{
  double size = mun_font_styles[font].size, widest = 0;

  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, " \t\r\n");
      g_autofree char *phrase = g_strndup (p, length);
      glong n = g_utf8_strlen (phrase, -1);

      if (n > 1 && n <= 2 * DATED_PHRASE && is_wide (phrase))
        {
          double width = mun_typesetter_segment (type, font, phrase, length)->width;

          if (width <= (strpbrk (phrase, "0123456789") != NULL ? DATED_PHRASE : PHRASE) * size + 0.1)
            widest = MAX (widest, width);
        }
      p += length + strspn (p + length, " \t\r\n");
    }
  return widest;
}

/* Returns: how much room the text takes with @extra */
static MunExtent
measure_text (MunLines      *lines,
              MunTypesetter *type,
              MunFont        font,
              const char    *text,
              double         extra,
              gboolean       whole,
              MunColumnNeed *need,
              Sum           *sum)
{
  double natural, word;

  mun_lines_measure (lines, type, font, text, &natural, &word);
  if (whole)
    word = MIN (natural, MAX (word, NAME_WHOLE));
  need->least = MAX (need->least, MIN (word, WORD_LIMIT + (whole ? SHORT_LIMIT - WORD_LIMIT : 0)) + extra);
  need->most = MAX (need->most, natural + extra);
  if (is_wide (text))
    {
      sum->wanted = MAX (sum->wanted, MIN (natural, CHARACTERS * mun_font_styles[font].size + 0.1) + extra);
      sum->phrase = MAX (sum->phrase, measure_phrases (type, font, text) + extra);
    }
  sum->widths += natural + extra;
  sum->n++;
  return (MunExtent) { natural + extra, word, lines->lines->len, average_others (lines) };
}

/* The parts of a Chinese title stand on one line each where the page has room; short ones always. */
static void
measure_wide_title (const MunExtent *extent,
                    MunFont          font,
                    double           padding,
                    MunColumnNeed   *need,
                    Sum             *sum)
{
  need->least = MIN (extent->word, CHARACTERS * mun_font_styles[font].size + 0.1) + padding;
  sum->wanted = MAX (sum->wanted, extent->word + padding);
}

/* Returns: what a chip before the text takes */
static double
measure_chip (MunTypesetter *type,
              const char    *letter)
{
  return letter != NULL ? 3 + MAX (10, 5 + mun_typesetter_segment (type, MUN_FONT_CHIP, letter, strlen (letter))->width) : 0;
}

/* @extents: of the head and the first rows, row by row */
static void
measure_rows (MunTable      *table,
              MunTypesetter *type,
              gboolean       dense,
              double         padding,
              MunColumnNeed *needs,
              Sum           *sums,
              GArray        *extents)
{
  guint n_columns = mun_table_get_n_columns (table);
  guint n_rows = mun_table_get_n_rows (table);
  g_autofree MunCell *cells = g_new0 (MunCell, n_columns);
  g_autoptr(MunLines) lines = mun_lines_new ();
  g_autoptr(MunLines) titles = mun_lines_new ();
  MunTableRow row = { .cells = cells };
  MunFont font = dense ? MUN_FONT_DENSE : MUN_FONT_CELL;
  MunFont bold = dense ? MUN_FONT_DENSE_BOLD : MUN_FONT_CELL_BOLD;

  titles->title = TRUE;
  for (guint i = 0; i < n_columns; i++)
    {
      const char *title = mun_table_get_title (table, i);
      MunExtent extent = measure_text (titles, type, bold, title, padding, FALSE, &needs[i], &sums[i]);

      if (is_wide (title))
        measure_wide_title (&extent, bold, padding, &needs[i], &sums[i]);
      g_array_append_val (extents, extent);
      needs[i].least = MAX (needs[i].least, MIN (needs[i].most, TITLE_WHOLE));
    }
  for (guint j = 0; j < MIN (n_rows, SAMPLE); j++)
    {
      mun_table_get_row (table, j, &row);
      for (guint i = 0; row.group == NULL && i < n_columns; i++)
        {
          double mark = cells[i].note != NULL ? mun_typesetter_mark_width (type) : 0;
          const MunExtent extent = measure_text (lines, type, cells[i].bold || row.total ? bold : font, cells[i].text,
                                                 padding + mark + measure_chip (type, cells[i].letter),
                                                 mun_table_get_kind (table, i) != MUN_COLUMN_TEXT, &needs[i], &sums[i]);

          if (extents->len < (BALANCED + 1) * n_columns)
            g_array_append_val (extents, extent);
        }
    }
}

/* @wanted: (out): what all columns together would like to have at least; @extents: see measure_rows() */
static MunColumnNeed *
measure_table (MunTable      *table,
               MunTypesetter *type,
               gboolean       dense,
               double         padding,
               double        *wanted,
               GArray        *extents)
{
  guint n_columns = mun_table_get_n_columns (table);
  MunColumnNeed *needs = g_new0 (MunColumnNeed, n_columns);
  g_autofree Sum *sums = g_new0 (Sum, n_columns);

  *wanted = 0;
  g_array_set_size (extents, 0);
  measure_rows (table, type, dense, padding, needs, sums, extents);
  for (guint i = 0; i < n_columns; i++)
    {
      MunColumnNeed *need = &needs[i];

      mun_table_get_limits (table, i, &need->minimum, &need->maximum);
      if (mun_table_is_readable (table, i))
        need->minimum = MIN (need->minimum, need->most);
      need->weight = mun_table_get_weight (table, i);
      need->running = mun_table_get_kind (table, i) == MUN_COLUMN_TEXT;
      need->least = MAX (need->least, COLUMN_MIN);
      if (need->maximum > 0)
        {
          need->least = MIN (need->least, need->maximum);
          sums[i].wanted = MIN (sums[i].wanted, need->maximum);
        }
      need->minimum = MAX (need->minimum, MAX (sums[i].wanted, need->maximum > 0 ? MIN (sums[i].phrase, need->maximum) : sums[i].phrase));
      *wanted += MAX (need->least, sums[i].wanted);
      need->most = MAX (need->most, need->least);
      need->amount = sums[i].widths / sums[i].n + need->most / 8;
    }
  return needs;
}

static double
limit_of (const MunColumnNeed *need)
{
  double most = MAX (need->most, need->minimum);

  return need->maximum > 0 ? MIN (most, need->maximum) : most;
}

/* Each column its widest word; where not even these have room, less for all of them. Returns: what is left */
static double
give_least (const MunColumnNeed *needs,
            guint                n,
            double               width,
            double              *widths)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += needs[i].least;
  for (guint i = 0; i < n; i++)
    widths[i] = sum > width ? needs[i].least * width / sum : needs[i].least;
  return MAX (0, width - sum);
}

/* Then what it wants at least, or a part of that. */
static double
give_minimum (const MunColumnNeed *needs,
              guint                n,
              double               left,
              double              *widths)
{
  double wanted = 0, share;

  for (guint i = 0; i < n; i++)
    wanted += MAX (0, MIN (needs[i].minimum, limit_of (&needs[i])) - widths[i]);
  share = wanted > 0 ? MIN (1, left / wanted) : 0;
  for (guint i = 0; i < n; i++)
    widths[i] += share * MAX (0, MIN (needs[i].minimum, limit_of (&needs[i])) - widths[i]);
  return left - share * wanted;
}

/* The rest by how much text it has and how much that weighs, until its longest text stands on one line. */
static double
give_by_text (const MunColumnNeed *needs,
              guint                n,
              double               left,
              double              *widths)
{
  g_autofree gboolean *full = g_new0 (gboolean, n);

  while (left > 0.01)
    {
      double given = 0, total = 0;

      for (guint i = 0; i < n; i++)
        total += full[i] ? 0 : needs[i].weight * needs[i].amount;
      if (total <= 0)
        break;
      for (guint i = 0; i < n; i++)
        {
          double part = left * needs[i].weight * needs[i].amount / total;

          if (full[i])
            continue;
          if (widths[i] + part >= limit_of (&needs[i]))
            {
              part = MAX (0, limit_of (&needs[i]) - widths[i]);
              full[i] = TRUE;
            }
          widths[i] += part;
          given += part;
        }
      left -= given;
    }
  return left;
}

/* All texts stand on one line: what is left goes to the columns of running text that may grow, else to all that may, else to all. */
static void
give_rest (const MunColumnNeed *needs,
           guint                n,
           double               left,
           double              *widths)
{
  double total = 0;
  guint rule;

  for (rule = 0; rule < 3 && total <= 0; rule++)
    for (guint i = 0; i < n; i++)
      total += (rule < 1 && !needs[i].running) || (rule < 2 && needs[i].maximum > 0) ? 0 : needs[i].weight;
  rule--;
  for (guint i = 0; i < n; i++)
    widths[i] += (rule < 1 && !needs[i].running) || (rule < 2 && needs[i].maximum > 0) ? 0 : left * needs[i].weight / total;
}

void
mun_table_widths_share (const MunColumnNeed *needs,
                        guint                n,
                        double               width,
                        double              *widths)
{
  double left = give_least (needs, n, width, widths);

  left = give_minimum (needs, n, left, widths);
  left = give_by_text (needs, n, left, widths);
  if (left > 0.01)
    give_rest (needs, n, left, widths);
}

static void
free_slices (MunTableSlice *slices,
             guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free (slices[i].columns);
      g_free (slices[i].widths);
    }
  g_free (slices);
}

/* Puts as many columns into each part as there is room for, beside the first one that stands in front of all of them, but at most @most.
 * Returns: (transfer full): the parts; @n: (out): how many */
static MunTableSlice *
cut_slices (MunColumnNeed *needs,
            guint          n_columns,
            double         width,
            guint          most,
            guint         *n)
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
      while (next < n_columns && (slice.n == first || (used + needs[next].least <= width + 0.01 && slice.n <= most)))
        {
          needs[next].least = MIN (needs[next].least, width - (first > 0 ? needs[0].least : 0));
          used += needs[next].least;
          slice.columns[slice.n++] = next++;
        }
      g_array_append_val (slices, slice);
    }
  *n = slices->len;
  return (MunTableSlice *) (void *) g_array_free (g_steal_pointer (&slices), FALSE);
}

/* No part has a column or two only because the others took all they could. */
static void
cut_evenly (MunTableWidths *self,
            MunColumnNeed  *needs,
            guint           n_columns,
            double          width)
{
  MunTableSlice *even;
  guint n;

  self->slices = cut_slices (needs, n_columns, width, n_columns, &self->n_slices);
  if (self->n_slices == 1)
    return;
  even = cut_slices (needs, n_columns, width, (n_columns - 1 + self->n_slices - 1) / self->n_slices, &n);
  if (n == self->n_slices)
    {
      MunTableSlice *full = self->slices;

      self->slices = even;
      even = full;
    }
  free_slices (even, n);
}

/* As much as names need, unless rows become lower without. */
static void
keep_names (MunColumnNeed *need)
{
  if (need->running && need->maximum <= 0 && need->most <= NAME_WHOLE)
    need->minimum = MAX (need->minimum, need->most);
}

static void
share_slice (const MunColumnNeed *needs,
             MunTableSlice       *slice,
             double               width)
{
  g_autofree MunColumnNeed *here = g_new0 (MunColumnNeed, slice->n);

  for (guint i = 0; i < slice->n; i++)
    {
      here[i] = needs[slice->columns[i]];
      keep_names (&here[i]);
    }
  mun_table_widths_share (here, slice->n, width, slice->widths);
}

MunTableWidths *
mun_table_widths_new (MunTable      *table,
                      MunTypesetter *type,
                      double         width,
                      double         padding)
{
  MunTableWidths *self = g_new0 (MunTableWidths, 1);
  guint n_columns = mun_table_get_n_columns (table);
  g_autoptr(GArray) extents = g_array_new (FALSE, FALSE, sizeof (MunExtent));
  double wanted;
  MunColumnNeed *needs = measure_table (table, type, FALSE, padding, &wanted, extents);

  if (wanted > width)
    {
      g_free (needs);
      self->dense = TRUE;
      needs = measure_table (table, type, TRUE, padding, &wanted, extents);
    }
  cut_evenly (self, needs, n_columns, width);
  for (guint i = 0; i < self->n_slices; i++)
    share_slice (needs, &self->slices[i], width);
  if (self->n_slices == 1)
    mun_table_balance ((const MunExtent *) (gpointer) extents->data, extents->len / n_columns, n_columns, padding, needs, self->slices[0].widths);
  g_free (needs);
  return self;
}

void
mun_table_widths_free (MunTableWidths *self)
{
  free_slices (self->slices, self->n_slices);
  g_free (self);
}
