/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/table.h"

#include <string.h>

#include "base/text.h"

/* A caption is a line or two. */
#define CAPTION_MAX 240

typedef struct {
  char          *title;
  MunColumnKind  kind;
  double         weight;
  double         minimum;
  double         maximum;
  gboolean       readable;
} Column;

typedef struct {
  const char *anchor;
  const char *group;
  gboolean    total;
  guint       first;   /* of the stored cells */
  guint       n;
} StoredRow;

struct _MunTable {
  GObject         parent_instance;

  GArray         *columns;
  char           *caption;
  char           *empty;
  gboolean        whole;

  GStringChunk   *texts;
  GArray         *cells;
  GArray         *rows;

  MunTableRowFunc      func;
  gpointer        data;
  GDestroyNotify  destroy;
  guint           n_rows;
};

G_DEFINE_FINAL_TYPE (MunTable, mun_table, G_TYPE_OBJECT)

static void
clear_column (gpointer column)
{
  g_free (((Column *) column)->title);
}

static const char *
keep (MunTable   *self,
      const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->texts, text);
}

static void
append_row (MunTable   *self,
            const char *anchor,
            const char *group,
            gboolean    total)
{
  StoredRow row = { keep (self, anchor), keep (self, group), total, self->cells->len, 0 };

  g_array_append_val (self->rows, row);
}

static void
get_stored_row (MunTable *self,
                guint     index,
                MunTableRow   *row)
{
  const StoredRow *stored = &g_array_index (self->rows, StoredRow, index);

  row->anchor = stored->anchor;
  row->group = stored->group;
  row->total = stored->total;
  if (stored->n > 0)
    memcpy (row->cells, &g_array_index (self->cells, MunCell, stored->first),
            MIN (stored->n, row->n_columns) * sizeof (MunCell));
}

static void
mun_table_finalize (GObject *object)
{
  MunTable *self = MUN_TABLE (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self->caption);
  g_free (self->empty);
  G_OBJECT_CLASS (mun_table_parent_class)->finalize (object);
}

static void
mun_table_class_init (MunTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_table_finalize;
}

static void
mun_table_init (MunTable *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_array_new (FALSE, TRUE, sizeof (MunCell));
  self->rows = g_array_new (FALSE, TRUE, sizeof (StoredRow));
  self->texts = g_string_chunk_new (4096);
}

MunTable *
mun_table_new (void)
{
  return g_object_new (MUN_TYPE_TABLE, NULL);
}

guint
mun_table_add_column (MunTable      *self,
                      const char    *title,
                      MunColumnKind  kind,
                      double         weight)
{
  Column column = { g_strdup (title != NULL ? title : ""), kind, MAX (weight, 0.1), 0, 0, FALSE };

  g_return_val_if_fail (MUN_IS_TABLE (self), 0);

  g_array_append_val (self->columns, column);
  return self->columns->len - 1;
}

void
mun_table_set_limits (MunTable *self,
                      guint     column,
                      double    minimum,
                      double    maximum)
{
  Column *limited;

  g_return_if_fail (MUN_IS_TABLE (self) && column < self->columns->len && minimum >= 0 && maximum >= 0 && (maximum <= 0 || minimum <= maximum));

  limited = &g_array_index (self->columns, Column, column);
  limited->minimum = minimum;
  limited->maximum = maximum;
}

void
mun_table_set_readable (MunTable *self,
                        guint     column)
{
  g_return_if_fail (MUN_IS_TABLE (self) && column < self->columns->len);

  g_array_index (self->columns, Column, column).readable = TRUE;
}

gboolean
mun_table_is_readable (MunTable *self,
                       guint     column)
{
  g_return_val_if_fail (MUN_IS_TABLE (self) && column < self->columns->len, FALSE);

  return g_array_index (self->columns, Column, column).readable;
}

void
mun_table_set_caption (MunTable   *self,
                       const char *caption)
{
  g_return_if_fail (MUN_IS_TABLE (self));

  g_free (self->caption);
  self->caption = NULL;
  if (caption != NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (caption, -1);

      self->caption = mun_text_shorten (valid, CAPTION_MAX);
    }
}

void
mun_table_set_empty (MunTable   *self,
                     const char *text)
{
  g_return_if_fail (MUN_IS_TABLE (self));

  g_free (self->empty);
  self->empty = g_strdup (text);
}

void
mun_table_set_whole (MunTable *self)
{
  g_return_if_fail (MUN_IS_TABLE (self));

  self->whole = TRUE;
}

gboolean
mun_table_is_whole (MunTable *self)
{
  g_return_val_if_fail (MUN_IS_TABLE (self), FALSE);

  return self->whole;
}

void
mun_table_set_source (MunTable       *self,
                      guint           n_rows,
                      MunTableRowFunc      func,
                      gpointer        data,
                      GDestroyNotify  destroy)
{
  g_return_if_fail (MUN_IS_TABLE (self) && func != NULL && self->func == NULL);

  self->n_rows = n_rows;
  self->func = func;
  self->data = data;
  self->destroy = destroy;
}

