/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/table-state.h"

#include <math.h>
#include <string.h>

#define CHIP_HEIGHT 8.5
#define CHIP_MIN 10.0
#define CHIP_GAP 3.0

/* A head of more lines than this would leave no room for rows. */
#define HEAD_LINES_MAX 8

void
mun_table_state_free (MunTableState *state)
{
  for (guint i = 0; i < state->n_columns; i++)
    {
      mun_lines_free (state->lines[i]);
      mun_lines_free (state->head[i]);
    }
  g_free (state->lines);
  g_free (state->head);
  g_free (state->chips);
  g_free (state->row.cells);
  g_free (state);
}

void
mun_layout_free_widths (gpointer widths)
{
  mun_table_widths_free (widths);
}

void
mun_table_state_forget (MunTableState *state)
{
  state->head_slice = 0;
  state->row_index = 0;
}

/* Returns: (transfer none) */
static MunTableWidths *
get_widths (MunLayout *self,
            MunTable  *table,
            guint      element)
{
  gpointer key = GUINT_TO_POINTER (2 * element + (self->landscape ? 1 : 0));
  MunTableWidths *widths = g_hash_table_lookup (self->widths, key);

  if (widths == NULL)
    {
      widths = mun_table_widths_new (table, self->type, self->width, 2 * MUN_TABLE_PAD_X);
      g_hash_table_insert (self->widths, key, widths);
    }
  return widths;
}

/* The caption, or the bold line or else the heading above a table that has none. Returns: (nullable) (transfer none) */
static const char *
find_name (MunLayout *self,
           MunTable  *table,
           guint      element)
{
  const MunElement *above = element > 0 ? g_ptr_array_index (self->elements, element - 1) : NULL;

  if (mun_table_get_caption (table) != NULL)
    return mun_table_get_caption (table);
  if (above == NULL || above->kind != MUN_ELEMENT_PARAGRAPH || above->style != MUN_PARAGRAPH_LABEL)
    above = mun_layout_heading_above (self, element);
  return above != NULL ? above->text : NULL;
}

static MunTableState *
create_state (MunLayout  *self,
              MunTable   *table,
              const char *note,
              guint       element)
{
  MunTableState *state = g_new0 (MunTableState, 1);

  state->element = element + 1;
  state->width = self->width;
  state->table = table;
  state->note = note;
  state->name = find_name (self, table, element);
  state->n_columns = mun_table_get_n_columns (table);
  state->row.cells = g_new0 (MunCell, state->n_columns);
  state->lines = g_new0 (MunLines *, state->n_columns);
  state->head = g_new0 (MunLines *, state->n_columns);
  state->chips = g_new0 (double, state->n_columns);
  for (guint i = 0; i < state->n_columns; i++)
    {
      state->lines[i] = mun_lines_new ();
      state->head[i] = mun_lines_new ();
      state->head[i]->title = TRUE;
    }
  state->widths = get_widths (self, table, element);
  state->font = state->widths->dense ? MUN_FONT_DENSE : MUN_FONT_CELL;
  state->bold = state->widths->dense ? MUN_FONT_DENSE_BOLD : MUN_FONT_CELL_BOLD;
  return state;
}

MunTableState *
mun_table_state_get (MunLayout        *self,
                     const MunElement *element,
                     guint             index)
{
  if (self->table != NULL && self->table->element == index + 1 && fabs (self->table->width - self->width) < 0.01)
    return self->table;
  g_clear_pointer (&self->table, mun_table_state_free);
  self->table = create_state (self, element->table, element->note, index);
  return self->table;
}

double
mun_table_state_leading (MunLayout     *self,
                         MunTableState *state)
{
  return mun_typesetter_leading (self->type, state->font);
}

double
mun_table_state_pad (MunTableState *state)
{
  return MUN_TABLE_PAD_Y - state->widths->drawn_in;
}

static double
chip_width (MunLayout  *self,
            const char *letter)
{
  if (letter == NULL || *letter == '\0')
    return 0;
  return MAX (CHIP_MIN, mun_typesetter_segment (self->type, MUN_FONT_CHIP, letter, strlen (letter))->width + 5);
}

void
mun_table_state_load_head (MunLayout     *self,
                           MunTableState *state,
                           guint          slice)
{
  const MunTableSlice *part = &state->widths->slices[slice];

  if (state->head_slice == slice + 1)
    return;
  state->head_slice = slice + 1;
  state->head_lines = 1;
  for (guint i = 0; i < part->n; i++)
    {
      guint column = part->columns[i];

      mun_lines_break (state->head[column], self->type, state->bold, mun_table_get_title (state->table, column),
                       part->widths[i] - 2 * MUN_TABLE_PAD_X);
      state->head_lines = MAX (state->head_lines, MIN (state->head[column]->lines->len, HEAD_LINES_MAX));
    }
}

