/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid-private.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "base/text.h"
#include "gui/badge.h"
#include "gui/texts.h"
#include "model/path.h"

struct _MunGridRow {
  GtkWidget parent_instance;

  /* Children */
  GPtrArray *cells; /* one for each column */
  GtkWidget *heading;

  /* Borrowed */
  MunWorkspace  *workspace; /* weak */
  const MunSpec *spec;

  /* Owned */
  GArray    *columns;
  MunRecord *record;
  gulong     saved_id;
};

G_DEFINE_FINAL_TYPE (MunGridRow, mun_grid_row, GTK_TYPE_WIDGET)

static gboolean
is_state (MunGridRow          *self,
          const MunGridColumn *column)
{
  return column->field >= 0 && mun_spec_has_state (self->spec) && (guint) column->field == self->spec->state_field;
}

static const MunGridColumn *
get_column (MunGridRow *self,
            guint        index)
{
  return &g_array_index (self->columns, MunGridColumn, index);
}

/* The workspace knows a record by the name that it has in its form. */
static char *
read_title (MunGridRow *self,
            MunRecord  *saved)
{
  if (saved != self->record && mun_record_is_changed (self->record, self->spec->title_field) && mun_record_is_set (saved, self->spec->title_field))
    return g_strdup (mun_record_get (saved, self->spec->title_field));
  return mun_workspace_title (self->workspace, self->spec, mun_record_get_id (saved));
}

/* What does not fit is cut off; a line break would hide the rest of the text. */
static char *
read_cell (MunGridRow          *self,
           MunRecord           *saved,
           const MunGridColumn *column)
{
  g_autofree char *value = NULL;

  if (column->field == MUN_SORT_REF)
    return g_strdup (mun_record_get_ref (saved));
  if ((guint) column->field == self->spec->title_field && column->description->kind == MUN_KIND_LINE)
    value = read_title (self, saved);
  else
    value = mun_workspace_format (self->workspace, saved, column->field, NULL);
  return mun_text_shorten (value, 160);
}

static void
fill_badge (MunGridRow *self,
            MunRecord  *saved,
            MunBadge   *badge)
{
  if (*mun_record_get_withdrawn (saved) != '\0')
    mun_badge_set (badge, MUN_TONE_OVER, _("Withdrawn"));
  else
    mun_badge_set_state (badge, self->spec, mun_record_get_state (saved));
}

/* A day that has passed while somebody still waits is marked by a sign, a colour and, pointed at, by words. */
static void
show_day (MunGridRow *self,
          MunRecord  *saved,
          GtkWidget  *cell,
          int         field,
          const char *text)
{
  gboolean past = mun_due_is_past (self->workspace, saved, field);
  g_autofree char *marked = past ? g_strconcat ("! ", text, NULL) : NULL;
  g_autofree char *late = past ? mun_text_due (mun_date_days_between (mun_workspace_get_today (self->workspace), mun_record_get (saved, field))) : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), past ? marked : text);
  gtk_widget_set_tooltip_text (cell, late);
  (past ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (cell, "tone-alarm");
}

/* What somebody is writing in a form is not in the file yet, and the row hears of its first letter only: it shows what is saved.
 * Returns: (transfer full) */
static MunRecord *
get_saved (MunGridRow *self)
{
  if (!mun_record_is_dirty (self->record))
    return g_object_ref (self->record);
  return mun_record_new_for_row (self->spec, mun_record_dup_saved (self->record), mun_record_is_new (self->record));
}

static void
fill (MunGridRow *self)
{
  g_autoptr(MunRecord) saved = get_saved (self);

  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];
      g_autofree char *text = NULL;

      if (is_state (self, get_column (self, i)))
        {
          fill_badge (self, saved, MUN_BADGE (gtk_widget_get_first_child (cell)));
          continue;
        }
      text = read_cell (self, saved, get_column (self, i));
      if (get_column (self, i)->description != NULL && get_column (self, i)->description->kind == MUN_KIND_DATE)
        show_day (self, saved, cell, get_column (self, i)->field, text);
      else
        gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, mun_record_get_title (saved), -1);
}

static GtkWidget *
create_text_cell (MunGridRow          *self,
                  const MunGridColumn *column)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_INSCRIPTION, "css-name", "cell", "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                  "wrap-mode", PANGO_WRAP_CHAR, "min-lines", 1, "nat-lines", 1, "xalign", 0.0f, "yalign", 0.5f, NULL);
  MunKind kind = column->description != NULL ? column->description->kind : MUN_KIND_LINE;

  if (column->field == MUN_SORT_REF || mun_kind_is_number (kind) || kind == MUN_KIND_DATE)
    gtk_widget_add_css_class (cell, "numeric");
  if (column->field == MUN_SORT_REF)
    gtk_widget_add_css_class (cell, "dim-label");
  return cell;
}