void
mun_table_begin_row (MunTable   *self,
                     const char *anchor)
{
  g_return_if_fail (MUN_IS_TABLE (self));

  append_row (self, anchor, NULL, FALSE);
}

void
mun_table_begin_total (MunTable *self)
{
  g_return_if_fail (MUN_IS_TABLE (self));

  append_row (self, NULL, NULL, TRUE);
}

void
mun_table_add_group (MunTable   *self,
                     const char *title)
{
  g_return_if_fail (MUN_IS_TABLE (self) && title != NULL);

  append_row (self, NULL, title, FALSE);
}

void
mun_table_add_cell (MunTable      *self,
                    const MunCell *cell)
{
  MunCell stored;

  g_return_if_fail (MUN_IS_TABLE (self) && cell != NULL && self->rows->len > 0);

  stored = *cell;
  stored.text = keep (self, cell->text);
  stored.letter = keep (self, cell->letter);
  stored.link = keep (self, cell->link);
  stored.note = keep (self, cell->note);
  g_array_append_val (self->cells, stored);
  g_array_index (self->rows, StoredRow, self->rows->len - 1).n++;
}

void
mun_table_add_text (MunTable   *self,
                    const char *text)
{
  mun_table_add_cell (self, &(MunCell) { .text = text });
}

void
mun_table_add_bold (MunTable   *self,
                    const char *text)
{
  mun_table_add_cell (self, &(MunCell) { .text = text, .bold = TRUE });
}

void
mun_table_add_number (MunTable *self,
                      gint64    number)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  mun_table_add_text (self, text);
}

void
mun_table_add_band (MunTable   *self,
                    const char *letter,
                    MunColor    color,
                    const char *text)
{
  mun_table_add_cell (self, &(MunCell) { .text = text, .letter = letter, .color = color });
}

void
mun_table_add_link (MunTable   *self,
                    const char *text,
                    const char *anchor)
{
  mun_table_add_cell (self, &(MunCell) { .text = text, .link = anchor });
}

void
mun_table_add_footnote (MunTable   *self,
                        const char *text)
{
  g_return_if_fail (MUN_IS_TABLE (self) && self->cells->len > 0);

  if (text != NULL && *text != '\0')
    g_array_index (self->cells, MunCell, self->cells->len - 1).note = keep (self, text);
}

guint
mun_table_get_n_columns (MunTable *self)
{
  g_return_val_if_fail (MUN_IS_TABLE (self), 0);

  return self->columns->len;
}

guint
mun_table_get_n_rows (MunTable *self)
{
  g_return_val_if_fail (MUN_IS_TABLE (self), 0);

  return self->func != NULL ? self->n_rows : self->rows->len;
}

void
mun_table_get_row (MunTable *self,
                   guint     index,
                   MunTableRow   *row)
{
  g_return_if_fail (MUN_IS_TABLE (self) && row != NULL && index < mun_table_get_n_rows (self));

  row->n_columns = self->columns->len;
  row->anchor = NULL;
  row->group = NULL;
  row->total = FALSE;
  if (row->n_columns > 0)
    memset (row->cells, 0, row->n_columns * sizeof (MunCell));
  if (self->func != NULL)
    self->func (index, row, self->data);
  else
    get_stored_row (self, index, row);
  for (guint i = 0; i < row->n_columns; i++)
    if (row->cells[i].text == NULL)
      row->cells[i].text = "";
}

const char *
mun_table_get_title (MunTable *self,
                     guint     column)
{
  g_return_val_if_fail (MUN_IS_TABLE (self) && column < self->columns->len, "");

  return g_array_index (self->columns, Column, column).title;
}

MunColumnKind
mun_table_get_kind (MunTable *self,
                    guint     column)
{
  g_return_val_if_fail (MUN_IS_TABLE (self) && column < self->columns->len, MUN_COLUMN_TEXT);

  return g_array_index (self->columns, Column, column).kind;
}

double
mun_table_get_weight (MunTable *self,
                      guint     column)
{
  g_return_val_if_fail (MUN_IS_TABLE (self) && column < self->columns->len, 1);

  return g_array_index (self->columns, Column, column).weight;
}

void
mun_table_get_limits (MunTable *self,
                      guint     column,
                      double   *minimum,
                      double   *maximum)
{
  g_return_if_fail (MUN_IS_TABLE (self) && column < self->columns->len);

  *minimum = g_array_index (self->columns, Column, column).minimum;
  *maximum = g_array_index (self->columns, Column, column).maximum;
}

const char *
mun_table_get_caption (MunTable *self)
{
  g_return_val_if_fail (MUN_IS_TABLE (self), NULL);

  return self->caption;
}

const char *
mun_table_get_empty (MunTable *self)
{
  g_return_val_if_fail (MUN_IS_TABLE (self), NULL);

  return self->empty;
}