/* The first column stands in each part of a wide table: its notes only in the first part. */
static const char *
note_of (MunTableState *state,
         guint          slice,
         guint          column)
{
  return slice > 0 && column == state->widths->slices[slice].columns[0] ? NULL : state->row.cells[column].note;
}

void
mun_table_state_load_row (MunLayout     *self,
                          MunTableState *state,
                          guint          slice,
                          guint          index)
{
  const MunTableSlice *part = &state->widths->slices[slice];

  if (state->row_index == index + 1 && state->row_slice == slice)
    return;
  mun_table_get_row (state->table, index, &state->row);
  state->row_index = index + 1;
  state->row_slice = slice;
  state->n_lines = 1;
  state->n_notes = 0;
  if (state->row.group != NULL)
    {
      mun_lines_break (state->lines[0], self->type, state->bold, state->row.group, self->width - 2 * MUN_TABLE_PAD_X);
      state->n_lines = state->lines[0]->lines->len;
      return;
    }
  for (guint i = 0; i < part->n; i++)
    {
      guint column = part->columns[i];
      const MunCell *cell = &state->row.cells[column];
      MunLines *lines = state->lines[column];

      state->chips[column] = chip_width (self, cell->letter);
      mun_layout_break_noted (self, lines, cell->bold || state->row.total ? state->bold : state->font, cell->text,
                              part->widths[i] - 2 * MUN_TABLE_PAD_X - (state->chips[column] > 0 ? state->chips[column] + CHIP_GAP : 0),
                              note_of (state, slice, column));
      state->n_notes += note_of (state, slice, column) != NULL;
      state->n_lines = MAX (state->n_lines, lines->lines->len);
      if (self->canvas == NULL && cell->link != NULL)
        mun_layout_begin_link (self, cell->link, NULL);
    }
}

double
mun_table_state_row_height (MunLayout     *self,
                            MunTableState *state,
                            guint          n_lines)
{
  return n_lines * mun_table_state_leading (self, state) + 2 * mun_table_state_pad (state);
}

double
mun_table_state_notes_room (MunLayout     *self,
                            MunTableState *state)
{
  const MunTableSlice *part = &state->widths->slices[state->row_slice];
  double room = 0;

  for (guint i = 0; state->n_notes > 0 && i < part->n; i++)
    room += mun_layout_note_room (self, note_of (state, state->row_slice, part->columns[i]));
  return room;
}

static MunAlign
align_of (MunTableState *state,
          guint          column)
{
  switch (mun_table_get_kind (state->table, column))
    {
    case MUN_COLUMN_CENTRED:
      return MUN_ALIGN_CENTRE;
    case MUN_COLUMN_NUMBER:
      return MUN_ALIGN_END;
    case MUN_COLUMN_TEXT:
    case MUN_COLUMN_SHORT:
      break;
    }
  return MUN_ALIGN_START;
}

void
mun_table_state_draw_head (MunLayout     *self,
                           MunTableState *state,
                           guint          slice,
                           gboolean       repeated)
{
  const MunTableSlice *part = &state->widths->slices[slice];
  double height = mun_table_state_row_height (self, state, state->head_lines) + 1;
  double x = self->left;

  mun_canvas_fill (self->canvas, self->left, self->y, self->width, height, 0, MUN_TINT);
  mun_canvas_line (self->canvas, self->left, self->y, self->left + self->width, self->y, 1, mun_document_get_accent (self->document));
  mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.6, MUN_MUTED);
  if (repeated)
    mun_canvas_begin_artifact (self->canvas);
  else
    {
      mun_layout_begin (self, "THead");
      mun_layout_begin (self, "TR");
    }
  for (guint i = 0; i < part->n; i++)
    {
      guint column = part->columns[i];
      MunLines *lines = state->head[column];
      guint n = MIN (lines->lines->len, HEAD_LINES_MAX);

      if (!repeated)
        mun_layout_begin_with (self, "TH", &(MunTagFacts) { .scope = "Column" });
      mun_lines_draw (lines, self->type, self->canvas, 0, n, x + MUN_TABLE_PAD_X,
                      self->y + mun_table_state_pad (state) + 0.5 + (state->head_lines - n) * mun_table_state_leading (self, state),
                      part->widths[i] - 2 * MUN_TABLE_PAD_X, align_of (state, column), MUN_INK);
      if (!repeated)
        mun_layout_end (self, "TH");
      x += part->widths[i];
    }
  if (repeated)
    mun_canvas_end_artifact (self->canvas);
  else
    {
      mun_layout_end (self, "TR");
      mun_layout_end (self, "THead");
      mun_layout_begin (self, "TBody");
    }
  mun_layout_advance (self, height);
}