/* In one line every letter has its place; where the row has several, for whatever column, words stay whole. */
static void
set_lines (MunGridRow *self)
{
  int most = 1;

  for (guint i = 0; i < self->columns->len; i++)
    most = MAX (most, get_column (self, i)->lines);
  for (guint i = 0; i < self->cells->len; i++)
    if (GTK_IS_INSCRIPTION (self->cells->pdata[i]))
      g_object_set (self->cells->pdata[i], "wrap-mode", most > 1 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_CHAR,
                    "min-lines", get_column (self, i)->lines, "nat-lines", get_column (self, i)->lines, NULL);
    else
      mun_badge_set_lines (MUN_BADGE (gtk_widget_get_first_child (self->cells->pdata[i])), MIN (most, 2));
}

static GtkWidget *
create_badge_cell (void)
{
  GtkWidget *cell = g_object_new (ADW_TYPE_BIN, "css-name", "cell", NULL);

  adw_bin_set_child (ADW_BIN (cell), mun_badge_new ());
  return cell;
}

static void
saved_cb (MunGridRow *self)
{
  fill (self);
}

static void
forget_record (MunGridRow *self)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->saved_id, self->record);
  g_clear_object (&self->record);
}

static void
set_heading_visible (MunGridRow *self,
                     gboolean     heading)
{
  gtk_widget_set_child_visible (self->heading, heading);
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_set_child_visible (self->cells->pdata[i], !heading);
  gtk_widget_set_can_target (GTK_WIDGET (self), !heading);
  gtk_widget_set_focusable (GTK_WIDGET (self), !heading);
  (heading ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "group");
  (heading ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (GTK_WIDGET (self), "activatable");
}

/* Widths are the columns' own: no cell is asked for one. */
static void
mun_grid_row_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      {
        int height;

        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
        *minimum = MAX (*minimum, height);
      }
  *natural = *minimum;
}

static void
mun_grid_row_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  MunGridRow *self = MUN_GRID_ROW (widget);
  GtkAllocation whole = { 0, 0, width, height };

  if (gtk_widget_get_child_visible (self->heading))
    gtk_widget_size_allocate (self->heading, &whole, -1);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const MunGridColumn *column = get_column (self, i);
      GtkAllocation place = { column->x, 0, column->width, height };

      if (gtk_widget_get_child_visible (self->cells->pdata[i]))
        gtk_widget_size_allocate (self->cells->pdata[i], &place, -1);
    }
}

/* Returns: whether the text of a cell is longer than what is seen of it */
static gboolean
is_cut (MunGridRow *self,
        guint       index)
{
  GtkInscription *cell = GTK_INSCRIPTION (self->cells->pdata[index]);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (cell), gtk_inscription_get_text (cell));
  int height;

  pango_layout_set_wrap (layout, gtk_inscription_get_wrap_mode (cell));
  pango_layout_set_width (layout, gtk_widget_get_width (GTK_WIDGET (cell)) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height > gtk_widget_get_height (GTK_WIDGET (cell));
}

/* What is cut off is read where it is pointed at. Asked when needed, as in the heading. */
static gboolean
mun_grid_row_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard,
                            GtkTooltip *tooltip)
{
  MunGridRow *self = MUN_GRID_ROW (widget);

  for (guint i = 0; i < self->cells->len && self->record != NULL; i++)
    {
      const MunGridColumn *column = get_column (self, i);
      GtkWidget *cell = self->cells->pdata[i];

      const char *text = NULL;

      if (x < column->x || x >= column->x + column->width)
        continue;
      if (!GTK_IS_INSCRIPTION (cell))
        text = mun_badge_get_cut_text (MUN_BADGE (gtk_widget_get_first_child (cell)));
      else if (is_cut (self, i))
        text = gtk_inscription_get_text (GTK_INSCRIPTION (cell));
      gtk_tooltip_set_text (tooltip, text);
      return text != NULL;
    }
  return FALSE;
}

static void
remove_cells (MunGridRow *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (self->cells->pdata[i]);
  g_ptr_array_set_size (self->cells, 0);
}