static void
draw_chip (MunLayout     *self,
           const MunCell *cell,
           double         width,
           double         x,
           double         y,
           double         leading)
{
  MunLines *label = self->label;

  mun_lines_break (label, self->type, MUN_FONT_CHIP, cell->letter, 1000);
  mun_canvas_begin_artifact (self->canvas);
  mun_canvas_fill (self->canvas, x, y + (leading - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT, 1.5, cell->color);
  mun_lines_draw (label, self->type, self->canvas, 0, 1, x, y + leading / 2 - mun_typesetter_leading (self->type, MUN_FONT_CHIP) / 2,
                  width, MUN_ALIGN_CENTRE, mun_color_for_text (cell->color));
  mun_canvas_end_artifact (self->canvas);
}

/* The field and the text behind it are aligned as one, below the head of the column. @width: what is left for the text */
static double
shift_of_chip (const MunLines *lines,
               MunAlign        align,
               double          width)
{
  double spare = MAX (width - lines->width, 0);

  /* Alone, it has no gap behind it. */
  if (lines->width <= 0)
    spare += CHIP_GAP;
  return align == MUN_ALIGN_CENTRE ? spare / 2 : align == MUN_ALIGN_END ? spare : 0;
}

static void
draw_cell (MunLayout     *self,
           MunTableState *state,
           guint          slice,
           guint          index,
           guint          first,
           guint          n,
           double         x)
{
  guint column = state->widths->slices[slice].columns[index];
  const MunCell *cell = &state->row.cells[column];
  const char *note = note_of (state, slice, column);
  MunLines *lines = state->lines[column];
  MunAlign align = align_of (state, column);
  double chip = state->chips[column] > 0 ? state->chips[column] + CHIP_GAP : 0;
  double width = state->widths->slices[slice].widths[index] - 2 * MUN_TABLE_PAD_X - chip;
  double shift = chip > 0 ? shift_of_chip (lines, align, width) : 0;
  double left = x + MUN_TABLE_PAD_X + chip + shift;
  double top = self->y + mun_table_state_pad (state);
  double below = self->y + mun_table_state_row_height (self, state, n);

  if (shift > 0)
    width = lines->width;
  if (chip > 0 && first == 0)
    draw_chip (self, cell, state->chips[column], left - chip, self->y + mun_table_state_pad (state), mun_table_state_leading (self, state));
  mun_layout_begin (self, "TD");
  if (lines->lines->len > first && mun_layout_begin_link (self, cell->link, cell->text))
    {
      mun_lines_draw (lines, self->type, self->canvas, first, n, left, top, width, align, mun_document_get_accent (self->document));
      mun_layout_end_link (self);
      if (note != NULL && mun_layout_has_mark (lines, first, n))
        mun_layout_place_mark (self, lines, first, left, top, width, align, note, below);
    }
  else
    mun_layout_draw_noted (self, lines, first, n, left, top, width, align, cell->muted ? MUN_MUTED : MUN_INK, note, below);
  mun_layout_end (self, "TD");
}

void
mun_table_state_draw_row (MunLayout     *self,
                          MunTableState *state,
                          guint          slice,
                          guint          first,
                          guint          n,
                          gboolean       last)
{
  const MunTableSlice *part = &state->widths->slices[slice];
  double height = mun_table_state_row_height (self, state, n);
  double x = self->left;

  if (first == 0)
    mun_layout_anchor (self, state->row.anchor);
  if (self->canvas == NULL && state->n_notes == 0)
    {
      mun_layout_advance (self, height);
      return;
    }
  if (state->row.total)
    mun_canvas_line (self->canvas, self->left, self->y, self->left + self->width, self->y, 0.8, MUN_INK);
  if (state->row.group != NULL)
    mun_canvas_fill (self->canvas, self->left, self->y, self->width, height, 0, mun_color_mix (MUN_TINT, MUN_PAPER, 0.6));
  if (last)
    mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.4, MUN_HAIRLINE);
  mun_layout_begin (self, "TR");
  if (state->row.group != NULL)
    {
      mun_layout_begin_with (self, "TD", &(MunTagFacts) { .columns = part->n });
      mun_lines_draw (state->lines[0], self->type, self->canvas, first, n, x + MUN_TABLE_PAD_X, self->y + mun_table_state_pad (state),
                      self->width - 2 * MUN_TABLE_PAD_X, MUN_ALIGN_START, MUN_INK);
      mun_layout_end (self, "TD");
    }
  else
    for (guint i = 0; i < part->n; i++)
      {
        draw_cell (self, state, slice, i, first, n, x);
        x += part->widths[i];
      }
  mun_layout_end (self, "TR");
  mun_layout_advance (self, height);
}

double
mun_table_state_head_height (MunLayout     *self,
                             MunTableState *state)
{
  return mun_table_state_row_height (self, state, state->head_lines) + 1;
}