static void
mun_grid_row_dispose (GObject *object)
{
  MunGridRow *self = MUN_GRID_ROW (object);

  forget_record (self);
  remove_cells (self);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_weak_pointer (&self->workspace);

  G_OBJECT_CLASS (mun_grid_row_parent_class)->dispose (object);
}

static void
mun_grid_row_finalize (GObject *object)
{
  MunGridRow *self = MUN_GRID_ROW (object);

  g_ptr_array_unref (self->cells);
  g_array_unref (self->columns);

  G_OBJECT_CLASS (mun_grid_row_parent_class)->finalize (object);
}

static void
mun_grid_row_class_init (MunGridRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_grid_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_grid_row_finalize;
  widget_class->measure = mun_grid_row_measure;
  widget_class->size_allocate = mun_grid_row_size_allocate;
  widget_class->query_tooltip = mun_grid_row_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
mun_grid_row_init (MunGridRow *self)
{
  self->cells = g_ptr_array_new ();
  self->heading = g_object_new (GTK_TYPE_INSCRIPTION, "css-name", "cell", "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                "min-lines", 1, "nat-lines", 1, "xalign", 0.0f, "yalign", 0.5f, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
mun_grid_row_new (MunWorkspace  *workspace,
                   const MunSpec *spec,
                   GArray        *columns)
{
  MunGridRow *self = g_object_new (MUN_TYPE_GRID_ROW, NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  self->spec = spec;
  self->columns = g_array_ref (columns);
  mun_grid_row_rebuild (self);
  return GTK_WIDGET (self);
}

void
mun_grid_row_rebuild (MunGridRow *self)
{
  gboolean heading;

  g_return_if_fail (MUN_IS_GRID_ROW (self));

  heading = self->record == NULL;
  remove_cells (self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const MunGridColumn *column = get_column (self, i);
      GtkWidget *cell = is_state (self, column) ? create_badge_cell () : create_text_cell (self, column);

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
  set_lines (self);
  set_heading_visible (self, heading);
  if (self->record != NULL)
    fill (self);
}

void
mun_grid_row_show (MunGridRow *self,
                    MunRecord   *record,
                    guint        position,
                    guint        n)
{
  g_return_if_fail (MUN_IS_GRID_ROW (self));

  if (record == NULL || self->workspace == NULL)
    return;
  if (self->record == NULL)
    set_heading_visible (self, FALSE);
  if (self->record != record)
    {
      forget_record (self);
      self->record = g_object_ref (record);
      self->saved_id = g_signal_connect_swapped (record, "notify::dirty", G_CALLBACK (saved_cb), self);
    }
  fill (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n, -1);
}

void
mun_grid_row_show_heading (MunGridRow *self,
                            const char  *title,
                            guint        n)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MUN_IS_GRID_ROW (self) && title != NULL);

  forget_record (self);
  set_heading_visible (self, TRUE);
  text = g_strdup_printf ("%s  ·  %u", title, n);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->heading), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
mun_grid_row_set_selected (MunGridRow *self,
                            gboolean     selected)
{
  g_return_if_fail (MUN_IS_GRID_ROW (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
mun_grid_row_update_lines (MunGridRow *self)
{
  g_return_if_fail (MUN_IS_GRID_ROW (self));

  set_lines (self);
}

int
mun_grid_row_text_width (MunGridRow *self,
                         guint       column,
                         int        *word)
{
  GtkWidget *cell;
  g_autoptr(PangoLayout) layout = NULL;
  int width;

  g_return_val_if_fail (MUN_IS_GRID_ROW (self) && column < self->cells->len && word != NULL, 0);

  *word = 0;
  cell = self->cells->pdata[column];
  if (self->record == NULL)
    return 0;
  if (!GTK_IS_INSCRIPTION (cell))
    {
      gtk_widget_measure (gtk_widget_get_first_child (cell), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      *word = width;
      return width;
    }
  layout = gtk_widget_create_pango_layout (cell, gtk_inscription_get_text (GTK_INSCRIPTION (cell)));
  pango_layout_get_pixel_size (layout, &width, NULL);
  /* Without any room there is one word in each line. */
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_pixel_size (layout, word, NULL);
  return width;
}

int
mun_grid_row_height (GPtrArray *rows)
{
  int most = 0;

  g_return_val_if_fail (rows != NULL, 0);

  for (guint slot = 0; slot < rows->len; slot++)
    {
      int height = 0;

      if (rows->pdata[slot] != NULL)
        gtk_widget_measure (rows->pdata[slot], GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      most = MAX (most, height);
    }
  return most;
}
